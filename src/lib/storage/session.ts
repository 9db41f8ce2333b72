import type { Condition, Database } from './database.ts';
import { fields, isId, isNumber, isText } from './fields.ts';

/** Who is connected on this device, and the tokens that prove it. */
export interface Session {
  readonly athlete: { readonly id: number; readonly firstName: string; readonly lastName: string };
  /** What Strava granted; named only when the athlete comes back from Strava, so it is kept here. */
  readonly scopes: readonly string[];
  readonly accessToken: string;
  /** Seconds the access token had left when it was received. */
  readonly expiresIn: number;
  /** When it was received: milliseconds since 1970, by this device's clock. */
  readonly receivedAt: number;
  /** Sealed: only the edge function can open it. */
  readonly refreshToken: string;
  /** Counts up with every new pair of tokens. */
  readonly generation: number;
}

export const SESSION_KEY = 'session';

/** The session on this device, or undefined when nobody is connected. Throws StorageError. */
export async function readSession(database: Database): Promise<Session | undefined> {
  return parseSession(await database.get(SESSION_KEY));
}

/** Remembers a session in place of the earlier one. Throws StorageError; the earlier one is then still there. */
export async function writeSession(database: Database, session: Session): Promise<void> {
  await database.set([[SESSION_KEY, session]]);
}

/** Who is connected here, or was until Strava ended it. Throws StorageError. */
export async function readAthlete(database: Database): Promise<Session['athlete'] | undefined> {
  return parseAthlete(await database.get(SESSION_KEY));
}

/** That this is still the athlete of this device: what belongs to them must not come back after another tab's wipe. */
export const stillOf = (athleteId: number): Condition => ({
  key: SESSION_KEY,
  holds: (value) => parseAthlete(value)?.id === athleteId,
});

/** A stored value as a session, or undefined when it is none. */
export function parseSession(value: unknown): Session | undefined {
  const session = fields<keyof Session>(value);
  const athlete = parseAthlete(value);
  if (!session || !athlete) return undefined;
  const { scopes, accessToken, expiresIn, receivedAt, refreshToken, generation } = session;
  if (!Array.isArray(scopes) || !scopes.every((scope) => typeof scope === 'string')) return undefined;
  if (!isText(accessToken) || !isText(refreshToken)) return undefined;
  if (!isNumber(expiresIn) || !isNumber(receivedAt) || !isNumber(generation)) return undefined;
  return { athlete, scopes, accessToken, expiresIn, receivedAt, refreshToken, generation };
}

function parseAthlete(value: unknown): Session['athlete'] | undefined {
  const athlete = fields<keyof Session['athlete']>(fields<'athlete'>(value)?.athlete);
  if (!athlete || !isId(athlete.id)) return undefined;
  const { id, firstName, lastName } = athlete;
  return typeof firstName === 'string' && typeof lastName === 'string' ? { id, firstName, lastName } : undefined;
}
