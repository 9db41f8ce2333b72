import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const script = fileURLToPath(new URL('print-clock-changes.ts', import.meta.url));

interface Printed {
  readonly changes: number;
  readonly days: readonly (readonly [instant: number, day: string])[];
}

async function inTimeZone(zone: string): Promise<Printed> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script], {
    env: { ...process.env, TZ: zone },
    maxBuffer: 4_000_000,
  });
  return JSON.parse(stdout) as Printed;
}

/** Zones that change their clocks at 2 in the morning, by half an hour, and at midnight, so that a day begins at 1. */
const ZONES: [zone: string, changes: number][] = [
  ['America/Los_Angeles', 22],
  ['Australia/Lord_Howe', 22],
  ['America/Santiago', 22],
  ['Africa/Cairo', 12],
];

test.concurrent.each(ZONES)(
  'D6: today in %s is the day on the wall clock around every clock change of eleven years',
  async (zone, expected) => {
    const { changes, days } = await inTimeZone(zone);
    expect(changes).toBe(expected);
    // Sweden writes dates as ISO 8601 does.
    const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' });
    expect(days.filter(([instant, day]) => wall.format(instant * 1000) !== day)).toEqual([]);
  },
  30_000,
);
