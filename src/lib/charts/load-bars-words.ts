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
  const estimated = fromPace.some((part) => part > 0) ? [figure('Of it from pace', fromPace[place])] : [];
  return {
    state: (per === 'day' ? 'Day' : 'Week') + (goesOn(place, bars) ? ', so far' : ''),
    when: whenOf(place, bars),
    figures: [figure('Load', loads[place]), ...estimated],
  };
}

export function spokenLoadBars(place: number, bars: LoadBars): string {
  if (place < bars.unfetched) return `${whenOf(place, bars)}: ${NOT_FETCHED}`;
  const estimated = bars.fromPace[place] ?? 0;
  const said = estimated > 0 ? `, ${loadText(estimated, bars.format)} of it estimated from pace` : '';
  const soFar = goesOn(place, bars) ? ', so far' : '';
  return `${whenOf(place, bars)}${soFar}: load ${loadText(bars.loads[place] ?? 0, bars.format)}${said}`;
}

/** One row for each day or week, newest first. */
export function loadBarsTable(bars: LoadBars): Figures {
  const { spans, loads, fromPace, unfetched, per, format } = bars;
  const figure = (place: number, value = 0) =>
    cell(place < unfetched ? undefined : value, loadText(value, format), NOT_FETCHED);
  return {
    first: per === 'day' ? 'Day' : 'Week',
    heads: ['Load', 'Of it estimated from pace'],
    rows: spans
      .map(({ first }, place) => ({
        day: localDay(first),
        label: whenOf(place, bars) + (goesOn(place, bars) ? ' (in progress)' : ''),
        cells: [figure(place, loads[place]), figure(place, fromPace[place])],
      }))
      .reverse(),
  };
}
