import { hex40 } from './random.ts';
import { epochSeconds, type SandboxState } from './state.ts';

/** Six hours, in seconds. */
const ACCESS_TOKEN_LIFE = 21_600;
/** An access token with more seconds than this left is handed out again instead of a new one. */
const STILL_FRESH = 3600;
/** Strava calls codes short-lived without a number: five minutes here. */
const CODE_LIFE = 300;

/** A code on its way from the consent page to the exchange. */
export interface IssuedCode {
  readonly scopes: readonly string[];
  /** Seconds since 1970. */
  readonly expiresAt: number;
  /** S256 challenge of the authorisation request, when one was sent. */
  readonly challenge: string | undefined;
}

interface AccessToken {
  readonly value: string;
  /** Seconds since 1970. */
  expiresAt: number;
}

/** What one exchange began: a refresh token that changes, and every access token given out for it. */
export interface Session {
  readonly scopes: readonly string[];
  refreshToken: string;
  /** Newest last. Older ones work until they expire. */
  readonly accessTokens: AccessToken[];
}

export function issueCode(state: SandboxState, scopes: readonly string[], challenge: string | undefined): string {
  const code = hex40(state.random);
  state.codes.set(code, { scopes, challenge, expiresAt: epochSeconds(state) + CODE_LIFE });
  return code;
}

/** Takes a code out for good: it works once. */
export function takeCode(state: SandboxState, code: string): IssuedCode | undefined {
  const issued = state.codes.get(code);
  state.codes.delete(code);
  return issued;
}

function newAccessToken(state: SandboxState): AccessToken {
  return { value: hex40(state.random), expiresAt: epochSeconds(state) + ACCESS_TOKEN_LIFE };
}

export function openSession(state: SandboxState, scopes: readonly string[]): Session {
  const session = { scopes, refreshToken: hex40(state.random), accessTokens: [newAccessToken(state)] };
  state.sessions.push(session);
  return session;
}

/** Past the hour mark: new access token, new refresh token, and the old refresh token is dead at once. */
export function refreshSession(state: SandboxState, session: Session): void {
  const left = (session.accessTokens.at(-1)?.expiresAt ?? 0) - epochSeconds(state);
  if (left > STILL_FRESH) return;
  session.accessTokens.push(newAccessToken(state));
  session.refreshToken = hex40(state.random);
}

export function sessionByRefreshToken(state: SandboxState, token: string): Session | undefined {
  return state.sessions.find((session) => session.refreshToken === token);
}

/** The session of an access token, expired ones included. */
export function sessionByAccessToken(state: SandboxState, token: string): Session | undefined {
  return state.sessions.find(({ accessTokens }) => accessTokens.some(({ value }) => value === token));
}

/** The session that an access token opens now. */
export function liveSession(state: SandboxState, token: string): Session | undefined {
  const now = epochSeconds(state);
  return state.sessions.find(({ accessTokens }) =>
    accessTokens.some(({ value, expiresAt }) => value === token && expiresAt > now),
  );
}

/** Ends one session. The app leaves the athlete's connections with its last one. */
export function endSession(state: SandboxState, session: Session): void {
  state.sessions = state.sessions.filter((other) => other !== session);
  if (state.sessions.length === 0) disconnect(state);
}

/** The athlete and the app part: every token, code and consent is gone. */
export function disconnect(state: SandboxState): void {
  state.sessions = [];
  state.codes.clear();
  state.consent = undefined;
}

/** Makes every access token run out now; refresh tokens live on. */
export function expireAccessTokens(state: SandboxState): void {
  const now = epochSeconds(state);
  for (const token of state.sessions.flatMap(({ accessTokens }) => accessTokens)) {
    token.expiresAt = Math.min(token.expiresAt, now);
  }
}
