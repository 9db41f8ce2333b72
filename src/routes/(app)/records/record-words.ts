import type { Format } from '#lib/format/format.ts';
import { counted, type SportWords } from '#lib/format/sport-words.ts';
import { UNIT_SYSTEMS } from '#lib/format/units.ts';
import type { StandardDistance } from '#lib/training/bands.ts';
import type { Eddington } from '#lib/training/eddington.ts';
import type { Milestone } from '#lib/training/milestones.ts';
import type { Span } from '#lib/training/spans.ts';
import type { Streak } from '#lib/training/streaks.ts';
import { metres, seconds } from '#lib/training/units.ts';
import { m } from '#words';
import type { SpanKind, SpanMeasure } from './records.ts';

/** '12.3 km', '11 h 20' or '1,240 m' */
export function amount(value: number, measure: SpanMeasure, format: Format): string {
  if (measure === 'movingTime') return format.duration(seconds(value));
  return measure === 'climb' ? format.climb(metres(value)).text : format.distance(metres(value)).text;
}

/** 'Thu 21 May 2026', '18 to 24 May 2026', 'May 2026', 'Jan 2026 to Mar 2026' */
export function spanInWords({ first, last }: Span, kind: SpanKind, format: Format): string {
  if (first === last) return format.day(first, true);
  if (kind !== 'month') return format.dayRange(first, last, true);
  const [from, to] = [format.month(first, true), format.month(last, true)];
  return from === to ? from : m.records_range({ from, to });
}

/** '12 weeks', '1 day' */
export function lengthInWords({ length }: Streak, kind: SpanKind, format: Format): string {
  return m.records_length({ kind, count: length, shown: format.count(length) });
}

/** 'needs 3 more days of 24 km, 7 of 25 km, 12 of 26 km' */
export function nextInWords({ next }: Eddington, format: Format): string {
  const unit = unitOf(format);
  const parts = next.map(({ number, daysMissing }, index) => {
    const said = { shown: format.count(daysMissing), distance: `${format.count(number)}\u00a0${unit}` };
    return index > 0
      ? m.records_eddington_needs_then(said)
      : m.records_eddington_needs({ count: daysMissing, ...said });
  });
  return parts.join(', ');
}

/** 'km' or 'mi' */
export const unitOf = ({ units }: Format) => UNIT_SYSTEMS[units].distance.name;

const DISTANCE_WORDS: Record<StandardDistance, string> = {
  '1 mi': m.records_distance_1_mile(),
  '5 km': '5\u00a0km',
  '5 mi': m.records_distance_5_miles(),
  '10 km': '10\u00a0km',
  '15 km': '15\u00a0km',
  '10 mi': m.records_distance_10_miles(),
  half: m.records_distance_half(),
  marathon: m.records_distance_marathon(),
};

/** '5 km', 'Half marathon' */
export const distanceInWords = (name: StandardDistance) => DISTANCE_WORDS[name];

const INSIDE: Record<StandardDistance, string> = {
  ...DISTANCE_WORDS,
  half: m.records_distance_half_inside(),
  marathon: m.records_distance_marathon_inside(),
};

/** The same inside a sentence: '5 km', 'half marathon' */
export const distanceInside = (name: StandardDistance) => INSIDE[name];

/** '500 runs', '1,000 km in all', 'First run of 10 km', 'First marathon' */
export function milestoneInWords(milestone: Milestone, words: SportWords, format: Format): string {
  if (milestone.kind === 'distance') {
    return m.records_milestone_in_all({ distance: `${format.count(milestone.number)}\u00a0${unitOf(format)}` });
  }
  if (milestone.kind === 'first run') return m.records_milestone_first_distance({ distance: milestone.distance });
  return milestone.number === 1
    ? m.records_milestone_first({ sport: words.sport, activity: words.one })
    : counted(milestone.number, words, format);
}
