import { parseArgs } from 'node:util';

export interface Flags {
  readonly port: number;
  readonly clientId: string | undefined;
  readonly clientSecret: string | undefined;
  readonly seed: number;
  readonly activities: number;
  readonly now: Date | undefined;
  /** Path of a JSON file with activities. */
  readonly athleteFile: string | undefined;
}

const MOST_ACTIVITIES = 100_000;

/**
 * Reads the command line of `npm run sandbox`.
 * @throws Error with one line that says what is wrong
 */
export function readFlags(args: string[]): Flags {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: '4280' },
      'client-id': { type: 'string' },
      'client-secret': { type: 'string' },
      seed: { type: 'string', default: '1' },
      activities: { type: 'string', default: '400' },
      now: { type: 'string' },
      athlete: { type: 'string' },
    },
  });
  const clientId = values['client-id'];
  if (clientId !== undefined && !/^\d+$/.test(clientId)) throw new Error('--client-id must be a whole number');
  if (values['client-secret'] === '') throw new Error('--client-secret must not be empty');
  return {
    port: wholeNumber('--port', values.port, 65_535),
    clientId,
    clientSecret: values['client-secret'],
    seed: wholeNumber('--seed', values.seed, 2 ** 32 - 1),
    activities: wholeNumber('--activities', values.activities, MOST_ACTIVITIES),
    now: values.now === undefined ? undefined : instant('--now', values.now),
    athleteFile: values.athlete,
  };
}

function wholeNumber(flag: string, text: string, most: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= most) return number;
  throw new Error(`${flag} must be a whole number from 0 to ${most}, not "${text}"`);
}

function instant(flag: string, text: string): Date {
  const date = new Date(text);
  if (/^\d{4}-\d\d-\d\d/.test(text) && !Number.isNaN(date.getTime())) return date;
  throw new Error(`${flag} must be an ISO instant like 2026-05-20T08:00:00Z, not "${text}"`);
}
