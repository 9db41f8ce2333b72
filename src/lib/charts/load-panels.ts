import type { Format } from '#lib/format/format.ts';
import { loadText, signedLoad } from '#lib/format/load.ts';
import type { Span } from '#lib/training/spans.ts';

/** A line over days or weeks. */
export interface PanelLine {
  readonly name: string;
  /** One for each place, NaN where there is none. */
  readonly values: readonly number[];
  /** Drawn behind the others, and lighter. */
  readonly quiet?: boolean;
}

/** Lines on one axis. */
export interface LoadPanel {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly PanelLine[];
  /** Whether values can be below zero, which then has a line of its own. */
  readonly signed: boolean;
  /** The axis reaches at least so far from zero, so that noise does not look like change. */
  readonly least: number;
  /** Decimals of what is written beside the lines and the axis. */
  readonly digits: 0 | 1 | 2;
  /** Its part of the height. */
  readonly share: number;
}

/** Panels above each other over the same days or weeks. */
export interface LoadPanels {
  readonly spans: readonly Span[];
  readonly panels: readonly LoadPanel[];
  readonly format: Format;
  /** How many places at the beginning have not been fetched. */
  readonly unfetched: number;
  /** From which place to which the lines still rise from nothing; undefined when none of those is shown. */
  readonly warmingUp: { readonly from: number; readonly to: number } | undefined;
  /** The place of today where what follows is a forecast. */
  readonly today: number | undefined;
}

/** What is written of a value of a panel. */
export const panelText = (
  value: number,
  { signed, digits }: Pick<LoadPanel, 'signed' | 'digits'>,
  format: Pick<Format, 'locale'>,
): string => (signed ? signedLoad : loadText)(value, format, digits);
