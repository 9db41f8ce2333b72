import { expect, test } from 'vitest';
import { type Everything, everythingAsJson } from '#lib/export/everything.ts';
import { parseBodyValue } from '#lib/training/body.ts';
import { DEFAULT_CONVENTIONS } from '#lib/training/conventions.ts';
import { parseCustomZones } from '#lib/training/custom-zones.ts';
import { parseExclusion } from '#lib/training/exclusions.ts';
import { parseGoal } from '#lib/training/goal.ts';
import { EMPTY_LOG } from '#lib/training/log.ts';
import { beatsPerMinute } from '#lib/training/units.ts';
import { anActivity } from '#tests/builders.ts';
import { aBodyValue } from '#tests/unit/training/a-body-value.ts';
import { aGoal } from '#tests/unit/training/a-goal.ts';

const run = anActivity({ name: 'Hügel & "mehr" 👟', averageHeartRate: beatsPerMinute(151.26) });
const everything: Everything = {
  activities: [run],
  coverage: EMPTY_LOG.coverage,
  preferences: { units: 'imperial', weekStart: 'rolling' },
  conventions: { ...DEFAULT_CONVENTIONS, steepAbove: 'never', load: 'edwards' },
  customZones: [beatsPerMinute(100), beatsPerMinute(140.5)],
  body: [aBodyValue({ name: 'thresholdHeartRate', value: beatsPerMinute(170.5), source: 'suggested' })],
  goals: [aGoal()],
  exclusions: [{ kind: 'name', contains: 'commute' }],
};
const now = new Date('2026-05-21T10:30:00Z');
const written = (what: Everything) => JSON.parse(everythingAsJson(what, now)) as Record<string, unknown>;

test('the export of everything says what it is, of which version, and when it was made', () => {
  expect(written(everything)).toMatchObject({ format: 'milepost', version: 1, exportedAt: '2026-05-21T10:30:00.000Z' });
});

test('the export of everything has each activity as it is known, its day as text, and nothing for what is missing', () => {
  const [activity] = written(everything)['activities'] as Record<string, unknown>[];
  expect(activity).toEqual(JSON.parse(JSON.stringify({ ...run, day: '2026-05-18' })));
  expect(activity).toMatchObject({ name: 'Hügel & "mehr" 👟', distance: 10_000, averageHeartRate: 151.26 });
  expect(activity).not.toHaveProperty('maxHeartRate');
});

test('the export of everything can be read again', () => {
  const { goals, exclusions, preferences, conventions, customZones, body } = written(everything);
  expect((goals as unknown[]).map(parseGoal)).toEqual(everything.goals);
  expect((exclusions as unknown[]).map(parseExclusion)).toEqual(everything.exclusions);
  expect(preferences).toEqual(everything.preferences);
  expect(conventions).toEqual(everything.conventions);
  expect(parseCustomZones(customZones)).toEqual(everything.customZones);
  expect((body as unknown[]).map(parseBodyValue)).toEqual(everything.body);
});

test('the export of everything never holds what it was not asked for, such as a token', () => {
  const withSession = { ...everything, session: { accessToken: 'secret' } };
  expect(everythingAsJson(withSession, now)).not.toContain('secret');
});
