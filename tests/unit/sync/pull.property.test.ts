import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_LOG, type Log } from '#lib/training/log.ts';
import { pull } from '#lib/sync/pull.ts';
import { type Doing, doing, happen } from './doings.ts';
import { readable, simulateStrava, withoutReadAt } from './simulated-strava.ts';
import { atOnce, DAY, NOW, visit } from './visits.ts';

/** A visit of the app: what happens before each page, after how many pages it ends, and why. */
interface Story {
  doings: Doing[][];
  pages: number;
  fails: boolean;
  daysLater: number;
}

const story: fc.Arbitrary<Story> = fc.record({
  doings: fc.array(fc.array(doing, { maxLength: 3 }), { maxLength: 8 }),
  pages: fc.oneof(fc.integer({ min: 0, max: 6 }), fc.constant(Infinity)),
  fails: fc.boolean(),
  daysLater: fc.nat(8),
});

function expectInOrder({ activities }: Log): void {
  expect(new Set(activities.map(({ id }) => id)).size).toBe(activities.length);
  for (const [index, { start, id }] of activities.entries()) {
    const next = activities[index + 1];
    if (next) expect(next.start < start || (next.start === start && next.id < id)).toBe(true);
  }
}

describe('whatever happens between and during visits', () => {
  it('R6, R7, R8: one undisturbed full reading later the log is the list, and never held anything twice', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(doing, { maxLength: 40 }),
        fc.array(story, { maxLength: 5 }),
        fc.integer({ min: 1, max: 6 }),
        async (before, stories, mostPerPage) => {
          const strava = simulateStrava(before.reduce(happen, []), { mostPerPage });
          let log = EMPTY_LOG;
          let at = NOW;
          for (const { doings, pages, fails, daysLater } of stories) {
            at += daysLater * DAY;
            const steps = pull({ log, request: strava.request, now: () => new Date(at * 1000), pause: atOnce });
            for (let page = 0; page < pages; page++) {
              strava.entries = (doings[page] ?? []).reduce(happen, strava.entries);
              const step = await steps.next();
              if (step.done) break;
              ({ log } = step.value);
              expectInOrder(log);
            }
            strava.failing = fails;
            await steps.next().catch(() => undefined);
            strava.failing = false;
          }

          const settled = await visit({ request: strava.request, log, at: at + 6 * DAY });
          expect(settled.finished).toBe(true);
          expect(settled.log.activities.map(withoutReadAt)).toEqual(readable(strava.entries));
          expect(settled.log.coverage.complete).toBe(true);

          const next = await visit({ request: strava.request, log: settled.log, at: at + 6 * DAY });
          expect(next.steps.every(({ changed }) => !changed)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});
