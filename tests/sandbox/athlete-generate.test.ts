import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateAthlete } from '#sandbox/athlete/generate.ts';
import { defaultActivities, defaultAthlete, epochOf, NOW, summariesFor } from './default-athlete.ts';

describe('the number of activities', () => {
  it('is what was asked for, none and a single one included', () => {
    for (const count of [0, 1, 2, 199, 200, 900, 6000]) expect(summariesFor(1, count)).toHaveLength(count);
  });

  it('is refused below 0, above 100,000 and between whole numbers', () => {
    for (const activities of [-1, 100_001, 1.5, NaN]) {
      expect(() => generateAthlete({ seed: 1, activities, now: NOW })).toThrow(RangeError);
    }
  });

  it('of 900 reaches about four years back', () => {
    const years = (NOW.getTime() / 1000 - epochOf(defaultActivities[899] ?? fail())) / (365.25 * 86_400);
    expect(years).toBeGreaterThan(3.7);
    expect(years).toBeLessThan(4.4);
  });
});

describe('a seed', () => {
  it('gives the same athlete every time', () => {
    expect(generateAthlete({ seed: 1, activities: 900, now: NOW })).toEqual(defaultAthlete);
  });

  it('gives an athlete of its own', () => {
    expect(summariesFor(2, 50)).not.toEqual(summariesFor(1, 50));
    expect(generateAthlete({ seed: 2, activities: 1, now: NOW }).profile.id).not.toBe(defaultAthlete.profile.id);
  });

  it('keeps the past as it was when fewer activities are asked for', () => {
    expect(summariesFor(1, 100)).toEqual(defaultActivities.slice(0, 100));
  });
});

const someNow = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true });

describe('at any moment', () => {
  it('nothing has ended after now, everything is newest first, and ids are unique and grow with time', () => {
    fc.assert(
      fc.property(fc.nat(), someNow, (seed, now) => {
        const activities = summariesFor(seed, 150, now);
        let newer = Infinity;
        let newerId = Infinity;
        for (const activity of activities) {
          const end = epochOf(activity) + Math.max(activity.elapsed_time, activity.moving_time);
          expect(end * 1000).toBeLessThanOrEqual(now.getTime());
          expect(epochOf(activity)).toBeLessThanOrEqual(newer);
          expect(activity.id).toBeLessThan(newerId);
          [newer, newerId] = [epochOf(activity), activity.id];
        }
      }),
      { numRuns: 60 },
    );
  });

  it('each of the last ten times seven days holds at least one run', () => {
    fc.assert(
      fc.property(fc.nat(), someNow, (seed, now) => {
        const runs = summariesFor(seed, 150, now).filter(({ type }) => type === 'Run');
        const weeksAgo = runs.map((run) => Math.floor((now.getTime() / 1000 - epochOf(run)) / 604_800));
        expect([...new Set(weeksAgo)].slice(0, 10)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
      }),
      { numRuns: 40, examples: [[821_217_114, new Date('2027-12-07T15:36:00Z')]] },
    );
  });
});

it('ids are about as large as those that Strava gives today', () => {
  expect(defaultActivities[0]?.id).toBeGreaterThan(20_000_000_000);
  expect(defaultActivities[0]?.id).toBeLessThan(21_000_000_000);
});

it('a history of twenty years and 12,000 activities still has unique ids', () => {
  const activities = summariesFor(7, 12_000);
  expect(new Set(activities.map(({ id }) => id)).size).toBe(12_000);
  expect(activities.every((activity) => epochOf(activity) * 1000 <= NOW.getTime())).toBe(true);
});

function fail(): never {
  throw new Error('There is no such activity.');
}
