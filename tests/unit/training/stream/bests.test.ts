import { describe, expect, it } from 'vitest';
import { insideEfforts } from '#lib/training/race-times.ts';
import { bestsOf, foundEffort, newestRuns } from '#lib/training/stream/bests.ts';
import { effortsOf } from '#lib/training/stream/efforts.ts';
import type { FoundEfforts } from '#lib/training/stream/found-efforts.ts';
import { epochSeconds, metres, seconds } from '#lib/training/units.ts';
import { aDay, anActivity } from '#tests/builders.ts';
import { evenRun } from './a-recording.ts';

const on = (day: string, overrides = {}) => anActivity({ day: aDay(day), ...overrides });

const found = (
  { id: activityId, day }: { id: number; day: FoundEfforts['day'] },
  times: Record<string, number>,
  source: FoundEfforts['source'] = 'stream',
): FoundEfforts => ({
  activityId,
  day,
  source,
  readAt: epochSeconds(0),
  efforts: Object.entries(times).map(([distanceId, time]) => ({ distanceId, time: seconds(time), from: seconds(0) })),
});

describe('the best effort of each distance', () => {
  const [first, second, third, fourth] = [on('2026-01-02'), on('2026-01-10'), on('2026-01-20'), on('2026-02-01')];

  it('is the fastest of all runs, and its history holds what was faster than everything before', () => {
    const all = [
      found(fourth, { '1 km': 240 }),
      found(first, { '1 km': 250, '5 km': 1400 }),
      found(third, { '1 km': 230 }),
      found(second, { '1 km': 260, '5 km': 1390 }),
    ];
    const bests = bestsOf(all, [fourth, third, second, first]);
    expect(bests.map(({ name, count, best }) => [name, count, best.time])).toEqual([
      ['1 km', 4, 230],
      ['5 km', 2, 1390],
    ]);
    expect(bests.map(({ history }) => history.map(({ activity, time }) => [activity.id, time]))).toEqual([
      [
        [first.id, 250],
        [third.id, 230],
      ],
      [
        [first.id, 1400],
        [second.id, 1390],
      ],
    ]);
  });

  it('is Strava’s own where it names one, whichever was kept first', () => {
    const both = [found(first, { '1 km': 251 }, 'strava'), found(first, { '1 km': 250.4, '1 mi': 410 })];
    const told = (entries: FoundEfforts[]) =>
      bestsOf(entries, [first]).map(({ name, best }) => [name, best.time, best.source]);
    expect(told(both)).toEqual([
      ['1 km', 251, 'strava'],
      ['1 mi', 410, 'stream'],
    ]);
    expect(told(both.toReversed())).toEqual(told(both));
  });

  it('is of runs that are there and that somebody can have run, over distances that we know', () => {
    const ride = on('2026-01-03', { sport: 'Ride' });
    const car = on('2026-01-04', { movingTime: seconds(300) });
    const all = [ride, car, second, first].map((one) => found(one, { '1 km': 200, 'a furlong': 30 }));
    expect(bestsOf(all, [ride, car, first]).map(({ name, best }) => [name, best.activity.id])).toEqual([
      ['1 km', first.id],
    ]);
    expect(bestsOf([], [first])).toEqual([]);
  });

  it('is found in a recording: 2 km at 4 m/s give 100 s over 400 m and 250 s over 1 km', () => {
    expect(effortsOf(evenRun()).map(foundEffort)).toMatchObject([
      { distanceId: '400 m', time: 100 },
      { distanceId: '1/2 mi', time: 201.168 },
      { distanceId: '1 km', time: 250 },
      { distanceId: '1 mi', time: 402.336 },
    ]);
  });
});

it('runs to be loaded are the newest that were recorded', () => {
  const runs = ['2026-01-02', '2026-01-03', '2026-01-04', '2026-01-05'].map((day) => on(day));
  const typed = on('2026-01-06', { manual: true });
  const [oldest, , third, newest] = runs;
  const all = [typed, oldest, newest, runs[1], third, on('2026-01-07', { sport: 'Ride' })].flatMap((one) => one ?? []);
  expect(newestRuns(all, 2)).toEqual([newest, third]);
});

describe('race times', () => {
  const today = aDay('2026-02-05');

  it('can be told from best efforts of 1500 m to a marathon, of the last 365 days, outdoors', () => {
    const run = on('2026-01-10', { distance: metres(11_000), movingTime: seconds(3000) });
    const old = on('2025-02-04');
    const treadmill = on('2026-01-12', { indoor: true });
    const all = [
      found(run, { '1 km': 240, '1 mi': 400, '5 km': 1250, '10 km': 2600, '20 km': 200 }),
      found(old, { '5 km': 1000 }),
      found(treadmill, { '5 km': 1000 }),
    ];
    const told = insideEfforts(all, [run, old, treadmill], today);
    // From 10 km four of the usual distances are within reach, from 5 km three, from a mile one. 200 s are too quick.
    expect(told.map(({ name, distance, time, inside }) => [name, Math.round(distance), time, inside])).toEqual([
      ['10 km', 10_000, 2600, true],
      ['5 km', 5000, 1250, true],
      ['1 mi', 1609, 400, true],
    ]);
    expect(told[1]?.vdot).toBeCloseTo(47.7, 0);
  });
});
