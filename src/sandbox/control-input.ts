import type { Fault } from './faults.ts';
import type { Counts } from './rate-limit.ts';
import type { JsonObject } from './strava-json.ts';

/** A control request that cannot be understood; its message is the answer. */
export class ControlError extends Error {
  override readonly name = 'ControlError';
}

export async function readObject(request: Request): Promise<JsonObject> {
  const value: unknown = await request.json().catch(() => undefined);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as JsonObject;
  throw new ControlError('Send a JSON object');
}

/** A number of at least zero; the fallback when it is absent. */
export function numberOf(given: JsonObject, name: string, fallback: number): number {
  const value = given[name] ?? fallback;
  if (typeof value === 'number' && value >= 0) return value;
  throw new ControlError(`${name} must be a number, zero or more`);
}

export function booleanOf(given: JsonObject, name: string, fallback: boolean): boolean {
  const value = given[name] ?? fallback;
  if (typeof value === 'boolean') return value;
  throw new ControlError(`${name} must be true or false`);
}

/** A bare host name, as Strava's settings want it; the fallback when it is absent. */
export function hostOf(given: JsonObject, name: string, fallback: string): string {
  const value = given[name] ?? fallback;
  if (typeof value === 'string' && /^[a-z\d-]+(\.[a-z\d-]+)*$/.test(value)) return value;
  throw new ControlError(`${name} must be a bare host name: no scheme, no port, no path`);
}

/** `[quarter hour, day]`; the fallback when it is absent. */
export function countsOf(given: JsonObject, name: string, fallback: Counts): Counts {
  const value = given[name];
  if (value === undefined) return { quarterHour: fallback.quarterHour, day: fallback.day };
  const [quarterHour, day]: unknown[] = Array.isArray(value) ? value : [];
  if (Number.isInteger(quarterHour) && Number.isInteger(day)) return { quarterHour, day } as Counts;
  throw new ControlError(`${name} must be two whole numbers: [quarter hour, day]`);
}

const OUTCOMES: readonly Fault['outcome'][] = ['answer', 'pass', 'truncate', 'hang', 'drop', 'lose'];

/** A fault with its defaults: one request, answered 500 with Strava's own body for that. */
export function faultOf(given: JsonObject): Fault {
  const { path, times = 1, outcome = 'answer', body = { message: 'error' }, contentType, headers } = given;
  if (typeof path !== 'string' || path === '' || !isPattern(path)) {
    throw new ControlError('path must be part of a path, or a regular expression for one');
  }
  const known = OUTCOMES.find((candidate) => candidate === outcome);
  if (known === undefined) throw new ControlError(`outcome must be one of ${OUTCOMES.join(', ')}`);
  const status = numberOf(given, 'status', 500);
  if (!Number.isInteger(status) || status < 200 || status > 599) throw new ControlError('status must be 200 to 599');
  return {
    path,
    times: times === 'always' ? Infinity : numberOf({ times }, 'times', 1),
    outcome: known,
    status,
    body,
    headers: headersOf(headers, contentType),
    withoutCors: booleanOf(given, 'withoutCors', false),
    delayMs: numberOf(given, 'delayMs', 0),
  };
}

function headersOf(given: unknown, contentType: unknown): Record<string, string> {
  const type = typeof contentType === 'string' ? { 'content-type': contentType } : {};
  try {
    return Object.fromEntries(new Headers({ ...(given as Record<string, string> | undefined), ...type }));
  } catch {
    throw new ControlError('headers must be an object of names and values that HTTP allows');
  }
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp;
  } catch {
    return false;
  }
}
