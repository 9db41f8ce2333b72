import { m } from '#words';
import type { Format } from '#lib/format/format.ts';
import { counted, SPORT_WORDS } from '#lib/format/sport-words.ts';
import type { Activity } from '#lib/training/activity.ts';
import { isIndoor } from '#lib/training/selection.ts';
import type { SportFamily } from '#lib/training/sport.ts';
import { totalsOf } from '#lib/training/totals.ts';
import { paceOf } from '#lib/training/pace.ts';
import type { PaceKind } from './pace-axis.ts';
import type { Reading } from './reading.ts';
import type { ScatterPoints } from './scatter.ts';

export interface ScatterTold {
  readonly points: ScatterPoints;
  readonly kind: PaceKind;
  readonly format: Format;
  readonly family: SportFamily;
}

/** One activity for the panel above the plot. */
export function pointReading(index: number, { points, kind, format, family }: ScatterTold): Reading {
  const activity = points.activities[index];
  if (!activity) return { state: '', when: '', figures: [] };
  const pace = format.pace(paceOf(activity), family);
  const rate = format.heartRate(activity.averageHeartRate);
  const distance = format.distance(activity.distance);
  return {
    state: format.day(activity.day, true),
    when: activity.name,
    figures: [
      { term: kind.name, value: pace.value, unit: pace.unit, metric: 'pace' },
      { term: m.chart_heart_rate(), value: rate.value, unit: rate.unit, metric: 'heart' },
      { term: m.first_distance(), value: distance.value, unit: distance.unit },
    ],
  };
}

/** 'Thu 21 May 2026, River loop: 5:12 per kilometre, 151 beats per minute, chosen', for a voice. */
export function spokenPoint(index: number, isChosen: boolean, told: ScatterTold): string {
  const { points, kind, format, family } = told;
  const activity = points.activities[index];
  if (!activity) return '';
  const pace = `${format.pace(paceOf(activity), family).value} ${kind.spokenUnit}`;
  const said = [
    pace,
    m.chart_spoken_rate({ rate: format.heartRate(activity.averageHeartRate).value }),
    ...(isIndoor(activity) ? [m.chart_scatter_indoors()] : []),
    ...(isChosen ? [m.chart_scatter_is_chosen()] : []),
  ];
  return `${format.day(activity.day, true)}, ${activity.name}: ${said.join(', ')}`;
}

/** '12 runs chosen: 5:31 /km at 142 bpm, 118.4 km, 3 Mar to 9 Nov 2026.' */
export function chosenInWords(chosen: readonly Activity[], { kind, format, family }: ScatterTold): string {
  const [first, last] = [chosen[0], chosen.at(-1)];
  if (!first || !last) return m.chart_scatter_none();
  const { pace, averageHeartRate, distance } = totalsOf(chosen);
  const when = first.day === last.day ? format.day(first.day, true) : format.dayRange(first.day, last.day, true);
  const said = {
    activities: counted(chosen.length, SPORT_WORDS[family], format),
    pace: format.pace(pace, family).text,
    rate: format.heartRate(averageHeartRate).text,
    distance: format.distance(distance).text,
    when,
  };
  return kind.id === 'pace' ? m.chart_scatter_chosen_pace(said) : m.chart_scatter_chosen_speed(said);
}
