import { describe, expect, it } from 'vitest';
import { fetchWeight } from '#lib/strava/athlete.ts';
import { fetchHeartRateZones } from '#lib/strava/athlete-zones.ts';
import { parseHeartRateZones } from '#lib/strava/wire.ts';

const zones = (...mins: unknown[]) => ({
  heart_rate: { custom_zones: false, zones: mins.map((min) => ({ min, max: -1 })) },
});

describe('heart rate zones at Strava', () => {
  it('begin where Strava says, with the last one open', () => {
    const answer = {
      heart_rate: {
        custom_zones: false,
        zones: [
          { min: 0, max: 111 },
          { min: 111, max: 139 },
          { min: 139, max: 152 },
          { min: 152, max: 166 },
          { min: 166, max: -1 },
        ],
      },
      power: { zones: [{ min: 0, max: 140 }] },
    };
    expect(parseHeartRateZones(answer)).toEqual([0, 111, 139, 152, 166]);
  });

  it.each([
    ['nothing', null],
    ['a text', 'zones'],
    ['no heart rate', { power: { zones: [] } }],
    ['a heart rate of null', { heart_rate: null }],
    ['no list', { heart_rate: { zones: {} } }],
    ['an empty list', zones()],
    ['one zone', zones(0)],
    ['zones that were never set', zones(0, 0, 0, 0, 0)],
    ['a bound that is missing', zones(0, undefined, 139)],
    ['a bound that is text', zones(0, '111', 139)],
    ['a bound below zero', zones(-5, 111)],
    ['bounds that fall', zones(0, 139, 111)],
  ])('are none in %s', (_, answer) => {
    expect(parseHeartRateZones(answer)).toBeUndefined();
  });

  it('are asked for with one request', async () => {
    const asked: string[] = [];
    const request = (path: string) => Promise.resolve((asked.push(path), zones(0, 120)));
    expect(await fetchHeartRateZones(request)).toEqual([0, 120]);
    expect(asked).toEqual(['/athlete/zones']);
  });
});

it.each([
  [{ weight: 64.5 }, 64.5],
  [{ weight: 0 }, undefined],
  [{ weight: null }, undefined],
  [{}, undefined],
])('the weight in %j is %j', async (answer, weight) => {
  expect(await fetchWeight(() => Promise.resolve(answer))).toBe(weight);
});
