import { describe, expect, test } from 'vitest';
import type { Activity } from '#lib/training/activity.ts';
import { FLAWS, quality } from '#lib/training/quality.ts';
import { beatsPerMinute, epochSeconds, metres, seconds } from '#lib/training/units.ts';
import { aDay, anActivity } from '#tests/builders.ts';
import { TODAY } from './arbitraries.ts';

/** What was found in these activities, without the flaws that none has. */
const flawsIn = (...activities: Activity[]) =>
  [...quality(activities, TODAY).found].flatMap(([flaw, { length }]) => (length > 0 ? [[flaw, length]] : []));

const at = (minutes: number, more: Partial<Activity> = {}) =>
  anActivity({ start: epochSeconds(1_779_000_000 + minutes * 60), ...more });

describe('the quality of the data', () => {
  test('is fine for ordinary activities, short ones and none', () => {
    expect(flawsIn(at(0), at(600, { sport: 'Yoga', distance: metres(0) }), at(900, { distance: metres(100) }))).toEqual(
      [],
    );
    expect(quality([], TODAY)).toEqual({ checked: 0, flawed: 0, found: new Map(FLAWS.map((flaw) => [flaw, []])) });
  });

  test.each([
    ['Run', 12.6],
    ['VirtualRide', 30.1],
    ['Swim', 3.1],
    ['Walk', 5.1],
    ['Hike', 5.1],
  ] as const)('finds a speed that no %s has: %f m/s', (sport, speed) => {
    const fast = (factor: number) =>
      at(0, { sport, distance: metres(1000 * speed * factor), movingTime: seconds(1000) });
    expect(flawsIn(fast(1))).toEqual([['speed', 1]]);
    expect(flawsIn(fast(0.95))).toEqual([]);
  });

  test('finds a distance that was covered in no time', () => {
    expect(flawsIn(at(0, { sport: 'Ride', movingTime: seconds(0) }))).toEqual([['speed', 1]]);
  });

  test('finds a heart that beats too fast or too slowly, on average or at most', () => {
    const beating = (average: number, most: number) =>
      at(0, { averageHeartRate: beatsPerMinute(average), maxHeartRate: beatsPerMinute(most) });
    expect(flawsIn(beating(150, 260))).toEqual([['heart rate', 1]]);
    expect(flawsIn(beating(20, 180))).toEqual([['heart rate', 1]]);
    expect(flawsIn(beating(150, 180))).toEqual([]);
  });

  test('misses a distance outdoors, not on a treadmill, nor where there is none', () => {
    expect(flawsIn(at(0, { distance: metres(0) }))).toEqual([['distance', 1]]);
    expect(flawsIn(at(0, { distance: metres(0), indoor: true }))).toEqual([]);
    expect(flawsIn(at(0, { distance: metres(0), sport: 'WeightTraining' }))).toEqual([]);
  });

  test('D10: finds a date that no clock can have shown', () => {
    expect(flawsIn(anActivity({ day: aDay('1970-01-01') }), anActivity({ day: aDay('2099-01-01') }))).toEqual([
      ['date', 2],
    ]);
  });

  test('counts an activity with two flaws once, and shows the newest first', () => {
    const worst = at(0, { distance: metres(99_000), averageHeartRate: beatsPerMinute(300) });
    const newer = at(600, { averageHeartRate: beatsPerMinute(300) });
    const { checked, flawed, found } = quality([worst, at(300), newer], TODAY);
    expect([checked, flawed]).toEqual([3, 2]);
    expect(found.get('speed')).toEqual([{ activity: worst }]);
    expect(found.get('heart rate')).toEqual([{ activity: newer }, { activity: worst }]);
  });
});

describe('a recording', () => {
  const first = at(0, { id: 1 });
  const withinAMinute = (more: Partial<Activity>) => at(1, { id: 2, ...more });

  test('is a duplicate when it began within a minute and is nearly as long, whatever it is called', () => {
    const again = withinAMinute({ distance: metres(10_400), sport: 'Workout' });
    expect(quality([again, first], TODAY).found.get('duplicate')).toEqual([{ activity: again, other: first }]);
    expect(quality([first, again], TODAY).found.get('duplicate')).toEqual([{ activity: again, other: first }]);
  });

  test('is none when it began later or is of another length', () => {
    expect(flawsIn(first, at(61 / 60, { sport: 'Ride' }))).toEqual([]);
    expect(flawsIn(first, withinAMinute({ distance: metres(9000), sport: 'Ride' }))).toEqual([]);
  });

  test('without a distance repeats only its own sport', () => {
    const yoga = at(0, { sport: 'Yoga', distance: metres(0), elapsedTime: seconds(0) });
    expect(flawsIn(yoga, withinAMinute({ sport: 'WeightTraining', distance: metres(0) }))).toEqual([]);
    expect(flawsIn(yoga, withinAMinute({ sport: 'Yoga', distance: metres(0) }))).toEqual([['duplicate', 1]]);
  });

  test('overlaps another of its family that still goes on, and no other', () => {
    const later = at(30, { sport: 'TrailRun', distance: metres(3000) });
    expect(quality([later, first], TODAY).found.get('overlap')).toEqual([{ activity: later, other: first }]);
    expect(flawsIn(first, at(30, { sport: 'Ride' }))).toEqual([]);
    expect(flawsIn(first, at(55))).toEqual([]);
    expect(flawsIn(first, at(54.5))).toEqual([]);
  });

  test('overlaps one that began long before, past shorter ones between', () => {
    const long = at(0, { elapsedTime: seconds(6 * 3600) });
    const between = at(60, { elapsedTime: seconds(600), distance: metres(2000) });
    const late = at(300, { distance: metres(5000) });
    expect(quality([late, between, long], TODAY).found.get('overlap')).toEqual([
      { activity: late, other: long },
      { activity: between, other: long },
    ]);
  });

  test('that is one of very many at the same instant is found without comparing all with all', () => {
    const same = Array.from({ length: 20_000 }, (_, index) => at(0, { distance: metres(1000 * index) }));
    expect(quality(same, TODAY).checked).toBe(20_000);
  });
});
