import { epochSeconds, metres, seconds } from '#lib/training/units.ts';
import type { Recorded } from './recording.ts';

/** A sample that has been read; what a sensor did not say is undefined. */
export interface Sample {
  /** Milliseconds since 1970. */
  readonly at: number | undefined;
  /** Metres since the start. */
  readonly distance?: number | undefined;
  readonly hasHeartRate: boolean;
  readonly hasPosition: boolean;
}

/** Counts samples as they are read, and keeps none. */
export function createCounter() {
  let samples = 0;
  let first: number | undefined;
  let last: number | undefined;
  let distance: number | undefined;
  let hasHeartRate = false;
  let hasPosition = false;
  return {
    add(sample: Sample): void {
      samples += 1;
      const { at } = sample;
      if (at !== undefined && Number.isFinite(at)) {
        first = Math.min(first ?? at, at);
        last = Math.max(last ?? at, at);
      }
      if (sample.distance !== undefined && sample.distance > (distance ?? -1)) distance = sample.distance;
      hasHeartRate ||= sample.hasHeartRate;
      hasPosition ||= sample.hasPosition;
    },
    /** What the samples say. */
    get said(): Pick<Recorded, 'samples' | 'start' | 'elapsed' | 'distance' | 'hasHeartRate' | 'hasPosition'> {
      return {
        samples,
        start: first === undefined ? undefined : epochSeconds(Math.floor(first / 1000)),
        elapsed: seconds(Math.round(((last ?? 0) - (first ?? 0)) / 1000)),
        distance: distance === undefined ? undefined : metres(distance),
        hasHeartRate,
        hasPosition,
      };
    },
  };
}

/** Milliseconds since 1970 of '2026-05-21T18:04:09Z'; without a zone it is UTC, as both formats want it. */
export function instantOf(text: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) || text.length > 40) return undefined;
  const at = Date.parse(/(Z|[+-]\d\d:?\d\d)$/i.test(text) ? text : `${text}Z`);
  return Number.isNaN(at) ? undefined : at;
}

/** A number as it stands in XML: digits, nothing around them. Undefined for anything else. */
export function numberOf(text: string | undefined): number | undefined {
  const isNumber = text !== undefined && /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(text.trim());
  const number = isNumber ? Number(text) : NaN;
  return Number.isFinite(number) ? number : undefined;
}

/** A name that may be shown: short, and undefined rather than blank. */
export const nameOf = (text: unknown): string | undefined =>
  typeof text === 'string' && text.trim() !== '' ? text.trim().slice(0, 80) : undefined;
