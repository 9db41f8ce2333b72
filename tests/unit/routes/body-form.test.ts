import { describe, expect, test } from 'vitest';
import { createFormat } from '#lib/format/format.ts';
import { beatsPerMinute, kilograms, metresPerSecond } from '#lib/training/units.ts';
import { answersIn, askTitle, suggestedIn, typedBody } from '#routes/(app)/ask-body.ts';
import { parseTyped, typedText, unitOf, valueInWords } from '#routes/(app)/body-form.ts';
import { zoneNote, zoneRanges } from '#routes/(app)/zone-words.ts';

const metric = createFormat({ locale: 'en', units: 'metric' });
const imperial = createFormat({ locale: 'en', units: 'imperial' });

describe('what is typed about a body', () => {
  test.each([
    ['maxHeartRate', '188', 'metric', 188],
    ['maxHeartRate', ' 170,5 ', 'metric', 170.5],
    ['weight', '64.5', 'metric', 64.5],
    ['weight', '100', 'imperial', 45.359237],
    ['thresholdSpeed', '4:00', 'metric', 1000 / 240],
    ['thresholdSpeed', '6:26', 'imperial', 1609.344 / 386],
  ] as const)('%s of %j in %s units is %d', (name, text, units, value) => {
    expect(parseTyped(name, text, units)).toEqual({ value: expect.closeTo(value, 9) as number });
    expect(parseTyped(name, typedText(name, value, units), units)).toEqual({
      value: expect.closeTo(value, 9) as number,
    });
  });

  test.each([
    ['maxHeartRate', 'fast', 'Write a plain number.'],
    ['maxHeartRate', '-180', 'Write a plain number.'],
    ['maxHeartRate', '29', 'That cannot be: it must be from 30 to 250\u00a0bpm.'],
    ['weight', '301', 'That cannot be: it must be from 20 to 300\u00a0kg.'],
    ['thresholdSpeed', '4.45', 'Write a pace as 4:45.'],
    ['thresholdSpeed', '4:60', 'Write a pace as 4:45.'],
    ['thresholdSpeed', '0:00', 'Write a pace as 4:45.'],
    ['thresholdSpeed', '0:45', 'That cannot be: it must be from 1:40 to 16:40\u00a0min/km.'],
  ] as const)('%s of %j is refused', (name, text, problem) => {
    expect(parseTyped(name, text, 'metric')).toEqual({ problem });
  });

  test('is read back in the athlete’s units', () => {
    expect(unitOf('thresholdSpeed', 'imperial')).toBe('min/mi');
    expect(valueInWords('weight', kilograms(64.5), imperial)).toBe('142.2\u00a0lb');
    expect(valueInWords('thresholdSpeed', metresPerSecond(1000 / 239.6), metric)).toBe('4:00\u00a0/km');
    expect(valueInWords('thresholdHeartRate', beatsPerMinute(170.5), metric)).toBe('170.5\u00a0bpm');
    expect(valueInWords('sex', 'female', metric)).toBe('Women’s');
  });

  test('never becomes seconds of sixty', () => {
    expect(typedText('thresholdSpeed', 1000 / 239.6, 'metric')).toBe('4:00');
  });
});

describe('answers', () => {
  const at = { known: {}, units: 'metric' } as const;
  const typed = (text: string) => ({ text, source: 'athlete' }) as const;

  test('hold from the beginning, and say where they come from', () => {
    const suggested = suggestedIn(
      ['maxHeartRate'],
      { maxHeartRate: { value: beatsPerMinute(188), from: '' } },
      'metric',
    );
    const { values, problems } = answersIn(
      ['maxHeartRate', 'restingHeartRate', 'sex', 'weight'],
      {
        ...suggested,
        restingHeartRate: typed('48'),
        sex: typed('female'),
      },
      at,
    );
    expect(problems).toEqual({});
    expect(values).toEqual([
      { name: 'maxHeartRate', value: 188, from: undefined, source: 'suggested' },
      { name: 'restingHeartRate', value: 48, from: undefined, source: 'athlete' },
      { name: 'sex', value: 'female', from: undefined, source: 'athlete' },
    ]);
  });

  test('are needed', () => {
    expect(answersIn(['maxHeartRate'], {}, at).problems).toEqual({ maxHeartRate: 'Enter at least one value.' });
  });

  test.each([
    [{}, { maxHeartRate: typed('180'), restingHeartRate: typed('180') }, 'restingHeartRate', 'below the highest'],
    [
      { maxHeartRate: beatsPerMinute(180) },
      { restingHeartRate: typed('190') },
      'restingHeartRate',
      'below the highest',
    ],
    [
      { maxHeartRate: beatsPerMinute(180) },
      { thresholdHeartRate: typed('181') },
      'thresholdHeartRate',
      'above the highest',
    ],
    [
      { restingHeartRate: beatsPerMinute(60) },
      { thresholdHeartRate: typed('60') },
      'thresholdHeartRate',
      'above the resting',
    ],
  ] as const)('that contradict what is known (%j) are told', (known, asked, name, words) => {
    const missing = ['maxHeartRate', 'restingHeartRate', 'thresholdHeartRate'] as const;
    expect(answersIn(missing, asked, { known, units: 'metric' }).problems[name]).toContain(words);
  });

  test('in the making tell of the rest what can be read of them', () => {
    expect(typedBody({ maxHeartRate: typed('190'), restingHeartRate: typed('x') }, 'metric')).toEqual({
      maxHeartRate: 190,
    });
  });
});

test('what is asked for is counted in the title', () => {
  expect(askTitle(['maxHeartRate'], metric)).toBe('One thing about your heart');
  expect(askTitle(['maxHeartRate', 'restingHeartRate', 'sex'], metric)).toBe('Three things about your heart');
  expect(askTitle(['maxHeartRate', 'thresholdSpeed'], metric)).toBe('Two things about you');
});

test('zones are told with the bounds they have, each ending where the next one begins', () => {
  const zones = (lower: number[]) => ({ model: 'custom', names: [], lower: lower.map(beatsPerMinute) }) as const;
  expect(zoneRanges(zones([94, 113, 132]), metric)).toEqual(['94 to 113 bpm', '113 to 132 bpm', 'from 132 bpm']);
  expect(zoneNote(zones([94, 113, 132]))).toBe('Each zone begins with its first number and ends just before its last.');
  expect(zoneRanges(zones([0, 140.25, 165]), metric)).toEqual(['under 140 bpm', '140 to 165 bpm', 'from 165 bpm']);
  expect(zoneNote(zones([0, 140.25, 165]))).toMatch(/ends just before its last\. The numbers are rounded here,/);
});
