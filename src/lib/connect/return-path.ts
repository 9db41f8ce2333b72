const SOMEWHERE = 'https://app.invalid';

/**
 * Where to go after connecting: the given path of this site, with its query, or the dashboard when it is anything
 * else (another site, the callback itself, no text). `base` is the folder the app is served from, '' for the root.
 */
export function safeReturnPath(value: unknown, base = ''): string {
  return ownPath(value, base) ?? `${base}/dashboard`;
}

function ownPath(value: unknown, base: string): string | undefined {
  if (typeof value !== 'string' || !value.startsWith('/') || !URL.canParse(value, SOMEWHERE)) return undefined;
  const { origin, pathname, search, hash } = new URL(value, SOMEWHERE);
  // '/x/..//evil' becomes '//evil' only here, so the path is judged as the browser will read it.
  const isLocal = origin === SOMEWHERE && !/^\/[/\\]/.test(pathname) && pathname.startsWith(`${base}/`);
  return isLocal && !isCallback(pathname.slice(base.length)) ? pathname + search + hash : undefined;
}

function isCallback(path: string): boolean {
  try {
    return /^\/+callback(\/|$)/i.test(decodeURIComponent(path));
  } catch {
    return true;
  }
}
