import type { Stream, StreamKey } from './strava-json.ts';

type Streams = Partial<Record<StreamKey, Stream>>;

/** What stands in the place of an activity's own streams: any JSON, sent as it is; streams; or none at all (404). */
export type PlayedStreams = { readonly asItIs: unknown } | { readonly streams: Streams | undefined };

/** What to do with streams. Each member may be left out. */
export interface StreamChange {
  /** One sample a second, so many of them, over the same ground. */
  readonly samples: number | undefined;
  /** Samples that become null in one stream, from the first index up to, not including, the second. */
  readonly nulls: Readonly<Record<string, readonly [from: number, to: number]>>;
  /** How many samples a stream is to lack at its end. */
  readonly shorten: Readonly<Record<string, number>>;
  readonly leaveOut: readonly string[];
}

/** A value for the `i`th of `count` samples out of a list of another length. */
function stretched(data: readonly unknown[], i: number, count: number): unknown {
  const at = count > 1 ? (i * (data.length - 1)) / (count - 1) : 0;
  const [from, to] = [data[Math.floor(at)], data[Math.ceil(at)]];
  const isSmooth =
    typeof from === 'number' && typeof to === 'number' && !(Number.isInteger(from) && Number.isInteger(to));
  return isSmooth ? Math.round((from + (to - from) * (at % 1)) * 10) / 10 : from;
}

function resampled(key: string, data: readonly unknown[], count: number): unknown[] {
  return Array.from({ length: count }, (_, i) => (key === 'time' ? i : stretched(data, i, count)));
}

/** The streams with the change made. */
export function changedStreams(streams: Streams, { samples, nulls, shorten, leaveOut }: StreamChange): Streams {
  const kept = Object.entries(streams).filter(([key]) => !leaveOut.includes(key));
  return Object.fromEntries(
    kept.map(([key, stream]): [string, Stream] => {
      const whole = samples === undefined ? [...stream.data] : resampled(key, stream.data, samples);
      const [from, to] = nulls[key] ?? [0, 0];
      whole.fill(null, from, to);
      const data = whole.slice(0, Math.max(0, whole.length - (shorten[key] ?? 0)));
      return [key, { ...stream, data, original_size: data.length }];
    }),
  );
}
