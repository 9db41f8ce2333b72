import type { Format } from '#lib/format/format.ts';
import { loadText, signedLoad } from '#lib/format/load.ts';
import { localDay } from '#lib/training/day.ts';
import type { FitnessDay } from '#lib/training/fitness.ts';
import type { Span } from '#lib/training/spans.ts';
import type { FitnessShown } from './fitness.ts';
import { type Figure, missing, NOT_FETCHED, type Reading } from './reading.ts';
import { cell, type Figures, rangeOf } from './table.ts';

/** What is known of a day, for the panel above the plot. */
export function fitnessReading(place: number, shown: FitnessShown): Reading {
  const { spans, days, today, format } = shown;
  const [span, day] = [spans[place], days[place]];
  const figure = (term: string, value: (day: FitnessDay) => string): Figure =>
    day ? { term, value: value(day) } : missing(term, whyNot(place, shown));
  return {
    state: stateOf(place, today, day),
    when: span ? format.day(span.first, true) : '',
    figures: [
      figure('Fitness', ({ fitness }) => loadText(fitness, format)),
      figure('Fatigue', ({ fatigue }) => loadText(fatigue, format)),
      figure('Form', ({ form }) => signedLoad(form, format)),
      figure(place > today ? 'Planned load' : 'Load', ({ load }) => loadText(load, format)),
    ],
  };
}

function stateOf(place: number, today: number, day: FitnessDay | undefined): string {
  if (place > today) return 'Forecast';
  if (place === today) return 'Today, so far';
  return day?.warmingUp ? 'Warming up' : 'Day';
}

const whyNot = (place: number, { unfetched }: FitnessShown) => (place < unfetched ? NOT_FETCHED : 'before the first');

/** 'Thu 21 May 2026: fitness 52, fatigue 60, form −7, load 80', for a voice. */
export function spokenFitness(place: number, shown: FitnessShown): string {
  const { state, when, figures } = fitnessReading(place, shown);
  if (!shown.days[place]) return `${when}: ${whyNot(place, shown)}`;
  const said = figures.map(({ term, value }) => `${term.toLowerCase()} ${value}`).join(', ');
  return state === 'Day' ? `${when}: ${said}` : `${when}, ${state.toLowerCase()}: ${said}`;
}

/** The days of the drawing as figures, newest first: each day, or each of these weeks by its last day with its load. */
export function fitnessTable(shown: FitnessShown, weeks: readonly Span[] | undefined): Figures {
  return {
    first: weeks ? 'Week' : 'Day',
    heads: weeks
      ? ['Fitness at its end', 'Fatigue at its end', 'Form on its last day', 'Load of the week']
      : ['Fitness', 'Fatigue', 'Form', 'Load'],
    rows: weeks ? weekRows(shown, weeks) : dayRows(shown),
  };
}

/** The four cells of a day; `load` where another than its own is told. */
export function fitnessCells(day: FitnessDay, format: Pick<Format, 'locale'>, load = day.load) {
  return [
    cell(day.fitness, loadText(day.fitness, format, 1)),
    cell(day.fatigue, loadText(day.fatigue, format, 1)),
    cell(day.form, signedLoad(day.form, format, 1)),
    cell(load, loadText(load, format)),
  ];
}

function dayRows(shown: FitnessShown): Figures['rows'] {
  const { spans, days, today, format } = shown;
  return spans
    .map(({ first }, place) => {
      const day = days[place];
      const said = place > today ? ' (forecast)' : day?.warmingUp ? ' (warming up)' : '';
      const cells = day ? fitnessCells(day, format) : Array<{ text: string }>(4).fill({ text: whyNot(place, shown) });
      return { day: localDay(first), label: format.day(first, true) + said, cells };
    })
    .reverse();
}

function weekRows(shown: FitnessShown, weeks: readonly Span[]): Figures['rows'] {
  const { spans, days, today, format } = shown;
  const start = spans[0]?.first ?? 0;
  return weeks
    .map(({ first, last }) => {
      const end = Math.min(last - start, today);
      const day = days[end];
      let load = 0;
      for (let place = Math.max(0, first - start); place <= end; place += 1) load += days[place]?.load ?? 0;
      const said = last - start > today ? ' (in progress)' : day?.warmingUp ? ' (warming up)' : '';
      return {
        day: localDay(first),
        label: rangeOf({ first, last }, format, true) + said,
        cells: day ? fitnessCells(day, format, load) : Array<{ text: string }>(4).fill({ text: whyNot(end, shown) }),
      };
    })
    .reverse();
}
