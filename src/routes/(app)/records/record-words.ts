import type { Format } from '#lib/format/format.ts';
import { counted, type SportWords } from '#lib/format/sport-words.ts';
import { UNIT_SYSTEMS } from '#lib/format/units.ts';
import type { StandardDistance } from '#lib/training/bands.ts';
import type { Eddington } from '#lib/training/eddington.ts';
import type { Milestone } from '#lib/training/milestones.ts';
import type { Span } from '#lib/training/spans.ts';
import type { Streak } from '#lib/training/streaks.ts';
import { metres, seconds } from '#lib/training/units.ts';
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
  return from === to ? from : `${from} to ${to}`;
}

const SPAN_WORDS: Record<SpanKind, readonly [one: string, many: string]> = {
  day: ['day', 'days'],
  week: ['week', 'weeks'],
  month: ['month', 'months'],
};

/** '12 weeks', '1 day' */
export function lengthInWords({ length }: Streak, kind: SpanKind, format: Format): string {
  return `${format.count(length)} ${SPAN_WORDS[kind][length === 1 ? 0 : 1]}`;
}

/** 'needs 3 more days of 24 km, 7 of 25 km, 12 of 26 km' */
export function nextInWords({ next }: Eddington, format: Format): string {
  const unit = unitOf(format);
  const parts = next.map(({ number, daysMissing }, index) => {
    const days = index > 0 ? '' : daysMissing === 1 ? ' more day' : ' more days';
    return `${format.count(daysMissing)}${days} of ${format.count(number)}\u00a0${unit}`;
  });
  return `needs ${parts.join(', ')}`;
}

/** 'km' or 'mi' */
export const unitOf = ({ units }: Format) => UNIT_SYSTEMS[units].distance.name;

const DISTANCE_WORDS: Record<StandardDistance, string> = {
  '1 mi': '1 mile',
  '5 km': '5 km',
  '5 mi': '5 miles',
  '10 km': '10 km',
  '15 km': '15 km',
  '10 mi': '10 miles',
  half: 'Half marathon',
  marathon: 'Marathon',
};

/** '5 km', 'Half marathon' */
export const distanceInWords = (name: StandardDistance) => DISTANCE_WORDS[name].replace(' ', '\u00a0');

/** '500 runs', '1,000 km in all', 'First run of 10 km', 'First marathon' */
export function milestoneInWords(milestone: Milestone, words: SportWords, format: Format): string {
  if (milestone.kind === 'distance') return `${format.count(milestone.number)}\u00a0${unitOf(format)} in all`;
  if (milestone.kind === 'count') {
    return milestone.number === 1 ? `First ${words.one}` : counted(milestone.number, words, format);
  }
  return milestone.distance === '10 km'
    ? 'First run of 10\u00a0km'
    : `First ${distanceInWords(milestone.distance).toLowerCase()}`;
}
