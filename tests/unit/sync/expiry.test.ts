import { describe, expect, it } from 'vitest';
import { withoutExpired } from '#lib/sync/expiry.ts';
import { EMPTY_LOG } from '#lib/training/log.ts';
import { epochSeconds } from '#lib/training/units.ts';
import { hourly, simulateStrava } from './simulated-strava.ts';
import { DAY, NOW, visit } from './visits.ts';

describe('rows that were read more than seven days ago', () => {
  it('go, and the next visit reads everything again (S13)', async () => {
    const strava = simulateStrava(hourly(500, NOW));
    const first = await visit(strava);
    const later = await visit({ ...strava, log: first.log, at: NOW + 4 * DAY });
    const log = withoutExpired(later.log, epochSeconds(NOW + 8 * DAY));
    expect(log.activities).toHaveLength(200);
    expect(log.coverage).toEqual(EMPTY_LOG.coverage);
    const again = await visit({ ...strava, log, at: NOW + 8 * DAY });
    expect(again.log.activities).toHaveLength(500);
    expect(again.log.coverage.complete).toBe(true);
  });

  it('are not there until the seventh day is over', async () => {
    const { log } = await visit(simulateStrava(hourly(3, NOW)));
    expect(withoutExpired(log, epochSeconds(NOW + 7 * DAY))).toBe(log);
    expect(withoutExpired(log, epochSeconds(NOW + 7 * DAY + 1)).activities).toEqual([]);
  });

  it('never get that old when somebody comes by every day', async () => {
    const strava = simulateStrava(hourly(500, NOW));
    let { log } = await visit(strava);
    for (let day = 1; day < 30; day++) {
      const at = NOW + day * DAY;
      expect(withoutExpired(log, epochSeconds(at))).toBe(log);
      ({ log } = await visit({ ...strava, log, at }));
    }
  });
});
