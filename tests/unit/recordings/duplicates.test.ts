import { expect, it } from 'vitest';
import { lookAlike } from '#lib/recordings/duplicates.ts';
import type { Recording } from '#lib/recordings/recording.ts';
import { epochSeconds, metres, seconds } from '#lib/training/units.ts';
import { anActivity } from '#tests/builders.ts';

const START = 1_000_000;
const recording = (changes: Partial<Recording> = {}): Recording => ({
  kind: 'recording',
  format: 'fit',
  dataType: 'fit',
  fingerprint: '',
  sport: 'Run',
  start: epochSeconds(START),
  elapsed: seconds(3600),
  moving: undefined,
  distance: metres(10_000),
  samples: 3600,
  hasHeartRate: true,
  hasPosition: true,
  device: undefined,
  ...changes,
});
const activity = (id: number, start: number, elapsed: number, distance: number) =>
  anActivity({
    id,
    start: epochSeconds(START + start),
    elapsedTime: seconds(elapsed),
    movingTime: seconds(elapsed),
    distance: metres(distance),
  });
const found = (file: Recording, ...activities: ReturnType<typeof activity>[]) => lookAlike(file, activities)?.id;

it('a recording looks like the activity that began within two minutes and took as long, or went as far', () => {
  expect(found(recording(), activity(1, 0, 3600, 10_000))).toBe(1);
  expect(found(recording(), activity(1, -120, 3600, 0))).toBe(1);
  expect(found(recording(), activity(1, 121, 3600, 10_000))).toBeUndefined();
  expect(found(recording(), activity(1, 60, 100, 9500))).toBe(1);
  expect(found(recording(), activity(1, 60, 100, 9499))).toBeUndefined();
  expect(found(recording(), activity(1, 60, 3420, 0))).toBe(1);
  expect(found(recording(), activity(1, 60, 3419, 0))).toBeUndefined();
});

it('short ones may differ by a minute or a hundred metres', () => {
  const short = recording({ elapsed: seconds(300), distance: metres(1000) });
  expect(found(short, activity(1, 0, 240, 0))).toBe(1);
  expect(found(short, activity(1, 0, 239, 900))).toBe(1);
  expect(found(short, activity(1, 0, 239, 899))).toBeUndefined();
});

it('what measured no distance is compared by its time alone, and the nearest of several is found', () => {
  const indoors = recording({ distance: undefined });
  expect(found(indoors, activity(1, 0, 100, 0))).toBeUndefined();
  expect(found(indoors, activity(1, 90, 3600, 0), activity(2, -30, 3600, 0), activity(3, 60, 3600, 0))).toBe(2);
});
