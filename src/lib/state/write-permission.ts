import { ACTIVITY_WRITE, type Ask } from '#lib/connect/scopes.ts';

/** Whether the athlete allowed to bring activities in and to change them; `app.connection` knows. */
export const mayWrite = ({ scopes }: { readonly scopes: readonly string[] }): boolean =>
  scopes.includes(ACTIVITY_WRITE);

/** The query of `/connect` that asks Strava for more or less, 'write' or 'no-write', and leads back to a path of this site. */
export const connectQuery = (ask: Ask, returnTo: string): URLSearchParams =>
  new URLSearchParams({ ask, return_to: returnTo });
