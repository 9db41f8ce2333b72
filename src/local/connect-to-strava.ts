import type { LocalSettings, StravaConnection } from './settings.ts';
import { sandboxOptions } from '#sandbox/options.ts';
import { serveSandbox } from '#sandbox/serve-sandbox.ts';

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
  const sandbox = await serveSandbox(await sandboxOptions(flags));
  return {
    ...sandbox.sandbox.state.app,
    oauthBase: `${sandbox.url}/oauth`,
    apiBase: `${sandbox.url}/api/v3`,
    description: `the built-in Strava sandbox at ${sandbox.url} (no credentials given)`,
    close: sandbox.close,
  };
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
