import type { Format } from '#lib/format/format.ts';
import { UNIT_SYSTEMS } from '#lib/format/units.ts';
import type { Activity } from '#lib/training/activity.ts';
import { type SportFamily, sportFamily } from '#lib/training/sport.ts';
import { type Pause, pausesOf } from '#lib/training/stream/pauses.ts';
import { placeAt, valueAt } from '#lib/training/stream/place.ts';
import { type Reading as Sample, sampleAtDistance, sampleAtTime } from '#lib/training/stream/sample-at.ts';
import type { Streams } from '#lib/training/stream/streams.ts';
import { type Metres, metres, seconds } from '#lib/training/units.ts';
import { type AlongPanel, alongPanels } from './along-panels.ts';
import type { Stretch } from './along-window.ts';

/** What the axis counts: metres, or seconds since the start, pauses included. */
export type AlongBy = 'distance' | 'time';

/** One activity along its way, panel above panel. */
export interface Along {
  readonly streams: Streams;
  readonly family: SportFamily;
  readonly format: Format;
  readonly panels: readonly AlongPanel[];
  readonly pauses: readonly Pause[];
  readonly by: AlongBy;
  /** Where each sample stands on the axis. */
  readonly x: Float64Array;
  readonly whole: Stretch;
}

/** What does not depend on the axis is computed once. */
export function alongOf(activity: Activity, streams: Streams, format: Format): Along {
  const family = sportFamily(activity.sport);
  const axis = axisOf(streams, 'distance');
  const panels = alongPanels(activity, streams, axis.x, format);
  return { streams, family, format, panels, pauses: pausesOf(streams), ...axis };
}

/** The same over distance or time. Without any distance it is time. */
export const alongBy = (along: Along, asked: AlongBy): Along => ({ ...along, ...axisOf(along.streams, asked) });

function axisOf(streams: Streams, asked: AlongBy): Pick<Along, 'by' | 'x' | 'whole'> {
  const by = hasDistance(streams) ? asked : 'time';
  const x = streams[by];
  return { by, x, whole: { from: x[0] ?? 0, to: x.at(-1) ?? 0 } };
}

export const hasDistance = ({ distance }: Streams) => (distance.at(-1) ?? 0) > (distance[0] ?? 0);

/** A kilometre or a mile. */
export const stretchOf = ({ units }: Format): Metres => UNIT_SYSTEMS[units].distance.size;

export function sampleAt({ streams, by }: Along, x: number): Sample | undefined {
  return by === 'distance' ? sampleAtDistance(streams, metres(x)) : sampleAtTime(streams, seconds(x));
}

/** Where a distance stands on the axis; with time, when it was reached first. */
export function xOfDistance({ streams, by }: Along, distance: number): number {
  return by === 'distance' ? distance : valueAt(streams.time, placeAt(streams.distance, distance));
}

/** What a panel says at a place between two samples; NaN where its sensor was silent. */
export function panelAt({ values }: AlongPanel, place: number): number {
  const between = valueAt(values, place);
  return Number.isNaN(between) ? (values[Math.round(place)] ?? NaN) : between;
}

/** What a key, or Page Up, moves the cursor by. */
export const stepsOf = ({ by, format }: Pick<Along, 'by' | 'format'>) =>
  by === 'distance' ? { step: 40, page: stretchOf(format) as number } : { step: 10, page: 300 };

/** Where a key takes the cursor; undefined for one that does not move it. */
export function alongAfter(key: string, x: number, along: Along): number | undefined {
  const { step, page } = stepsOf(along);
  const { from, to } = along.whole;
  const next: Record<string, number> = {
    ArrowLeft: x - step,
    ArrowDown: x - step,
    ArrowRight: x + step,
    ArrowUp: x + step,
    PageDown: x - page,
    PageUp: x + page,
    Home: from,
    End: to,
  };
  const place = Object.hasOwn(next, key) ? next[key] : undefined;
  return place === undefined ? undefined : Math.max(from, Math.min(to, place));
}
