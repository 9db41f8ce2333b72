import { m } from '#words';
import { localDay } from '#lib/training/day.ts';
import { seconds } from '#lib/training/units.ts';
import { isFetched } from './not-fetched.ts';
import { missing, NOT_FETCHED, type Reading } from './reading.ts';
import { spanInWords } from './trend.ts';
import type { FigureColumn, RowName } from './trend-columns.ts';
import { percent } from './trend-kinds.ts';
import { spokenSpan, whyNone } from './trend-words.ts';
import { zoneParts, type ZonesSaid } from './zone.ts';

/** How long in each zone in one week, for the panel above the plot. */
export function zoneReading(index: number, said: ZonesSaid): Reading {
  const { trends, times, by, format, fetchedBackTo } = said;
  const [trend, time] = [trends[index], times[index]];
  const parts = zoneParts(said);
  if (!trend || !time) return { state: '', when: '', figures: [] };
  const isKnown = isFetched(trend, fetchedBackTo);
  return {
    state: trend.inProgress ? m.chart_in_progress_state() : by === 'month' ? m.chart_month() : m.first_week(),
    when: spanInWords(trend, said),
    figures: parts.map((part) =>
      isKnown && trend.count > 0
        ? { term: part.name, value: format.duration(seconds(part.of(time))) }
        : missing(part.name, isKnown ? '–' : '…'),
    ),
  };
}

/** 'Week 6 to 12 Apr: 5 h 12, of them Zone 1 2 h 10, …', for a voice. */
export function spokenZones(index: number, said: ZonesSaid): string {
  const { trends, times, format, fetchedBackTo } = said;
  const [trend, time] = [trends[index], times[index]];
  if (!trend || !time) return '';
  if (!isFetched(trend, fetchedBackTo)) return spokenSpan(trend, said, NOT_FETCHED);
  if (trend.count === 0) return spokenSpan(trend, said, whyNone(trend, said));
  const parts = zoneParts(said).filter((part) => part.of(time) > 0);
  const each = parts.map((part) => `${part.name} ${format.duration(seconds(part.of(time)))}`);
  const what = m.chart_zone_spoken({ total: format.duration(trend.movingTime), parts: each.join(', ') });
  return spokenSpan(trend, said, what);
}

interface Row {
  readonly index: number;
}

/** The rows, newest first. */
export const zoneRows = ({ trends }: ZonesSaid): Row[] => trends.map((_, index) => ({ index })).reverse();

export function zoneRowName(said: ZonesSaid): RowName<Row> {
  const at = ({ index }: Row) => said.trends[index];
  return {
    head: said.by === 'month' ? m.chart_month() : m.first_week(),
    day: (row) => {
      const trend = at(row);
      return trend && localDay(trend.first);
    },
    label: (row) => {
      const trend = at(row);
      return trend ? spanInWords(trend, said) + (trend.inProgress ? ` (${m.chart_in_progress()})` : '') : '';
    },
    silence: (row) => {
      const trend = at(row);
      return trend && !isFetched(trend, said.fetchedBackTo) ? NOT_FETCHED : undefined;
    },
  };
}

/** Seconds in each part, and the share that has a heart rate. */
export function zoneColumns(said: ZonesSaid): FigureColumn<Row>[] {
  const { times, format, trends } = said;
  return [
    ...zoneParts(said).map((part): FigureColumn<Row> => ({
      head: part.bounds === '' ? part.name : `${part.name}, ${part.bounds}`,
      name: part.heading,
      value: ({ index }) => {
        const time = times[index];
        return time && part.of(time);
      },
      text: (value) => format.duration(seconds(value)),
    })),
    {
      head: m.chart_zone_share(),
      name: m.chart_csv_zone_share(),
      value: ({ index }) => {
        const [trend, time] = [trends[index], times[index]];
        return trend && time && trend.movingTime > 0 ? 1 - time.without / trend.movingTime : undefined;
      },
      text: (value) => percent(value, format),
      none: ({ index }) => {
        const trend = trends[index];
        return trend ? whyNone(trend, said) : '';
      },
    },
  ];
}

/** How much of the time that is shown has a heart rate and zones, 0 to 1; undefined where there is no time. */
export function zoneCoverage({ trends, times, fetchedBackTo }: ZonesSaid): number | undefined {
  let [all, without] = [0, 0];
  trends.forEach((trend, at) => {
    if (!isFetched(trend, fetchedBackTo)) return;
    all += trend.movingTime;
    without += times[at]?.without ?? 0;
  });
  return all > 0 ? 1 - without / all : undefined;
}
