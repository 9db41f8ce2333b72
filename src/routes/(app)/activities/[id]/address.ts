/** What stands in for the id on the one page that is built for all activities. Strava counts from 1. */
export const SHELL_ID = '0';

/** The id that an address names; undefined where it is no number that Strava could have given. */
export function readId(text: string | undefined): number | undefined {
  const id = /^\d{1,16}$/.test(text ?? '') ? Number(text) : 0;
  return id > 0 && Number.isSafeInteger(id) ? id : undefined;
}

/**
 * Where a host that answers in the wrong language sends: the built page, with the activity in its query (see app.html).
 * The address it should have been, without the folder; undefined for any other.
 */
export function meantBy(id: string | undefined, query: URLSearchParams): string | undefined {
  const meant = query.get('of');
  if (id !== SHELL_ID || !meant) return undefined;
  const rest = new URLSearchParams(query);
  rest.delete('of');
  return `${encodeURIComponent(meant)}${rest.size > 0 ? `?${rest}` : ''}`;
}
