import type { Format } from '#lib/format/format.ts';
import { counted, SPORT_WORDS } from '#lib/format/sport-words.ts';
import { UNIT_SYSTEMS } from '#lib/format/units.ts';
import { areApart, type Benchmark, type BenchmarkAnswer, MIN_RUNS } from '#lib/training/benchmark.ts';
import { type DayNumber, localDay } from '#lib/training/day.ts';
import type { BeatsPerMinute, SecondsPerMetre } from '#lib/training/units.ts';
import { missing, NOT_FETCHED, type Reading } from './reading.ts';
import type { FigureColumn, RowName } from './trend-columns.ts';

/** The benchmark of the 42 days up to a day. */
export interface BenchmarkPoint extends BenchmarkAnswer {
  readonly upTo: DayNumber;
  /** Whether all of the 42 days have been fetched. */
  readonly isFetched: boolean;
}

export interface BenchmarkSaid {
  /** Oldest first, a week apart; the last ends today. */
  readonly points: readonly BenchmarkPoint[];
  readonly rate: BeatsPerMinute;
  readonly format: Format;
}

const RUNS = SPORT_WORDS.run;

/** Why there is no pace, in a few words for a chart. */
export function silenceInShort({ silence, isFetched }: BenchmarkPoint): string {
  if (!isFetched) return NOT_FETCHED;
  const words = { few: 'too few runs', alike: 'rates too alike', far: 'too far off', unclear: 'no clear line' };
  return silence ? words[silence] : '';
}

/** The same in a sentence that says what is missing. */
export function silenceInWords(
  { silence, runs, lowestRate, highestRate }: BenchmarkAnswer,
  rate: BeatsPerMinute,
  format: Format,
) {
  const more = MIN_RUNS - runs;
  const between = `between ${format.count(lowestRate)} and ${format.heartRate(highestRate).text}`;
  switch (silence) {
    case 'few':
      return runs === 0
        ? `There is no easy run with a heart rate in these six weeks; it takes ${format.count(MIN_RUNS)}.`
        : `There ${runs === 1 ? 'is' : 'are'} ${counted(runs, { one: 'easy run', many: 'easy runs' }, format)} with a heart rate in these six weeks; it takes ${format.count(MIN_RUNS)}, so ${format.count(more)} more.`;
    case 'alike':
      return `Your ${counted(runs, { one: 'easy run', many: 'easy runs' }, format)} are all ${between}: too close together to tell how your pace follows your heart.`;
    case 'far':
      return `Your easy runs are ${between}: ${format.heartRate(rate).text} is too far from them to be more than a guess.`;
    case 'unclear':
      return 'Your paces at the same heart rate differ too much for a line.';
    default:
      return '';
  }
}

const paceText = (pace: SecondsPerMetre, format: Format) => format.pace(pace, 'run').value;
const band = ({ low, high }: Benchmark, format: Format) => `${paceText(low, format)} to ${paceText(high, format)}`;
const perUnit = ({ units }: Format) => (units === 'imperial' ? 'per mile' : 'per km');
const sizeOf = ({ units }: Format) => UNIT_SYSTEMS[units].distance.size;

interface SentenceAsked extends Pick<BenchmarkSaid, 'rate' | 'format'> {
  readonly now: BenchmarkPoint;
  /** Of the six weeks before. */
  readonly before: BenchmarkPoint;
  readonly today: DayNumber;
}

/** 'At 140 bpm you now run 5:39 per km (5:31 to 5:48), from 14 runs. Six weeks before it was 5:48, so 9 seconds per km faster now.' */
export function benchmarkSentence({ now, before, rate, today, format }: SentenceAsked): string {
  const isNow = now.upTo >= today;
  const when = isNow ? 'you now run' : `in the six weeks up to ${format.day(now.upTo, true)} you ran`;
  if (!now.isFetched) return 'Not all of these six weeks has been fetched yet.';
  if (!now.benchmark) return silenceInWords(now, rate, format);
  const { pace, runs } = now.benchmark;
  const head = `At ${format.heartRate(rate).text} ${when} ${paceText(pace, format)} ${perUnit(format)} (${band(now.benchmark, format)}), from ${counted(runs, RUNS, format)}.`;
  if (!before.isFetched) return `${head} Not all of the six weeks before has been fetched yet.`;
  if (!before.benchmark) return `${head} The six weeks before have too little to compare with.`;
  const earlier = `${head} Six weeks before it was ${paceText(before.benchmark.pace, format)} (${band(before.benchmark, format)})`;
  const seconds = Math.round(pace * sizeOf(format)) - Math.round(before.benchmark.pace * sizeOf(format));
  if (seconds === 0 || !areApart(now.benchmark, before.benchmark)) return `${earlier}: too close to tell apart.`;
  const amount = counted(Math.abs(seconds), { one: 'second', many: 'seconds' }, format);
  const change = `${amount} ${perUnit(format)} ${seconds < 0 ? 'faster' : 'slower'}`;
  return `${earlier}, so ${change}${isNow ? ' now' : ''}.`;
}

/** The pace, its band and the number of runs, for the panel above the plot. */
export function benchmarkReading(index: number, { points, rate, format }: BenchmarkSaid): Reading {
  const point = points[index];
  if (!point) return { state: '', when: '', figures: [] };
  const { benchmark, runs, isFetched } = point;
  const { unit } = format.pace(1 as SecondsPerMetre, 'run');
  const none = silenceInShort(point);
  const term = `Pace at ${format.heartRate(rate).text}`;
  return {
    state: 'Six weeks up to',
    when: format.day(point.upTo, true),
    figures: [
      benchmark && isFetched
        ? { term, value: paceText(benchmark.pace, format), unit, metric: 'pace' }
        : missing(term, none, 'pace'),
      benchmark && isFetched ? { term: '95 % band', value: band(benchmark, format) } : missing('95 % band', '–'),
      isFetched ? { term: 'Easy runs', value: format.count(runs) } : missing('Easy runs', '–'),
    ],
  };
}

/** For a voice. */
export function spokenBenchmark(index: number, said: BenchmarkSaid): string {
  const { points, format, rate } = said;
  const point = points[index];
  if (!point) return '';
  const head = `Six weeks up to ${format.day(point.upTo, true)}: `;
  const { benchmark } = point;
  if (!benchmark || !point.isFetched) return head + silenceInShort(point);
  return `${head}${paceText(benchmark.pace, format)} ${perUnit(format)} at ${format.count(rate)} beats per minute, between ${band(benchmark, format)}, from ${counted(benchmark.runs, RUNS, format)}`;
}

export const benchmarkRowName = (format: Format): RowName<BenchmarkPoint> => ({
  head: 'Six weeks up to',
  day: ({ upTo }) => localDay(upTo),
  label: ({ upTo }) => format.day(upTo, true),
  silence: ({ isFetched }) => (isFetched ? undefined : NOT_FETCHED),
});

/** Speeds in metres per second: of the line, and of the slow and the fast end of its band. */
export function benchmarkColumns(format: Format): FigureColumn<BenchmarkPoint>[] {
  const column = (
    head: string,
    name: string,
    of: (found: Benchmark) => SecondsPerMetre,
  ): FigureColumn<BenchmarkPoint> => ({
    head,
    name,
    value: ({ benchmark }) => benchmark && 1 / of(benchmark),
    text: (speed) => paceText((1 / speed) as SecondsPerMetre, format),
    none: silenceInShort,
  });
  return [
    column(`Pace, min ${perUnit(format)}`, 'speed_m_per_s', ({ pace }) => pace),
    column('Fast end', 'fast_end_m_per_s', ({ low }) => low),
    column('Slow end', 'slow_end_m_per_s', ({ high }) => high),
    { head: 'Easy runs', name: 'easy_runs', value: ({ runs }) => runs, text: (value) => format.count(value) },
  ];
}
