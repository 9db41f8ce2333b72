import { describe, expect, it } from 'vitest';
import { withoutExpired } from '#lib/sync/expiry.ts';
import { pull } from '#lib/sync/pull.ts';
import { epochSeconds } from '#lib/training/units.ts';
import { hourly, readable, simulateStrava, withoutReadAt } from './simulated-strava.ts';
import { atOnce, DAY, NOW, visit } from './visits.ts';

const at = (seconds: number) => epochSeconds(seconds);
const EIGHT_DAYS_ON = at(NOW + 8 * DAY);

describe('rows that were read more than seven days ago', () => {
  it('S13: all go, and the next visit begins like an athlete’s first', async () => {
    const strava = simulateStrava(hourly(500, NOW));
    const log = withoutExpired((await visit(strava)).log, EIGHT_DAYS_ON);
    expect(log.activities).toEqual([]);
    expect(log.coverage).toEqual({ complete: false, setAside: 0, removedAt: EIGHT_DAYS_ON });
    strava.asked.length = 0;
    const again = await visit({ ...strava, log, at: EIGHT_DAYS_ON });
    expect(strava.asked).toHaveLength(4);
    expect(again.log.activities.map(withoutReadAt)).toEqual(readable(strava.entries));
    expect(again.log.coverage).toMatchObject({ complete: true, removedAt: EIGHT_DAYS_ON });
  });

  it('S13: go alone, the newer readings stay on show, and all is read again', async () => {
    const strava = simulateStrava(hourly(500, NOW));
    const first = await visit(strava);
    const later = await visit({ ...strava, log: first.log, at: NOW + 4 * DAY });
    const log = withoutExpired(later.log, EIGHT_DAYS_ON);
    expect(log.activities).toEqual(later.log.activities.slice(0, 200));
    // Everything is here from a second after the newest row that went.
    const readBackTo = NOW - 200 * 3600 + 1;
    expect(log.coverage).toEqual({ ...later.log.coverage, complete: false, readBackTo, removedAt: EIGHT_DAYS_ON });
    const again = await visit({ ...strava, log, at: EIGHT_DAYS_ON });
    expect(again.log.activities.map(({ readAt }) => readAt)).toEqual(Array(500).fill(EIGHT_DAYS_ON));
    expect(again.log.coverage.complete).toBe(true);
  });

  it('S13: go from a re-reading that was interrupted, which goes on from where it was', async () => {
    const strava = simulateStrava(hourly(900, NOW));
    const { log: known } = await visit(strava);
    const closed = await visit({ ...strava, log: known, at: NOW + 6 * DAY, steps: 2 });
    const log = withoutExpired(closed.log, EIGHT_DAYS_ON);
    expect(log.activities).toHaveLength(399);
    expect(log.coverage).toMatchObject({ complete: false, readBackTo: closed.log.coverage.readBackTo });
    strava.asked.length = 0;
    const { log: after } = await visit({ ...strava, log, at: EIGHT_DAYS_ON });
    expect(after.activities.map(withoutReadAt)).toEqual(readable(strava.entries));
    expect(strava.asked).toHaveLength(5);
  });

  it('are not there until the seventh day is over', async () => {
    const { log } = await visit(simulateStrava(hourly(3, NOW)));
    expect(withoutExpired(log, at(NOW + 7 * DAY))).toBe(log);
    expect(withoutExpired(log, at(NOW + 7 * DAY + 1)).activities).toEqual([]);
  });

  it('never get that old when somebody comes by every day', async () => {
    const strava = simulateStrava(hourly(500, NOW));
    let { log } = await visit(strava);
    for (let day = 1; day < 30; day++) {
      expect(withoutExpired(log, at(NOW + day * DAY))).toBe(log);
      ({ log } = await visit({ ...strava, log, at: NOW + day * DAY }));
    }
    expect(log.coverage.removedAt).toBeUndefined();
  });

  it('are told of until the first visit that finds everything back', async () => {
    const strava = simulateStrava(hourly(500, NOW));
    let log = withoutExpired((await visit(strava)).log, EIGHT_DAYS_ON);
    const told: boolean[] = [];
    for (const [day, steps] of [
      [8, 1],
      [9, Infinity],
      [10, 1],
      [15, Infinity],
    ] as const) {
      ({ log } = await visit({ ...strava, log, at: NOW + day * DAY, steps }));
      told.push(!log.coverage.complete || log.coverage.removedAt !== undefined);
    }
    expect(told).toEqual([true, true, false, false]);
  });
});

describe('a machine that sleeps in the middle of a visit', () => {
  it.each([
    ['a re-reading', 0, NOW + 6 * DAY],
    ['the way down to what is known', 450, NOW + 4 * DAY],
  ])('S13: holds no row that grew too old meanwhile, and %s reads on to the end', async (_, uploads, begun) => {
    const strava = simulateStrava(hourly(500, NOW));
    const { log: known } = await visit(strava);
    strava.entries.push(...hourly(uploads, NOW + 450 * 3600));
    let clock = begun;
    let log = known;
    for await (const step of pull({ ...strava, log, now: () => new Date(clock * 1000), pause: atOnce })) {
      ({ log } = step);
      expect(log.activities.filter(({ readAt }) => clock - readAt > 7 * DAY)).toEqual([]);
      clock = EIGHT_DAYS_ON;
    }
    expect(log.activities.map(withoutReadAt)).toEqual(readable(strava.entries));
    expect(log.coverage.complete).toBe(true);
  });
});
