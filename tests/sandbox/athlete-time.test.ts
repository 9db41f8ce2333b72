import { describe, expect, it } from 'vitest';
import { instantOf, offsetAt, zoneLabel } from '#sandbox/athlete/time-zones.ts';
import { activityWith, defaultActivities } from './default-athlete.ts';

const at = (text: string) => Date.parse(text) / 1000;

describe('a zone', () => {
  it('is ahead of UTC by what its clocks say, summer time included', () => {
    expect(offsetAt('Europe/Berlin', at('2026-01-15T12:00:00Z'))).toBe(3600);
    expect(offsetAt('Europe/Berlin', at('2026-07-15T12:00:00Z'))).toBe(7200);
    expect(offsetAt('Asia/Kathmandu', at('2026-07-15T12:00:00Z'))).toBe(20_700);
    expect(offsetAt('Pacific/Honolulu', at('2026-07-15T12:00:00Z'))).toBe(-36_000);
    expect(offsetAt('Pacific/Auckland', at('2026-01-15T12:00:00Z'))).toBe(46_800);
    expect(offsetAt('UTC', at('2026-01-15T12:00:00Z'))).toBe(0);
  });

  it('changes at the very second', () => {
    expect(offsetAt('Europe/Berlin', at('2026-03-29T00:59:59Z'))).toBe(3600);
    expect(offsetAt('Europe/Berlin', at('2026-03-29T01:00:00Z'))).toBe(7200);
    expect(offsetAt('America/New_York', at('2026-11-01T05:59:59Z'))).toBe(-14_400);
    expect(offsetAt('America/New_York', at('2026-11-01T06:00:00Z'))).toBe(-18_000);
  });

  it('finds the instant at which its wall clock shows a time', () => {
    expect(instantOf('Europe/Berlin', at('2026-07-15T06:30:00Z'))).toBe(at('2026-07-15T04:30:00Z'));
    expect(instantOf('Pacific/Auckland', at('2026-01-02T07:00:00Z'))).toBe(at('2026-01-01T18:00:00Z'));
    expect(instantOf('Europe/Berlin', at('2026-03-29T03:30:00Z'))).toBe(at('2026-03-29T01:30:00Z'));
  });

  it('is labelled with its standard offset all year', () => {
    for (const month of ['01', '03', '04', '06', '09', '10', '11', '12']) {
      expect(zoneLabel('Europe/Berlin', at(`2026-${month}-20T00:00:00Z`))).toBe('(GMT+01:00) Europe/Berlin');
      expect(zoneLabel('Pacific/Auckland', at(`2026-${month}-20T00:00:00Z`))).toBe('(GMT+12:00) Pacific/Auckland');
    }
    expect(zoneLabel('America/New_York', at('2026-07-01T00:00:00Z'))).toBe('(GMT-05:00) America/New_York');
    expect(zoneLabel('Asia/Kathmandu', at('2026-07-01T00:00:00Z'))).toBe('(GMT+05:45) Asia/Kathmandu');
  });
});

describe('the start of every activity', () => {
  it('in local time is UTC and the offset, which is what the clocks of the zone show', () => {
    for (const { start_date, start_date_local, utc_offset, timezone } of defaultActivities) {
      expect(Date.parse(start_date_local) - Date.parse(start_date)).toBe(utc_offset * 1000);
      const zone = timezone.slice(timezone.indexOf(' ') + 1);
      const wallClock = new Date(start_date).toLocaleString('sv-SE', { timeZone: zone }).replace(' ', 'T');
      expect(start_date_local).toBe(`${wallClock}Z`);
    }
  });

  it('is spread over zones on both sides of the date line', () => {
    const zones = new Set(defaultActivities.map(({ timezone }) => timezone));
    expect(zones).toEqual(
      new Set([
        '(GMT+01:00) Europe/Berlin',
        '(GMT-05:00) America/New_York',
        '(GMT-10:00) Pacific/Honolulu',
        '(GMT+12:00) Pacific/Auckland',
        '(GMT+05:45) Asia/Kathmandu',
        '(GMT-08:00) America/Los_Angeles',
      ]),
    );
  });
});

it('two runs on the same calendar day can be most of a day apart, across the date line', () => {
  const evening = activityWith(({ name }) => name.startsWith('The same Friday'));
  const morning = activityWith(({ name }) => name === 'Before the flight');
  expect(evening.start_date_local).toBe('2026-01-02T17:00:00Z');
  expect(morning.start_date_local).toBe('2026-01-02T07:00:00Z');
  expect(morning.start_date).toBe('2026-01-01T18:00:00Z');
  expect(evening.start_date).toBe('2026-01-03T03:00:00Z');
});

it('a hidden start says one second past midnight UTC of the day on which it was', () => {
  const hidden = activityWith(({ start_date }) => start_date.endsWith('T00:00:01Z'));
  expect(hidden.start_date_local.slice(0, 10)).toBe(hidden.start_date.slice(0, 10));
});
