import { expect, it } from 'vitest';
import { createFormat } from '#lib/format/format.ts';
import { bestsOf } from '#lib/training/stream/bests.ts';
import { EFFORT_NAMES } from '#lib/training/stream/efforts.ts';
import { epochSeconds } from '#lib/training/units.ts';
import { effortName } from '#routes/(app)/activities/[id]/effort-names.ts';
import { findEfforts } from '#routes/(app)/activities/[id]/find-efforts.ts';
import { anActivity } from '#tests/builders.ts';
import { evenRun, twentyHours } from '#tests/unit/training/stream/a-recording.ts';

it('what is found on the page of a run is what the records look for, and of no run nothing', () => {
  const run = anActivity();
  const find = findEfforts((id) => id === run.id);
  const efforts = find(twentyHours(), run) ?? [];
  expect(efforts.map(({ distanceId }) => distanceId)).toEqual(EFFORT_NAMES);
  // 2.5 m/s: 400 m in 160 s.
  expect(efforts[0]).toEqual({ distanceId: '400 m', time: 160, from: 0 });
  const found = { activityId: run.id, day: run.day, source: 'stream', readAt: epochSeconds(0), efforts } as const;
  expect(bestsOf([found], [run]).map(({ name, best }) => [name, best.time])).toEqual(
    efforts.map(({ distanceId, time }) => [distanceId, time]),
  );
  expect(find(evenRun(), { id: run.id + 1 })).toBeUndefined();
});

it('each distance is called as runners call it', () => {
  const names = Object.fromEntries(
    EFFORT_NAMES.map((name) => [name, effortName(name, createFormat({ locale: 'en-GB', units: 'imperial' }))]),
  );
  expect(names).toEqual({
    ...Object.fromEntries(EFFORT_NAMES.map((name) => [name, name.replace(/(?<=^\d+) /, '\u00a0')])),
    '1/2 mi': '1/2\u00a0mi',
    half: 'Half marathon',
    marathon: 'Marathon',
  });
});
