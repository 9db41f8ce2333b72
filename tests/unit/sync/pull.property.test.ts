import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_LOG, type Log } from '#lib/training/log.ts';
import { pull } from '#lib/sync/pull.ts';
import { anEntry, type Entry, readable, simulateStrava, withoutReadAt } from './simulated-strava.ts';
import { atOnce, DAY, NOW, visit } from './visits.ts';

/** What an athlete does on the site; `which` picks one of the entries that are there. */
type Doing = {
  what: 'upload' | 'move' | 'rename' | 'delete' | 'withhold' | 'spoil';
  which: number;
  day: number;
  hidden: boolean;
};

/** A visit of the app: what happens before each page, after how many pages it ends, and why. */
interface Story {
  doings: Doing[][];
  pages: number;
  fails: boolean;
  daysLater: number;
}

const doing: fc.Arbitrary<Doing> = fc.record({
  what: fc.constantFrom('upload', 'upload', 'move', 'rename', 'delete', 'withhold', 'spoil'),
  which: fc.nat(99),
  day: fc.nat(12),
  hidden: fc.boolean(),
});
const story: fc.Arbitrary<Story> = fc.record({
  doings: fc.array(fc.array(doing, { maxLength: 3 }), { maxLength: 8 }),
  pages: fc.oneof(fc.integer({ min: 0, max: 6 }), fc.constant(Infinity)),
  fails: fc.boolean(),
  daysLater: fc.nat(8),
});

let second = 0;

/** Hidden starts of a day collapse into one second, for two zones; other starts are their own. */
function startOn(day: number, hidden: boolean) {
  const midnight = NOW - (NOW % DAY) - day * DAY;
  const utcOffset = day % 2 === 0 ? 0 : 20_700;
  return { start: hidden ? midnight + 1 - utcOffset : midnight + 600 + (second++ % 80_000), utcOffset };
}

function happen(entries: readonly Entry[], { what, which, day, hidden }: Doing): Entry[] {
  const { start, utcOffset } = startOn(day, hidden);
  const chosen = entries[which % Math.max(entries.length, 1)];
  if (what === 'upload' || !chosen) return [...entries, anEntry(start, { utcOffset })];
  const rest = entries.filter((entry) => entry !== chosen);
  const changed = (changes: object): Entry => ({ ...chosen, object: { ...(chosen.object as object), ...changes } });
  switch (what) {
    case 'delete':
      return rest;
    case 'rename':
      return [...rest, changed({ name: `Run ${second++}` })];
    case 'withhold':
      return [...rest, { ...chosen, withheld: !chosen.withheld }];
    case 'move':
      return [...rest, { ...anEntry(start, { utcOffset, id: chosen.id }), id: chosen.id }];
    case 'spoil': {
      const { start: alone } = startOn(day, false);
      return [...rest, { ...anEntry(alone, { id: chosen.id, distance: '5000' }), id: chosen.id }];
    }
  }
}

function expectInOrder({ activities }: Log): void {
  expect(new Set(activities.map(({ id }) => id)).size).toBe(activities.length);
  for (const [index, { start, id }] of activities.entries()) {
    const next = activities[index + 1];
    if (next) expect(next.start < start || (next.start === start && next.id < id)).toBe(true);
  }
}

describe('whatever happens between and during visits', () => {
  it('one undisturbed full reading later the log is the list, and never held anything twice', async () => {
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
