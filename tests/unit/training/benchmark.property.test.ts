import fc from 'fast-check';
import { expect, test } from 'vitest';
import { benchmark } from '#lib/training/benchmark.ts';
import type { EasyRun } from '#lib/training/easy-runs.ts';
import { beatsPerMinute, metres, seconds } from '#lib/training/units.ts';
import { aDay, anActivity } from '#tests/builders.ts';

const upTo = aDay('2026-05-21');

/** Heart rates that spread far enough, whatever else is drawn. */
const someRates = fc
  .array(fc.integer({ min: 120, max: 160 }), { minLength: 8, maxLength: 30 })
  .map((rates) => [132, ...rates, 148]);

function runAt(speed: number, rate: number, minutes = 60): EasyRun {
  const movingTime = seconds(minutes * 60);
  return {
    ...anActivity({ day: upTo, distance: metres(speed * movingTime), movingTime }),
    averageHeartRate: beatsPerMinute(rate),
  };
}

const speedAt = (runs: readonly EasyRun[], rate: number) => {
  const found = benchmark(runs, { upTo, rate: beatsPerMinute(rate) });
  if (!found) throw new Error('nothing was said');
  return { speed: 1 / found.pace, half: (1 / found.low - 1 / found.high) / 2 };
};

test('an exact line gives back its own prediction, with no band', () => {
  fc.assert(
    fc.property(someRates, fc.double({ min: 0.001, max: 0.03, noNaN: true }), (rates, slope) => {
      const line = (rate: number) => 3 + slope * (rate - 140);
      const { speed, half } = speedAt(
        rates.map((rate) => runAt(line(rate), rate)),
        142,
      );
      expect(speed).toBeCloseTo(line(142), 9);
      expect(half).toBeLessThan(1e-6);
    }),
  );
});

const someRuns = someRates.chain((rates) =>
  fc.tuple(
    ...rates.map((rate) =>
      fc
        .record({ speed: fc.integer({ min: 270, max: 330 }), minutes: fc.integer({ min: 20, max: 180 }) })
        .map(({ speed, minutes }) => runAt(speed / 100, rate, minutes)),
    ),
  ),
);

test('whoever runs everything faster by the same speed is faster by it at each heart rate, and just as sure', () => {
  fc.assert(
    fc.property(someRuns, fc.integer({ min: 1, max: 100 }), (runs, centimetres) => {
      const faster = runs.map((run) => ({
        ...run,
        distance: metres(run.distance + (centimetres / 100) * run.movingTime),
      }));
      const [before, after] = [speedAt(runs, 140), speedAt(faster, 140)];
      expect(after.speed - before.speed).toBeCloseTo(centimetres / 100, 9);
      expect(after.half).toBeCloseTo(before.half, 9);
    }),
  );
});

test('the order of runs does not matter', () => {
  fc.assert(
    fc.property(someRuns, (runs) => {
      const [one, other] = [speedAt(runs, 140), speedAt([...runs].reverse(), 140)];
      expect(other.speed).toBeCloseTo(one.speed, 10);
      expect(other.half).toBeCloseTo(one.half, 10);
    }),
  );
});
