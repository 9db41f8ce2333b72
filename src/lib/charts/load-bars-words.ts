import { m } from '#words';
import { loadText } from '#lib/format/load.ts';
import { localDay } from '#lib/training/day.ts';
import { goesOn, type LoadBars } from './load-bars.ts';
import { missing, NOT_FETCHED, type Reading } from './reading.ts';
import { cell, type Figures, rangeOf } from './table.ts';

const whenOf = (place: number, { spans, per, format }: LoadBars): string => {
  const span = spans[place];
  if (!span) return '';
  return per === 'day' ? format.day(span.first, true) : rangeOf(span, format, true);
};

export function loadBarsReading(place: number, bars: LoadBars): Reading {
  const { loads, fromPace, unfetched, per, format } = bars;
  const known = place >= unfetched;
  const figure = (term: string, value = 0) =>
    known ? { term, value: loadText(value, format) } : missing(term, NOT_FETCHED);
  const estimated = fromPace.some((part) => part > 0) ? [figure(m.chart_load_from_pace(), fromPace[place])] : [];
  return {
    state: stateOf(per, goesOn(place, bars)),
    when: whenOf(place, bars),
    figures: [figure(m.chart_load(), loads[place]), ...estimated],
  };
}

function stateOf(per: LoadBars['per'], isOpen: boolean): string {
  if (per === 'day') return isOpen ? m.chart_day_so_far() : m.chart_day();
  return isOpen ? m.chart_week_so_far() : m.first_week();
}

export function spokenLoadBars(place: number, bars: LoadBars): string {
  const day = whenOf(place, bars);
  if (place < bars.unfetched) return `${day}: ${NOT_FETCHED}`;
  const estimated = bars.fromPace[place] ?? 0;
  const when = goesOn(place, bars) ? m.chart_when_so_far({ when: day }) : day;
  const said = { when, load: loadText(bars.loads[place] ?? 0, bars.format) };
  if (estimated <= 0) return m.chart_load_spoken(said);
  return m.chart_load_spoken_estimated({ ...said, estimated: loadText(estimated, bars.format) });
}

/** One row for each day or week, newest first. */
export function loadBarsTable(bars: LoadBars): Figures {
  const { spans, loads, fromPace, unfetched, per, format } = bars;
  const figure = (place: number, value = 0) =>
    cell(place < unfetched ? undefined : value, loadText(value, format), NOT_FETCHED);
  return {
    first: per === 'day' ? m.chart_day() : m.first_week(),
    heads: [m.chart_load(), m.chart_load_estimated()],
    rows: spans
      .map(({ first }, place) => ({
        day: localDay(first),
        label: whenOf(place, bars) + (goesOn(place, bars) ? ` (${m.chart_in_progress()})` : ''),
        cells: [figure(place, loads[place]), figure(place, fromPace[place])],
      }))
      .reverse(),
  };
}
