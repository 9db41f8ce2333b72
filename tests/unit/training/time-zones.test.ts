import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { countedCalendar } from './plain-calendar.ts';

const script = fileURLToPath(new URL('print-calendar.ts', import.meta.url));

async function inTimeZone(zone: string): Promise<unknown> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script], {
    env: { ...process.env, TZ: zone },
    maxBuffer: 4_000_000,
  });
  return JSON.parse(stdout) as unknown;
}

/** The wall clock in each zone at 10:30, 7:59, 18:14 and 18:15 UTC on 1 March 2026. */
const ZONES: [zone: string, minutesFromUtc: number, today: string[]][] = [
  ['UTC', 0, ['2026-03-01', '2026-03-01', '2026-03-01', '2026-03-01']],
  ['Pacific/Kiritimati', 840, ['2026-03-02', '2026-03-01', '2026-03-02', '2026-03-02']],
  ['America/Los_Angeles', -480, ['2026-03-01', '2026-02-28', '2026-03-01', '2026-03-01']],
  ['Asia/Kathmandu', 345, ['2026-03-01', '2026-03-01', '2026-03-01', '2026-03-02']],
];

test.concurrent.each(ZONES)(
  'days and weeks in %s are those of the calendar, and only today follows the wall clock',
  async (zone, minutesFromUtc, today) => {
    expect(await inTimeZone(zone)).toEqual({
      minutesFromUtc,
      calendar: countedCalendar(),
      lateEvening: '2026-03-01',
      today,
      shown: ['Sun 1 Mar', '29 Dec to 4 Jan', 'Sunday', 'Mar 2026'],
    });
  },
  30_000,
);
