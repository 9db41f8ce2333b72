import { SPELLING, type View } from './view.ts';

/** The query with these choices written into it; whatever else it holds stays. */
export function writeView(query: URLSearchParams, change: Partial<View>): URLSearchParams {
  const written = new URLSearchParams(query);
  for (const name of Object.keys(change) as (keyof View)[]) {
    const [key, spelling] = SPELLING[name];
    const value = change[name];
    const text =
      value instanceof Array
        ? value.join() || 'all'
        : spelling instanceof RegExp
          ? value
          : Object.keys(spelling).find((spelled) => spelling[spelled] === value);
    if (text) written.set(key, String(text));
    else written.delete(key);
  }
  return written;
}
