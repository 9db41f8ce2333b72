import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestEffort } from '#lib/training/best-efforts.ts';
import { metres } from '#lib/training/units.ts';

interface DistanceStream {
  readonly times: number[];
  readonly distances: number[];
}

/** Samples at uneven instants, at uneven speeds, with stops. */
const someStream: fc.Arbitrary<DistanceStream> = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 0, max: 60 })), { minLength: 2, maxLength: 60 })
  .map((steps) => {
    const times = [0];
    const distances = [0];
    for (const [time, distance] of steps) {
      times.push((times.at(-1) ?? 0) + time);
      distances.push((distances.at(-1) ?? 0) + distance);
    }
    return { times, distances };
  });
const someLength = fc.integer({ min: 10, max: 400 });
const timeOf = (stream: DistanceStream, length: number) => bestEffort(stream, metres(length))?.time;

/** When the recording had got so far: for the last time, or for the first. */
function passedAt({ times, distances }: DistanceStream, distance: number, which: 'first' | 'last'): number {
  const passings = distances.flatMap((to, at) => {
    const [from = 0, before = 0, after = 0] = [distances[at - 1], times[at - 1], times[at]];
    if (to === distance) return [after];
    return at > 0 && from < distance && distance < to
      ? [before + ((distance - from) / (to - from)) * (after - before)]
      : [];
  });
  return which === 'first' ? Math.min(...passings) : Math.max(...passings);
}

describe('the best effort of a recording', () => {
  it('is no slower than any stretch that begins at any whole metre, and as fast as the one it names', () => {
    fc.assert(
      fc.property(someStream, someLength, (stream, length) => {
        const best = bestEffort(stream, metres(length));
        const end = stream.distances.at(-1) ?? 0;
        expect(best !== undefined).toBe(end >= length);
        if (!best) return;
        const stretch = (from: number) => passedAt(stream, from + length, 'first') - passedAt(stream, from, 'last');
        expect(best.time).toBeCloseTo(stretch(best.from), 6);
        for (let from = 0; from + length <= end; from++) expect(best.time).toBeLessThanOrEqual(stretch(from) + 1e-9);
      }),
    );
  });

  it('takes no less time over more, and per metre a multiple is never faster', () => {
    fc.assert(
      fc.property(someStream, someLength, fc.integer({ min: 2, max: 5 }), (stream, length, times) => {
        const short = timeOf(stream, length) ?? 0;
        expect(timeOf(stream, length + 1) ?? Infinity).toBeGreaterThanOrEqual(short - 1e-9);
        expect((timeOf(stream, length * times) ?? Infinity) / times).toBeGreaterThanOrEqual(short - 1e-9);
      }),
    );
  });

  it('takes a jump backwards for a stop', () => {
    const stream = { times: [0, 10, 20, 30], distances: [0, 40, 30, 80] };
    expect(bestEffort(stream, metres(80))).toEqual({ time: 30, from: 0, start: 0 });
    expect(timeOf(stream, 40)).toBe(10);
  });

  it('says when and where it began, between two samples too', () => {
    // 10 s for each 40 m, then 5 s: the last 60 m are 40 m in 5 s and half of the 40 m before them.
    const stream = { times: [0, 10, 20, 25], distances: [0, 40, 80, 120] };
    expect(bestEffort(stream, metres(60))).toEqual({ time: 10, from: 60, start: 15 });
  });

  it('reads typed arrays as well', () => {
    const stream = { times: Float64Array.of(0, 10, 20), distances: Float64Array.of(0, 30, 80) };
    expect(bestEffort(stream, metres(50))?.time).toBe(10);
  });

  it('finds nothing in an empty recording or one without distance', () => {
    expect(bestEffort({ times: [], distances: [] }, metres(100))).toBeUndefined();
    expect(bestEffort({ times: [0, 1, 2], distances: [0, 0, 0] }, metres(100))).toBeUndefined();
  });
});
