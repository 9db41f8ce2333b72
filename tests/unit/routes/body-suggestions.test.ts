import { describe, expect, test } from 'vitest';
import { createFormat } from '#lib/format/format.ts';
import { CONVENTION_CHOICES, type Conventions } from '#lib/training/conventions.ts';
import { dayNumber } from '#lib/training/day.ts';
import { thresholdEffort } from '#lib/training/threshold-effort.ts';
import { beatsPerMinute, metres, seconds } from '#lib/training/units.ts';
import { suggestionsFrom, thresholdFrom } from '#routes/(app)/body-suggestions.ts';
import { chosenConvention, CONVENTION_WORDS } from '#routes/(app)/convention-words.ts';
import { anActivity } from '#tests/builders.ts';
import { TODAY } from '#tests/unit/training/arbitraries.ts';

const format = createFormat({ locale: 'en-IE', units: 'metric' });
const run = (kilometres: number, minutes: number, more = {}) =>
  anActivity({ distance: metres(kilometres * 1000), movingTime: seconds(minutes * 60), ...more });

describe('the highest heart rate', () => {
  test('is suggested from what was observed, and how many activities say so', () => {
    const activities = Array.from({ length: 214 }, (_, index) =>
      anActivity({ maxHeartRate: beatsPerMinute(100 + (index % 90)) }),
    );
    const { maxHeartRate } = suggestionsFrom({ activities, today: TODAY, format });
    expect(maxHeartRate?.value).toBe(188);
    expect(maxHeartRate?.from).toMatch(/^from 214 activities/);
  });

  test('is not suggested without a heart rate, and with one activity says that it is one', () => {
    expect(suggestionsFrom({ activities: [run(10, 50)], today: TODAY, format }).maxHeartRate).toBeUndefined();
    const one = [run(10, 50, { maxHeartRate: beatsPerMinute(181) })];
    expect(suggestionsFrom({ activities: one, today: TODAY, format }).maxHeartRate).toEqual({
      value: 181,
      from: 'the highest of the only activity with a heart rate',
    });
  });
});

describe('the threshold', () => {
  test('in heart rate is 85 % of the way from resting to highest', () => {
    const [maxHeartRate, restingHeartRate] = [190, 60].map(beatsPerMinute);
    expect(thresholdFrom({ maxHeartRate, restingHeartRate })?.value).toBe(170.5);
    expect(thresholdFrom({ maxHeartRate })).toBeUndefined();
    expect(thresholdFrom({ maxHeartRate: restingHeartRate, restingHeartRate: maxHeartRate })).toBeUndefined();
  });

  test('in pace is what a run makes for an hour: an hour as it was run, 20 minutes slower, two hours faster', () => {
    expect(thresholdEffort([run(15, 60)], TODAY)?.speed).toBeCloseTo(15_000 / 3600, 9);
    // Riegel: the hour's distance is 5 km x 3^(1/1.06).
    expect(thresholdEffort([run(5, 20)], TODAY)?.speed).toBeCloseTo((5000 * 3 ** (1 / 1.06)) / 3600, 9);
    expect(thresholdEffort([run(24, 120)], TODAY)?.speed).toBeCloseTo((24_000 * 0.5 ** (1 / 1.06)) / 3600, 9);
  });

  test('in pace comes from the run that makes most of it, and from no other kind', () => {
    const best = run(10, 42);
    const others = [
      run(10, 45),
      run(5, 19),
      run(30, 60, { sport: 'Ride' }),
      run(14, 50, { indoor: true }),
      run(14, 50, { manual: true }),
      run(14, 50, { day: dayNumber(TODAY - 365) }),
      run(14, 50, { day: dayNumber(TODAY + 1) }),
      run(60, 60, {}),
      run(60, 241),
    ];
    expect(thresholdEffort([...others, best], TODAY)?.run).toBe(best);
    expect(thresholdEffort(others.slice(1), TODAY)).toBeUndefined();
    expect(suggestionsFrom({ activities: [best], today: TODAY, format }).thresholdSpeed?.from).toContain(
      '10.0\u00a0km in 42:00',
    );
  });
});

describe('the words of conventions', () => {
  const names = Object.keys(CONVENTION_CHOICES) as (keyof Conventions)[];

  test.each(names)('%s has a label for every choice, and each leads back to it', (name) => {
    const { choices } = CONVENTION_WORDS[name];
    expect(choices.map(({ value }) => chosenConvention(name, value)?.[name])).toEqual(CONVENTION_CHOICES[name]);
    expect(new Set(choices.map(({ label }) => label)).size).toBe(choices.length);
  });

  test('a text that is no choice chooses nothing', () => {
    expect(chosenConvention('zones', 'toString')).toBeUndefined();
  });
});
