/** The page that says what was deleted, in any language. */
export const isResetDone = (path: string): boolean => /^(\/de)?\/reset\/done$/.test(path);

/**
 * What `/reset/done`, and no other page, carries besides: the browser empties the site's storage before it shows the page. Only for who comes
 * from a page of this site, where a button asked first; a link in a mail or on another site must not sign anybody out.
 * Browsers that do not say where somebody comes from, and hosts that only serve files, leave it to the page's script.
 */
export function resetHeaders(request: Request): Readonly<Record<string, string>> {
  const isOurs = request.headers.get('sec-fetch-site') === 'same-origin';
  return isOurs ? { 'Clear-Site-Data': '"storage"' } : {};
}
