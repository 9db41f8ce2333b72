import { expect, it } from 'vitest';
import type { StravaEffort } from '#lib/training/activity-detail.ts';
import { foundAtStrava, stravaOver } from '#lib/training/stream/strava-efforts.ts';
import { metres, seconds } from '#lib/training/units.ts';
import { evenRun } from './a-recording.ts';

const effort = (name: string, distance: number, time: number, startIndex: number): StravaEffort => ({
  name,
  distance: metres(distance),
  elapsedTime: seconds(time),
  movingTime: seconds(time),
  prRank: undefined,
  startIndex,
  endIndex: startIndex + time,
});

it('what Strava found is that of the distance that it rounded to whole metres', () => {
  const theirs = [effort('1/2 mile', 805, 201, 0), effort('1 mile', 1609, 402, 0)];
  expect(stravaOver(theirs, metres(804.672))?.elapsedTime).toBe(201);
  expect(stravaOver(theirs, metres(1609.344))?.name).toBe('1 mile');
  expect(stravaOver(theirs, metres(1000))).toBeUndefined();
});

it('what Strava found is kept under our names, from the time of the sample at which it begins', () => {
  // After 125 s the watch is paused for a minute: sample 200 is 260 s after the start.
  const run = evenRun({ pause: 60 });
  const theirs = [effort('1 mile', 1609, 465, 0), effort('400m', 400, 101, 200), effort('42 m', 42, 9, 0)];
  expect(foundAtStrava(theirs, run)).toEqual([
    { distanceId: '400 m', time: 101, from: 260 },
    { distanceId: '1 mi', time: 465, from: 0 },
  ]);
});

it('what begins at no sample, or took no time, is left out', () => {
  expect(foundAtStrava([effort('400m', 400, 100, 501), effort('1K', 1000, 0, 0)], evenRun())).toEqual([]);
});
