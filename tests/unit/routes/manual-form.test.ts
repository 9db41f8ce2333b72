import { expect, it } from 'vitest';
import { emptyManual, formOf, type ManualForm, manualInWords, manualOf } from '#routes/(app)/upload/manual-form.ts';
import { createFormat } from '#lib/format/format.ts';
import { aDay } from '#tests/builders.ts';

const NOW = new Date('2026-05-24T12:00:00');
const typed = (changes: Partial<ManualForm> = {}): ManualForm => ({
  ...emptyManual(aDay('2026-05-24')),
  name: ' Track ',
  time: '08:30',
  minutes: '45',
  ...changes,
});

it('what was typed becomes an activity at the clock of this device', () => {
  const { activity } = manualOf(typed({ hours: '1', distance: '8,4' }), 'metric', NOW);
  expect(activity).toEqual({
    name: 'Track',
    sport: 'Run',
    day: aDay('2026-05-24'),
    timeOfDay: 30_600,
    utcOffset: -new Date('2026-05-24T08:30').getTimezoneOffset(),
    elapsedTime: 6300,
    distance: 8400,
    description: '',
    commute: false,
    trainer: false,
  });
});

it('a distance is typed in the unit of the reader, and may be left out', () => {
  expect(manualOf(typed({ distance: '2' }), 'imperial', NOW).activity?.distance).toBeCloseTo(3218.688, 6);
  expect(manualOf(typed(), 'metric', NOW).activity?.distance).toBeUndefined();
});

it('each thing that is wrong has its words', () => {
  const problem = (changes: Partial<ManualForm>) => manualOf(typed(changes), 'metric', NOW).problem;
  expect(problem({ name: '  ' })).toBe('Give it a title.');
  expect(problem({ time: '' })).toMatch('Choose the day and the time');
  expect(problem({ time: '12:01' })).toMatch('in the future');
  expect(problem({ minutes: '' })).toMatch('Say how long it took');
  expect(problem({ hours: '99', minutes: '1' })).toMatch('Say how long it took');
  expect(problem({ minutes: '-5' })).toMatch('Say how long it took');
  expect(problem({ distance: 'far' })).toMatch('Type the distance as a number');
  expect(problem({})).toBeUndefined();
});

it('what is going to be sent is said line by line', () => {
  const { activity } = manualOf(typed({ distance: '8.4', commute: true }), 'metric', NOW);
  expect(activity && manualInWords(activity, createFormat({ locale: 'en-GB', units: 'metric' }))).toEqual([
    'Track',
    'Run',
    expect.stringMatching(/^Sun.* 24 May.*, 08:30$/),
    '45:00',
    '8.40\u00a0km',
    'Commute',
  ]);
});

it.each([
  ['metric', { hours: '1', minutes: '5', distance: '8.4', commute: true }],
  ['metric', { sport: 'TrailRun', minutes: '45.5', distance: '', description: 'Six times 800' }],
  ['metric', { hours: '2', minutes: '0', distance: '42.195', trainer: true }],
  ['imperial', { minutes: '59', distance: '26.2188', time: '00:05' }],
] as const)('what was typed stands in the form again: %s, %o', (units, changes) => {
  const form = typed({ name: 'Track', ...changes });
  const { activity } = manualOf(form, units, NOW);
  expect(activity && formOf(activity, units)).toEqual(form);
});
