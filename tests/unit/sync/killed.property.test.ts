import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { withoutExpired } from '#lib/sync/expiry.ts';
import { epochSeconds } from '#lib/training/units.ts';
import type { Log } from '#lib/training/log.ts';
import { aDevice, type Death, type Fate } from './a-device.ts';
import { doing, happen } from './doings.ts';
import { type Entry, hourly, readable, simulateStrava, withoutReadAt } from './simulated-strava.ts';
import { DAY, NOW } from './visits.ts';

afterAll(() => void vi.unstubAllGlobals());

const death = fc.constantFrom<Death>('killed before the put', 'killed during the put', 'killed after the first put');
const trouble = fc.oneof(death, fc.constantFrom<Fate>('500', 'truncated', 'dropped'));
/** The pages of one life, the last one with what ends it. */
const life = fc.tuple(fc.nat(5), trouble).map(([pages, end]): Fate[] => [...Array<Fate>(pages).fill('fine'), end]);

describe('a page that is killed at any moment, with real storage', { timeout: 120_000 }, () => {
  it('R6, R13, S12: reads on until a visit finishes, and then the stored log is the list, at two requests per death', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(450), fc.array(life, { maxLength: 5 }), async (count, lives) => {
        const strava = simulateStrava(hourly(count, NOW));
        const device = aDevice(strava);
        for (const fates of lives) {
          await device.live(NOW, fates);
          expectHonest(await device.stored(), strava.entries, NOW);
        }
        expect(await device.live(NOW)).toBe(true);
        const { activities, coverage } = await device.stored();
        expect(activities.map(withoutReadAt)).toEqual(readable(strava.entries));
        expect(coverage.complete).toBe(true);
        expect(strava.asked.length).toBeLessThanOrEqual(Math.ceil(count / 200) + 1 + 2 * lives.length);
      }),
      { numRuns: 200 },
    );
  });

  it('R6, R7, R8, R11, R13, S12: never stores a claim that is not true, whatever happens to the list meanwhile', async () => {
    const story = fc.record({
      fates: life,
      doings: fc.array(fc.array(doing, { maxLength: 2 }), { maxLength: 6 }),
      daysLater: fc.nat(9),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(doing, { minLength: 5, maxLength: 40 }),
        fc.array(story, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 2, max: 7 }),
        async (before, stories, mostPerPage) => {
          const strava = simulateStrava(before.reduce(happen, []), { mostPerPage });
          const original = new Set(strava.entries);
          const untouched = () => strava.entries.filter((entry) => original.has(entry));
          const device = aDevice(strava);
          let at = NOW;
          for (const { fates, doings, daysLater } of stories) {
            at += daysLater * DAY;
            await device.live(
              at,
              fates,
              (nth) => (strava.entries = (doings[nth] ?? []).reduce(happen, strava.entries)),
            );
            expectHonest(await device.stored(), untouched(), at);
          }

          strava.asked.length = 0;
          expect(await device.live(at)).toBe(true);
          const finished = await device.stored();
          expectHonest(finished, untouched(), at);
          expect(finished.coverage.complete).toBe(true);
          expect(await device.live(at + 6 * DAY)).toBe(true);
          expect((await device.stored()).activities.map(withoutReadAt)).toEqual(readable(strava.entries));
          // Twice each activity and a few more, with pages of two: nothing goes round in circles.
          expect(strava.asked.length).toBeLessThanOrEqual(4 * strava.entries.length + 8);
        },
      ),
      { numRuns: 300 },
    );
  });
});

/** In order, nothing twice, nothing too old; and of what nobody touched, all that the coverage claims. */
function expectHonest(log: Log, untouched: readonly Entry[], at: number): void {
  const { activities, coverage } = log;
  expect(new Set(activities.map(({ id }) => id)).size).toBe(activities.length);
  expect(activities.toSorted((a, b) => b.start - a.start || b.id - a.id)).toEqual(activities);
  expect(withoutExpired(log, epochSeconds(at))).toBe(log);
  const since = coverage.complete ? -Infinity : (coverage.readBackTo ?? Infinity);
  const claimed = readable(untouched.filter(({ start }) => start >= since));
  const ids = new Set(claimed.map(({ id }) => id));
  expect(activities.filter(({ id }) => ids.has(id)).map(withoutReadAt)).toEqual(claimed);
}
