/** What Strava added to the callback's address; taken out of it before anything else runs. */
let query = '';

/**
 * Takes the query of the callback page out of the address bar and out of the history, so that neither code nor state
 * can be copied, reloaded or sent on as a referrer. Called before the router reads the address.
 */
export function hideRedirectQuery(): void {
  if (!/\/callback\/?$/.test(location.pathname) || !location.search) return;
  query = location.search;
  history.replaceState(history.state, '', location.pathname);
}

/** The query that was hidden, once; empty afterwards. */
export function takeRedirectQuery(): URLSearchParams {
  const taken = new URLSearchParams(query);
  query = '';
  return taken;
}
