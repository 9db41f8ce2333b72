import { existsSync } from 'node:fs';
import { loadEnvFile } from 'node:process';

const OAUTH_BASE = 'https://www.strava.com/oauth';
const API_BASE = 'https://www.strava.com/api/v3';
const DEFAULT_PORT = 8787;

/** What a local run is connected to. */
export interface LocalSettings {
  readonly port: number;
  /** Undefined: no credentials were given, so the built-in sandbox plays Strava. */
  readonly strava: StravaConnection | undefined;
}

export interface StravaConnection {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly oauthBase: string;
  readonly apiBase: string;
}

/** Environment variables, after those of a `.env` file in the working directory; a set variable wins over the file. */
export function localEnvironment(): NodeJS.ProcessEnv {
  if (existsSync('.env')) loadEnvFile('.env');
  return process.env;
}

/**
 * Reads PORT, STRAVA_CLIENT_ID, STRAVA_CLIENT_SECRET, STRAVA_OAUTH_BASE and STRAVA_API_BASE.
 * Throws an error with one line that says what to correct.
 */
export function readSettings(environment: NodeJS.ProcessEnv): LocalSettings {
  const given = (name: string) => environment[name]?.trim() || undefined;
  const clientId = given('STRAVA_CLIENT_ID');
  const clientSecret = given('STRAVA_CLIENT_SECRET');
  const port = readPort(given('PORT'));
  if (!clientId && !clientSecret) return { port, strava: undefined };
  if (!clientId || !clientSecret) {
    throw new Error(
      `${clientId ? 'STRAVA_CLIENT_SECRET' : 'STRAVA_CLIENT_ID'} is missing: set both, or neither to use the sandbox.`,
    );
  }
  return {
    port,
    strava: {
      clientId,
      clientSecret,
      oauthBase: readBase('STRAVA_OAUTH_BASE', given('STRAVA_OAUTH_BASE') ?? OAUTH_BASE),
      apiBase: readBase('STRAVA_API_BASE', given('STRAVA_API_BASE') ?? API_BASE),
    },
  };
}

function readPort(text: string | undefined): number {
  const port = text === undefined ? DEFAULT_PORT : Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`PORT is not a port number: ${text}`);
  return port;
}

function readBase(name: string, text: string): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new Error(`${name} is not a web address: ${text}`);
  return text.replace(/\/+$/, '');
}
