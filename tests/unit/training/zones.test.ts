import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyOn } from '#lib/training/body.ts';
import { CONVENTION_CHOICES } from '#lib/training/conventions.ts';
import { flawOfCustomZones } from '#lib/training/custom-zones.ts';
import { dayNumber, localDay } from '#lib/training/day.ts';
import { observedMax } from '#lib/training/observed-max.ts';
import { daySpans, weekSpans } from '#lib/training/spans.ts';
import { timeInZones } from '#lib/training/time-in-zones.ts';
import { beatsPerMinute, seconds } from '#lib/training/units.ts';
import { weekGrid } from '#lib/training/week-grid.ts';
import { createZonesOn, zoneOf, zonesFor } from '#lib/training/zones.ts';
import { aDay, anActivity } from '#tests/builders.ts';
import { aBodyValue } from './a-body-value.ts';
import { someActivities, TODAY } from './arbitraries.ts';

const [max, resting, threshold] = [190, 60, 165].map(beatsPerMinute);
const body = { maxHeartRate: max, restingHeartRate: resting, thresholdHeartRate: threshold };
const given = { stravaZones: [0, 111, 139].map(beatsPerMinute), customZones: [100, 150].map(beatsPerMinute) };

describe('zones', () => {
  test.each([
    ['max', 'run', [95, 114, 133, 152, 171], ['1', '2', '3', '4', '5']],
    ['reserve', 'run', [125, 138, 151, 164, 177], ['1', '2', '3', '4', '5']],
    ['threshold', 'run', [0, 140.25, 148.5, 156.75, 165, 169.95, 174.9], ['1', '2', '3', '4', '5a', '5b', '5c']],
    ['threshold', 'hike', [0, 140.25, 148.5, 156.75, 165, 169.95, 174.9], ['1', '2', '3', '4', '5a', '5b', '5c']],
    ['threshold', 'ride', [0, 133.65, 148.5, 155.1, 165, 169.95, 174.9], ['1', '2', '3', '4', '5a', '5b', '5c']],
    ['strava', 'ride', [0, 111, 139], ['1', '2', '3']],
    ['custom', 'run', [100, 150], ['1', '2']],
  ] as const)('by %s of a %s begin where they are said to', (model, family, lower, names) => {
    expect(zonesFor(model, body, family, given)).toEqual({ model, lower, names });
  });

  test('are none where the body is not known well enough', () => {
    for (const model of CONVENTION_CHOICES.zones) expect(zonesFor(model, {}, 'run', {})).toBeUndefined();
    expect(zonesFor('reserve', { maxHeartRate: max }, 'run', given)).toBeUndefined();
    expect(zonesFor('reserve', { maxHeartRate: resting, restingHeartRate: max }, 'run', given)).toBeUndefined();
  });

  test('hold 60.4 and every other rate between them, and a bound is in the zone it begins', () => {
    const zones = { model: 'custom', lower: [50, 60, 70].map(beatsPerMinute), names: ['1', '2', '3'] } as const;
    expect([49.9, 50, 59.9, 60, 60.4, 70, 250].map((rate) => zoneOf(rate, zones))).toEqual([-1, 0, 0, 1, 1, 2, 2]);
  });

  test('of a day are those of that day, with rides apart', () => {
    const values = [
      aBodyValue({ name: 'thresholdHeartRate', value: beatsPerMinute(160) }),
      aBodyValue({ id: 'b', name: 'thresholdHeartRate', value: beatsPerMinute(170), from: localDay(TODAY) }),
    ];
    const zonesOn = createZonesOn('threshold', bodyOn(values), {});
    expect(zonesOn(TODAY, 'run')?.lower[4]).toBe(170);
    expect(zonesOn(dayNumber(TODAY - 1), 'run')?.lower[1]).toBe(136);
    expect(zonesOn(dayNumber(TODAY - 1), 'ride')?.lower[1]).toBe(129.6);
    expect(zonesOn(dayNumber(TODAY - 9), 'run')).toBe(zonesOn(dayNumber(TODAY - 1), 'swim'));
  });
});

describe('time in zones', () => {
  const zonesOn = createZonesOn('custom', bodyOn([]), given);
  const spans = weekSpans(aDay('2026-05-11'), aDay('2026-05-24'), weekGrid('monday', TODAY));
  const at = (rate: number | undefined, minutes: number, day = '2026-05-18') =>
    anActivity({
      day: aDay(day),
      averageHeartRate: rate === undefined ? undefined : beatsPerMinute(rate),
      movingTime: seconds(minutes * 60),
    });

  test('is the moving time of each activity in the zone of its average, week by week', () => {
    const activities = [
      at(99.9, 10),
      at(100, 20),
      at(149, 5),
      at(150, 40),
      at(undefined, 7),
      at(160, 30, '2026-05-17'),
    ];
    expect(timeInZones([...activities, at(120, 60, '2026-05-25')], spans, zonesOn)).toEqual([
      { below: 0, zones: [0, 1800], without: 0 },
      { below: 600, zones: [1500, 2400], without: 420 },
    ]);
  });

  test('is without zones where none are known', () => {
    expect(timeInZones([at(150, 10)], spans, () => undefined)[1]).toEqual({ below: 0, zones: [], without: 600 });
  });

  const someBody = fc
    .record({
      maxHeartRate: fc.option(fc.integer({ min: 30, max: 250 })),
      restingHeartRate: fc.option(fc.integer({ min: 30, max: 250 })),
      thresholdHeartRate: fc.option(fc.integer({ min: 30, max: 250 })),
    })
    .map((values) =>
      Object.entries(values).flatMap(([name, value]) =>
        value === null ? [] : aBodyValue({ name: name as 'maxHeartRate', value: beatsPerMinute(value) }),
      ),
    );
  const someBounds = fc
    .uniqueArray(fc.integer({ min: 30, max: 250 }), { minLength: 1, maxLength: 9 })
    .map((bounds) => bounds.sort((one, other) => one - other).map(beatsPerMinute));

  test('divides the moving time of all activities exactly, whatever the model and the body', () => {
    const days = daySpans(dayNumber(TODAY - 200), dayNumber(TODAY + 200));
    const model = fc.constantFrom(...CONVENTION_CHOICES.zones);
    fc.assert(
      fc.property(someActivities, model, someBody, someBounds, (activities, zones, values, bounds) => {
        const on = createZonesOn(zones, bodyOn(values), { stravaZones: bounds, customZones: bounds });
        const parts = timeInZones(activities, days, on).flatMap(({ below, zones: each, without }) => [
          below,
          without,
          ...each,
        ]);
        const whole = activities.reduce((sum, { movingTime }) => sum + movingTime, 0);
        expect(parts.reduce<number>((sum, part) => sum + part, 0)).toBe(whole);
        expect(parts.every((part) => part >= 0)).toBe(true);
      }),
    );
  });
});

describe('the observed highest heart rate', () => {
  const reaching = (...rates: number[]) => rates.map((rate) => anActivity({ maxHeartRate: beatsPerMinute(rate) }));

  test('is the 99th percentile, so that one wrong reading in two hundred does not count', () => {
    const ordinary = Array.from({ length: 200 }, (_, index) => 150 + index / 5);
    expect(observedMax(reaching(...ordinary))).toEqual({ rate: 189, highest: 189.8, count: 200 });
    expect(observedMax(reaching(...ordinary, 240))).toEqual({ rate: 190, highest: 240, count: 201 });
  });

  test('passes over what no heart does, and activities without one', () => {
    expect(observedMax([...reaching(180, 12, 255), anActivity()])).toEqual({ rate: 180, highest: 180, count: 1 });
    expect(observedMax([anActivity()])).toBeUndefined();
  });
});

describe('zones of one’s own', () => {
  test.each([
    [[], { flaw: 'none', at: 0 }],
    [[100, 120, 140], undefined],
    [[100, 120, 120], { flaw: 'not ascending', at: 2 }],
    [[100, 20], { flaw: 'not credible', at: 1 }],
    [[100, NaN], { flaw: 'not credible', at: 1 }],
    [[40, 50, 60, 70, 80, 90, 100, 110, 120, 130], { flaw: 'too many', at: 9 }],
  ])('that begin at %j: %j', (bounds, flaw) => {
    expect(flawOfCustomZones(bounds)).toEqual(flaw);
  });
});
