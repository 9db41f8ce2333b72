import { m } from '#words';
import type { Format } from '#lib/format/format.ts';
import { countedDative, SPORT_WORDS } from '#lib/format/sport-words.ts';
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

const SILENCES = {
  few: m.chart_benchmark_few_short(),
  alike: m.chart_benchmark_alike_short(),
  far: m.chart_benchmark_far_short(),
  unclear: m.chart_benchmark_unclear_short(),
};

/** Why there is no pace, in a few words for a chart. */
export function silenceInShort({ silence, isFetched }: BenchmarkPoint): string {
  if (!isFetched) return NOT_FETCHED;
  return silence ? SILENCES[silence] : '';
}

/** The same in a sentence that says what is missing. */
function silenceInWords(
  { silence, runs, lowestRate, highestRate }: BenchmarkAnswer,
  rate: BeatsPerMinute,
  format: Format,
) {
  const shown = format.count(runs);
  const least = format.count(MIN_RUNS);
  const between = { lowest: format.count(lowestRate), highest: format.heartRate(highestRate).text };
  switch (silence) {
    case 'few':
      return runs === 0
        ? m.chart_benchmark_none({ least })
        : m.chart_benchmark_few({ count: runs, shown, least, more: format.count(MIN_RUNS - runs) });
    case 'alike':
      return m.chart_benchmark_alike({ count: runs, shown, ...between });
    case 'far':
      return m.chart_benchmark_far({ ...between, rate: format.heartRate(rate).text });
    case 'unclear':
      return m.chart_benchmark_unclear();
    default:
      return '';
  }
}

const paceText = (pace: SecondsPerMetre, format: Format) => format.pace(pace, 'run').value;
const endsOf = ({ low, high }: Benchmark, format: Format) => ({
  low: paceText(low, format),
  high: paceText(high, format),
});
const band = (found: Benchmark, format: Format) => m.chart_benchmark_range(endsOf(found, format));
const stretchOf = ({ units }: Format) => (units === 'imperial' ? m.chart_mile() : 'km');
const perUnit = (format: Format) => m.chart_per({ stretch: stretchOf(format) });
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
  if (!now.isFetched) return m.chart_benchmark_unfetched();
  if (!now.benchmark) return silenceInWords(now, rate, format);
  const { pace, runs } = now.benchmark;
  const said = {
    rate: format.heartRate(rate).text,
    pace: `${paceText(pace, format)} ${perUnit(format)}`,
    band: band(now.benchmark, format),
    runs: countedDative(runs, RUNS, format),
  };
  const head = isNow
    ? m.chart_benchmark_now(said)
    : m.chart_benchmark_then({ ...said, day: format.day(now.upTo, true) });
  if (!before.isFetched) return `${head} ${m.chart_benchmark_before_unfetched()}`;
  if (!before.benchmark) return `${head} ${m.chart_benchmark_before_none()}`;
  return `${head} ${changeInWords(now.benchmark, before.benchmark, isNow, format)}`;
}

function changeInWords(now: Benchmark, before: Benchmark, isNow: boolean, format: Format): string {
  const earlier = { pace: paceText(before.pace, format), band: band(before, format) };
  const seconds = Math.round(now.pace * sizeOf(format)) - Math.round(before.pace * sizeOf(format));
  if (seconds === 0 || !areApart(now, before)) return m.chart_benchmark_close(earlier);
  const count = Math.abs(seconds);
  const change = m.chart_benchmark_seconds({ count, shown: format.count(count), per: perUnit(format) });
  const said = { ...earlier, change };
  if (seconds < 0) return isNow ? m.chart_benchmark_faster_now(said) : m.chart_benchmark_faster(said);
  return isNow ? m.chart_benchmark_slower_now(said) : m.chart_benchmark_slower(said);
}

/** The pace, its band and the number of runs, for the panel above the plot. */
export function benchmarkReading(index: number, { points, rate, format }: BenchmarkSaid): Reading {
  const point = points[index];
  if (!point) return { state: '', when: '', figures: [] };
  const { benchmark, runs, isFetched } = point;
  const { unit } = format.pace(1 as SecondsPerMetre, 'run');
  const none = silenceInShort(point);
  const term = m.chart_benchmark_pace_at({ rate: format.heartRate(rate).text });
  return {
    state: m.chart_benchmark_six_weeks(),
    when: format.day(point.upTo, true),
    figures: [
      benchmark && isFetched
        ? { term, value: paceText(benchmark.pace, format), unit, metric: 'pace' }
        : missing(term, none, 'pace'),
      benchmark && isFetched
        ? { term: m.chart_benchmark_band(), value: band(benchmark, format) }
        : missing(m.chart_benchmark_band(), '–'),
      isFetched
        ? { term: m.chart_benchmark_easy_runs(), value: format.count(runs) }
        : missing(m.chart_benchmark_easy_runs(), '–'),
    ],
  };
}

/** For a voice. */
export function spokenBenchmark(index: number, said: BenchmarkSaid): string {
  const { points, format, rate } = said;
  const point = points[index];
  if (!point) return '';
  const day = format.day(point.upTo, true);
  const { benchmark } = point;
  if (!benchmark || !point.isFetched) return m.chart_benchmark_spoken_none({ day, why: silenceInShort(point) });
  return m.chart_benchmark_spoken({
    day,
    pace: `${paceText(benchmark.pace, format)} ${perUnit(format)}`,
    rate: format.count(rate),
    ...endsOf(benchmark, format),
    runs: countedDative(benchmark.runs, RUNS, format),
  });
}

export const benchmarkRowName = (format: Format): RowName<BenchmarkPoint> => ({
  head: m.chart_benchmark_six_weeks(),
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
    column(
      `${m.chart_pace()}, ${m.chart_min_per({ stretch: stretchOf(format) })}`,
      m.format_csv_speed(),
      ({ pace }) => pace,
    ),
    column(m.chart_benchmark_fast_end(), m.chart_csv_fast_end(), ({ low }) => low),
    column(m.chart_benchmark_slow_end(), m.chart_csv_slow_end(), ({ high }) => high),
    {
      head: m.chart_benchmark_easy_runs(),
      name: m.chart_csv_easy_runs(),
      value: ({ runs }) => runs,
      text: (value) => format.count(value),
    },
  ];
}
