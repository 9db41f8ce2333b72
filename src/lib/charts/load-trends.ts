import { m } from '#words';
import type { Format } from '#lib/format/format.ts';
import { loadText, signedLoad } from '#lib/format/load.ts';
import { localDay } from '#lib/training/day.ts';
import type { Span } from '#lib/training/spans.ts';
import { type LoadPanel, type LoadPanels, panelText } from './load-panels.ts';
import { missing, NOT_FETCHED, type Reading } from './reading.ts';
import { cell, type Figures, rangeOf } from './table.ts';

/** Two figures over the same days or weeks, in panels above each other. */
export interface LoadPair {
  readonly spans: readonly Span[];
  readonly format: Format;
  readonly unfetched: number;
  readonly of: 'day' | 'week';
  readonly upper: LoadFigure;
  readonly lower: LoadFigure;
}

export interface LoadFigure {
  /** The name of its line: 'Ramp' */
  readonly name: string;
  /** What stands above the panel. */
  readonly title: string;
  readonly signed: boolean;
  readonly least: number;
  readonly digits: 0 | 1 | 2;
  /** By place; undefined where it cannot be known. */
  readonly values: readonly (number | undefined)[];
  /** Why it is not known. */
  readonly none: string;
}

export function loadPairPanels({ spans, format, unfetched, upper, lower }: LoadPair): LoadPanels {
  return {
    spans,
    panels: [panelOf('upper', upper), panelOf('lower', lower)],
    format,
    unfetched,
    warmingUp: undefined,
    today: undefined,
  };
}

function panelOf(id: string, { name, title, signed, least, digits, values }: LoadFigure): LoadPanel {
  return {
    id,
    title,
    lines: [{ name, values: values.map((value) => value ?? NaN) }],
    signed,
    least,
    digits,
    share: id === 'upper' ? 45 : 55,
  };
}

const whyNot = (place: number, { none }: LoadFigure, { unfetched }: LoadPair) =>
  place < unfetched ? NOT_FETCHED : none;

export function loadPairReading(place: number, pair: LoadPair): Reading {
  const { spans, format, of, upper, lower } = pair;
  const figure = (each: LoadFigure) => {
    const value = each.values[place];
    return value === undefined
      ? missing(each.name, whyNot(place, each, pair))
      : { term: each.name, value: panelText(value, each, format) };
  };
  const span = spans[place];
  return {
    state: of === 'day' ? m.chart_day() : m.first_week(),
    when: span ? spanInWords(span, pair) : '',
    figures: [figure(upper), figure(lower)],
  };
}

const spanInWords = ({ first, last }: Span, { of, format }: LoadPair) =>
  of === 'day' ? format.day(first, true) : rangeOf({ first, last }, format, true);

/** A name inside a sentence: English writes it small, other languages as it is. */
const inside = (name: string) => (m.frame_language() === 'en' ? name.toLowerCase() : name);

export function spokenLoadPair(place: number, pair: LoadPair): string {
  const { when, figures } = loadPairReading(place, pair);
  return `${when}: ${figures.map(({ term, value }) => `${inside(term)} ${value}`).join(', ')}`;
}

/** One row for each place, or for those of `places` only; newest first. */
export function loadPairTable(pair: LoadPair, places: readonly number[] = pair.spans.map((_, at) => at)): Figures {
  const { spans, format, of, upper, lower } = pair;
  const cellOf = (figure: LoadFigure, place: number) => {
    const value = figure.values[place];
    const text = (figure.signed ? signedLoad : loadText)(value, format, figure.digits);
    return cell(value, text, whyNot(place, figure, pair));
  };
  return {
    first: of === 'day' ? m.chart_day() : m.first_week(),
    heads: [upper.name, lower.name],
    rows: places.toReversed().flatMap((place) => {
      const span = spans[place];
      if (!span) return [];
      const cells = [cellOf(upper, place), cellOf(lower, place)];
      return [{ day: localDay(span.first), label: spanInWords(span, pair), cells }];
    }),
  };
}
