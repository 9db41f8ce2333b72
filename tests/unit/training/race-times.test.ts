import { describe, expect, it } from 'vitest';
import type { Activity } from '#lib/training/activity.ts';
import { METRIC_DISTANCES } from '#lib/training/bands.ts';
import { dayNumber } from '#lib/training/day.ts';
import { criticalEfforts, EFFORT_DAYS, raceCriticalSpeed, raceEfforts, raceTimes } from '#lib/training/race-times.ts';
import { metres, seconds } from '#lib/training/units.ts';
import { aDay, anActivity } from '#tests/builders.ts';

const today = aDay('2026-05-21');
const run = (km: number, time: number, overrides: Partial<Activity> = {}) =>
  anActivity({ day: dayNumber(today - 10), distance: metres(km * 1000), movingTime: seconds(time), ...overrides });
const race = (km: number, time: number, overrides: Partial<Activity> = {}) =>
  run(km, time, { effort: 'race', ...overrides });
const said = (activities: readonly Activity[]) =>
  raceEfforts(activities, today).map(({ name, distance, time, race: isRace }) => [name ?? distance, time, isRace]);

describe('the runs that a race may be told from', () => {
  it('are races first, best first, then the fastest whole run over each distance', () => {
    expect(said([run(5.1, 1300), run(5, 1250), race(10.2, 3000), race(12, 3200), run(10, 3400)])).toEqual([
      [12_000, 3200, true],
      ['10 km', 3000, true],
      ['5 km', 1250, false],
    ]);
  });

  it('hold every race, and over a distance with a race the fastest run all the same', () => {
    expect(said([race(5, 1400), race(5, 1300), run(5, 1200)])).toEqual([
      ['5 km', 1300, true],
      ['5 km', 1400, true],
      ['5 km', 1200, false],
    ]);
  });

  it('count pauses, because races do', () => {
    expect(said([run(5, 1250, { elapsedTime: seconds(1400) })])).toEqual([['5 km', 1400, false]]);
    expect(said([race(12, 3200, { elapsedTime: seconds(3400) })])).toEqual([[12_000, 3400, true]]);
  });

  it('are of the last 365 days, today included', () => {
    const on = (daysAgo: number) => said([run(5, 1250, { day: dayNumber(today - daysAgo) })]).length;
    expect([on(0), on(EFFORT_DAYS - 1), on(EFFORT_DAYS)]).toEqual([1, 1, 0]);
  });

  it('are no treadmill, no ride, no sprint and no ultramarathon', () => {
    expect(
      said([
        run(5, 1250, { indoor: true }),
        run(5, 1250, { sport: 'VirtualRun' }),
        race(10, 1250, { sport: 'Ride' }),
        race(1, 200),
        race(100, 40_000),
        race(5, 100),
      ]),
    ).toEqual([]);
  });
});

const bestOf = (...activities: Activity[]) => {
  const [best] = raceEfforts(activities, today);
  if (!best) throw new Error('no effort');
  return best;
};

describe('race times', () => {
  it('are ranges from the fastest to the slowest of the formulas, and nothing beyond a factor of four', () => {
    const effort = bestOf(race(5, 1500));
    const times = raceTimes(effort, { names: METRIC_DISTANCES, critical: undefined });
    expect(times.map(({ name, kind, between }) => [name, kind, between?.map(Math.round)])).toEqual([
      ['5 km', 'own', [1500, 1500]],
      ['10 km', 'range', [3084, 3171]],
      ['15 km', 'range', [4702, 4913]],
      ['half', 'far', undefined],
      ['marathon', 'far', undefined],
    ]);
  });

  it('hold what critical speed says only where it takes no longer than an hour', () => {
    const [five, ten] = [race(5, 1200), race(10, 2520)];
    const efforts = raceEfforts([five, ten], today);
    const critical = raceCriticalSpeed(criticalEfforts(efforts));
    expect(critical?.speed).toBeCloseTo(5000 / 1320, 6);
    expect(critical?.reserve).toBeCloseTo(5000 - (5000 / 1320) * 1200, 6);
    const times = raceTimes(bestOf(five), { names: ['10 km', '15 km'], critical });
    expect(times.map((time) => time.critical)).toEqual([expect.closeTo(2520, 6), undefined]);
    expect(times[0]?.between?.[1]).toBeCloseTo(Math.max(2520, 1200 * 2 ** 1.08), 6);
  });
});

describe('critical speed', () => {
  const from = (...activities: Activity[]) => criticalEfforts(raceEfforts(activities, today));

  it('is told from races alone where there are two', () => {
    expect(from(race(5, 1200), race(10, 2520), run(15, 4000), run(1.65, 330)).map(({ name }) => name)).toEqual([
      '5 km',
      '10 km',
    ]);
    expect(from(race(5, 1200), run(10, 2600)).map(({ name }) => name)).toEqual(['5 km', '10 km']);
  });

  it('leaves out what took longer than an hour', () => {
    expect(from(race(5, 1200), race(21.1, 6000)).map(({ name }) => name)).toEqual(['5 km']);
  });

  it('is not shown with a reserve that nobody has', () => {
    expect(raceCriticalSpeed(from(race(5, 1200), race(10, 3300)))).toBeUndefined();
    expect(raceCriticalSpeed(from(race(5, 1300), race(10, 2500)))).toBeUndefined();
    expect(raceCriticalSpeed(from(race(5, 1200)))).toBeUndefined();
  });
});
