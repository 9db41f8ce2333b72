import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anEntry, hourly, readable, simulateStrava, withoutReadAt } from './simulated-strava.ts';
import { DAY, NOW, visit } from './visits.ts';

const MIDNIGHT = NOW - (NOW % DAY);

describe('activities that began in the same second', () => {
  it('are all read when their hidden starts straddle the edge of a page', async () => {
    const hidden = [1, 2, 3].map(() => anEntry(MIDNIGHT - 30 * DAY + 1));
    const strava = simulateStrava([...hourly(199, NOW), ...hidden, ...hourly(50, MIDNIGHT - 40 * DAY)]);
    const { log } = await visit(strava);
    expect(log.activities.map(withoutReadAt)).toEqual(readable(strava.entries));
  });

  it('are all read when the hidden midnight is that of the athlete, not of UTC', async () => {
    const utcOffset = 20_700;
    const hidden = [1, 2].map(() => anEntry(MIDNIGHT - 30 * DAY + 1 - utcOffset, { utcOffset }));
    const { log } = await visit(simulateStrava([...hourly(199, NOW), ...hidden]));
    expect(log.activities).toHaveLength(201);
  });

  it('are all read when only the UTC start is hidden', async () => {
    const hidden = [1, 2].map(() => anEntry(MIDNIGHT - 30 * DAY + 1, { utcOffset: 3600 }));
    const { log } = await visit(simulateStrava([...hourly(199, NOW), ...hidden]));
    expect(log.activities).toHaveLength(201);
  });

  it('are all read when a page ends in several of them', async () => {
    const twins = [1, 2, 3].map(() => anEntry(NOW - 300 * 3600 + 77));
    const { log } = await visit(simulateStrava([...hourly(198, NOW), ...twins, ...hourly(9, NOW - 400 * 3600)]));
    expect(log.activities).toHaveLength(210);
  });

  it('are all read when they fill more than two pages', async () => {
    const many = Array.from({ length: 450 }, () => anEntry(MIDNIGHT - 30 * DAY + 1));
    const strava = simulateStrava([...hourly(10, NOW), ...many, ...hourly(10, MIDNIGHT - 40 * DAY)]);
    const { log } = await visit(strava);
    expect(log.activities.map(withoutReadAt)).toEqual(readable(strava.entries));
  });

  it('go when they are deleted, though the history ends in their second', async () => {
    const hidden = [1, 2, 3].map(() => anEntry(MIDNIGHT - 30 * DAY + 1));
    const strava = simulateStrava([...hourly(199, NOW), ...hidden]);
    const { log } = await visit(strava);
    expect(log.activities).toHaveLength(202);
    strava.entries = strava.entries.filter((entry) => entry !== hidden[1]);
    const after = await visit({ ...strava, log, at: NOW + 6 * DAY });
    expect(after.log.activities.map(withoutReadAt)).toEqual(readable(strava.entries));
  });

  it('stay known when a re-reading comes upon them at the edge of a page', async () => {
    const twins = [anEntry(NOW - 300 * 3600), anEntry(NOW - 300 * 3600)];
    const strava = simulateStrava([...hourly(10, NOW), ...twins, ...hourly(9, NOW - 400 * 3600)]);
    const { log } = await visit(strava);
    strava.entries.push(...hourly(189, NOW + 200 * 3600));
    const after = await visit({ ...strava, log, at: NOW + 8 * DAY });
    expect(after.log.activities).toHaveLength(210);
  });

  it('cost no request when their page is the newest and nothing is new', async () => {
    const strava = simulateStrava([anEntry(MIDNIGHT + 1), anEntry(MIDNIGHT + 1)]);
    const { log } = await visit(strava);
    strava.asked.length = 0;
    await visit({ ...strava, log });
    expect(strava.asked).toHaveLength(1);
  });
});

describe('activities that began in the same ordinary second, astride the edge of a page', () => {
  const astride = () => [anEntry(NOW - 199 * 3600), anEntry(NOW - 199 * 3600)];

  it('R7: lose one on the very first reading at most, and the first re-reading finds it', async () => {
    const strava = simulateStrava([...hourly(199, NOW), ...astride(), ...hourly(200, NOW - 200 * 3600)]);
    const first = await visit(strava);
    expect(first.log.activities).toHaveLength(400);
    const after = await visit({ ...strava, log: first.log, at: NOW + 6 * DAY });
    expect(after.log.activities.map(withoutReadAt)).toEqual(readable(strava.entries));
  });

  it('R7: are both read at once when one was typed in, to the minute', async () => {
    const [recorded, typedIn] = [anEntry(NOW - 199 * 3600), anEntry(NOW - 199 * 3600, { manual: true })];
    const strava = simulateStrava([...hourly(199, NOW), recorded, typedIn, ...hourly(200, NOW - 200 * 3600)]);
    expect((await visit(strava)).log.activities).toHaveLength(401);
  });

  it('R7: are all there after one re-reading, wherever they are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 650 }), fc.array(fc.nat(649), { maxLength: 8 }), async (count, at) => {
        const entries = hourly(count, NOW);
        const twins = [199, 398, 399, ...at].filter((index) => index < count).map((index) => NOW - index * 3600);
        const strava = simulateStrava([...entries, ...twins.map((start) => anEntry(start))]);
        const { log } = await visit(strava);
        const after = await visit({ ...strava, log, at: NOW + 6 * DAY });
        expect(after.log.activities.map(withoutReadAt)).toEqual(readable(strava.entries));
      }),
      { numRuns: 60 },
    );
  }, 30_000);
});

describe('a reading ends', () => {
  const objects = [anEntry(MIDNIGHT + 1), anEntry(MIDNIGHT + 1), anEntry(NOW - 90 * DAY)].map(({ object }) => object);

  it('D9: when `before` includes its second, so that an activity comes twice', async () => {
    const strava = simulateStrava([...hourly(250, NOW), anEntry(MIDNIGHT - 30 * DAY + 1)]);
    const request: typeof strava.request = (path, query) =>
      strava.request(path, 'before' in query ? { ...query, before: Number(query['before']) + 1 } : query);
    const { log, finished } = await visit({ request });
    expect(finished).toBe(true);
    expect(log.activities).toHaveLength(251);
  });

  it('with an error when every answer is the same', async () => {
    let requests = 0;
    const request = () => {
      if (++requests > 50) throw new Error('the reading does not end');
      return Promise.resolve(objects);
    };
    await expect(visit({ request })).rejects.toMatchObject({ code: 'strava_down' });
    expect(requests).toBeLessThan(6);
  });
});
