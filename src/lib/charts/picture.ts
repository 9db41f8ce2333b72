import { m } from '#words';
import type { Format } from '#lib/format/format.ts';
import type { SportFamily } from '#lib/training/sport.ts';
import type { Axis } from './nice-ticks.ts';
import type { ChartTheme } from './theme.ts';

/** What a picture is of, which shape it has, and which theme. */
export type PictureOf = 'weeks' | 'year';
export type PictureShape = 'wide' | 'square';

/** In pixels: as link previews show them, and as timelines do. */
export const PICTURE_SIZE: Readonly<Record<PictureShape, { readonly width: number; readonly height: number }>> = {
  wide: { width: 1200, height: 630 },
  square: { width: 1080, height: 1080 },
};

/** How the values of a picture are said. */
export interface PictureSaid {
  readonly format: Format;
  /** The only family counted; undefined where there are several. */
  readonly family: SportFamily | undefined;
  /** What is counted: 'Runs, commutes left out'. */
  readonly counted: string;
  /** The address without its scheme; empty where nobody else can reach it. */
  readonly host: string;
  /** Whether a device of Garmin's recorded any of it: then Garmin must be named. */
  readonly garmin: boolean;
}

/** One week or month of the picture. */
export interface PictureBar {
  /** In the units of the axis. */
  readonly value: number;
  /** The value as a text, above its bar where there is room. */
  readonly text: string;
  readonly inProgress: boolean;
}

/** What stands below the bars: at the left edge of the bar of an index, or below its middle. */
export interface PictureTick {
  readonly index: number;
  readonly label: string;
}

/** All that a picture says. Every text is whole; nothing in it tells where anything took place. */
export interface PictureContent {
  /** The green plate: one distance. */
  readonly plate: {
    readonly label: string;
    readonly range: string;
    readonly value: string;
    readonly unit: string;
    readonly note: string;
  };
  readonly title: string;
  readonly subtitle: string;
  /** What everything comes to, the most important first; what does not fit is left out. */
  readonly figures: readonly { readonly value: string; readonly term: string }[];
  readonly bars: readonly PictureBar[];
  readonly axis: Axis;
  /** 'km per week' */
  readonly axisName: string;
  readonly tickText: (tick: number) => string;
  readonly ticks: (slot: number, widthOf: (text: string) => number) => readonly PictureTick[];
  /** Whether those stand below the middle of their bars. */
  readonly ticksCentred: boolean;
  readonly host: string;
  /** Whose data it is, as their rules ask. */
  readonly credit: string;
}

/** The colours of a picture: those of a chart, and those of the plate. */
export interface PictureTheme extends ChartTheme {
  readonly plate: string;
  readonly plateInk: string;
  readonly plateMuted: string;
}

/** What Strava and Garmin ask to stand wherever their data does. */
export const creditOf = ({ garmin }: Pick<PictureSaid, 'garmin'>): string =>
  garmin ? m.share_drawn_credit_garmin() : m.share_drawn_credit();
