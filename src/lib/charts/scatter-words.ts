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
      { term: 'Heart rate', value: rate.value, unit: rate.unit, metric: 'heart' },
      { term: 'Distance', value: distance.value, unit: distance.unit },
    ],
  };
}

/** 'Thu 21 May 2026, River loop: 5:12 per kilometre, 151 beats per minute, chosen', for a voice. */
export function spokenPoint(index: number, isChosen: boolean, told: ScatterTold): string {
  const { points, kind, format, family } = told;
  const activity = points.activities[index];
  if (!activity) return '';
  const pace = `${format.pace(paceOf(activity), family).value} ${kind.spokenUnit}`;
  const rate = `${format.heartRate(activity.averageHeartRate).value} beats per minute`;
  const where = isIndoor(activity) ? ', indoors' : '';
  return `${format.day(activity.day, true)}, ${activity.name}: ${pace}, ${rate}${where}${isChosen ? ', chosen' : ''}`;
}

/** '12 runs chosen: 5:31 /km at 142 bpm, 118.4 km, 3 Mar to 9 Nov 2026.' */
export function chosenInWords(chosen: readonly Activity[], { kind, format, family }: ScatterTold): string {
  const [first, last] = [chosen[0], chosen.at(-1)];
  if (!first || !last) return 'None chosen.';
  const { pace, averageHeartRate, distance } = totalsOf(chosen);
  const count = counted(chosen.length, SPORT_WORDS[family], format);
  const when = first.day === last.day ? format.day(first.day, true) : format.dayRange(first.day, last.day, true);
  return `${count} chosen: ${kind.name.toLowerCase()} ${format.pace(pace, family).text} at ${format.heartRate(averageHeartRate).text}, ${format.distance(distance).text}, ${when}.`;
}
