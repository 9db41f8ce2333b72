import { m } from '#words';
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
    state: STATES[standingOf(place, today, day)],
    when: span ? format.day(span.first, true) : '',
    figures: [
      figure(m.chart_fitness(), ({ fitness }) => loadText(fitness, format)),
      figure(m.chart_fatigue(), ({ fatigue }) => loadText(fatigue, format)),
      figure(m.chart_form(), ({ form }) => signedLoad(form, format)),
      figure(place > today ? m.chart_load_planned() : m.chart_load(), ({ load }) => loadText(load, format)),
    ],
  };
}

const STATES = {
  forecast: m.chart_fitness_forecast(),
  today: m.chart_fitness_today(),
  warming: m.chart_fitness_warming(),
  day: m.chart_day(),
};
const REMARKS = {
  forecast: m.chart_fitness_forecast_remark(),
  today: m.chart_fitness_today_remark(),
  warming: m.chart_fitness_warming_remark(),
  day: undefined,
};

function standingOf(place: number, today: number, day: FitnessDay | undefined): keyof typeof STATES {
  if (place > today) return 'forecast';
  if (place === today) return 'today';
  return day?.warmingUp ? 'warming' : 'day';
}

const whyNot = (place: number, { unfetched }: FitnessShown) =>
  place < unfetched ? NOT_FETCHED : m.chart_before_first();

/** 'Thu 21 May 2026: fitness 52, fatigue 60, form −7, load 80', for a voice. */
export function spokenFitness(place: number, shown: FitnessShown): string {
  const { spans, days, today, format } = shown;
  const [span, day] = [spans[place], days[place]];
  const when = span ? format.day(span.first, true) : '';
  if (!day) return `${when}: ${whyNot(place, shown)}`;
  const said = {
    fitness: loadText(day.fitness, format),
    fatigue: loadText(day.fatigue, format),
    form: signedLoad(day.form, format),
    load: loadText(day.load, format),
  };
  const remark = REMARKS[standingOf(place, today, day)];
  const figures = place > today ? m.chart_fitness_spoken_planned(said) : m.chart_fitness_spoken(said);
  return `${remark ? `${when}, ${remark}` : when}: ${figures}`;
}

/** The days of the drawing as figures, newest first: each day, or each of these weeks by its last day with its load. */
export function fitnessTable(shown: FitnessShown, weeks: readonly Span[] | undefined): Figures {
  return {
    first: weeks ? m.first_week() : m.chart_day(),
    heads: weeks
      ? [m.chart_fitness_week_end(), m.chart_fatigue_week_end(), m.chart_form_week_end(), m.chart_load_week()]
      : [m.chart_fitness(), m.chart_fatigue(), m.chart_form(), m.chart_load()],
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
      const said = place > today ? ` (${REMARKS.forecast})` : day?.warmingUp ? ` (${REMARKS.warming})` : '';
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
      const said = last - start > today ? ` (${m.chart_in_progress()})` : day?.warmingUp ? ` (${REMARKS.warming})` : '';
      return {
        day: localDay(first),
        label: rangeOf({ first, last }, format, true) + said,
        cells: day ? fitnessCells(day, format, load) : Array<{ text: string }>(4).fill({ text: whyNot(end, shown) }),
      };
    })
    .reverse();
}
