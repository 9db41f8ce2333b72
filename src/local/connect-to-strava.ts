import type { LocalSettings, StravaConnection } from './settings.ts';
import { sandboxOptions } from '#sandbox/options.ts';
import { type ServedSandbox, serveSandbox } from '#sandbox/serve-sandbox.ts';
import { isTaken } from './free-port.ts';

/** The Strava of this run, and what to tell the person who started it. */
export interface ConnectedStrava extends StravaConnection {
  readonly description: string;
  close(): Promise<void>;
}

/** The real Strava (or another server) when credentials were given, else a sandbox started here with `flags`. */
export async function connectToStrava(settings: LocalSettings, flags: readonly string[]): Promise<ConnectedStrava> {
  if (settings.strava) {
    const host = new URL(settings.strava.apiBase).host;
    return { ...settings.strava, description: `Strava at ${host}`, close: async () => {} };
  }
  const sandbox = await openSandbox(flags);
  return {
    ...sandbox.sandbox.state.app,
    oauthBase: `${sandbox.url}/oauth`,
    apiBase: `${sandbox.url}/api/v3`,
    description: `the built-in Strava sandbox at ${sandbox.url} (no credentials given)`,
    close: sandbox.close,
  };
}

/** On its usual port, or on a free one when that is taken; a port that was asked for is taken at its word. */
async function openSandbox(flags: readonly string[]): Promise<ServedSandbox> {
  const options = await sandboxOptions(flags);
  try {
    return await serveSandbox(options);
  } catch (cause) {
    if (!isTaken(cause)) throw cause;
    if (!flags.some((flag) => flag.startsWith('--port'))) return serveSandbox({ ...options, port: 0 });
    throw new Error(`Port ${options.port} is taken: give the sandbox another one with --port.`, { cause });
  }
}

/** The variables under which the build and the edge function look for their Strava. */
export function stravaVariables(strava: StravaConnection): Record<string, string> {
  return {
    STRAVA_CLIENT_ID: strava.clientId,
    STRAVA_CLIENT_SECRET: strava.clientSecret,
    STRAVA_OAUTH_BASE: strava.oauthBase,
    STRAVA_API_BASE: strava.apiBase,
  };
}
