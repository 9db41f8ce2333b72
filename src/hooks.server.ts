/** Runs when pages are prerendered: the few words of app.html, which belong to no component. */
import type { Handle } from '@sveltejs/kit';
import { m } from '#words';

const WORD = /%m\.(\w+)%/g;

export const handle: Handle = ({ event, resolve }) =>
  resolve(event, { transformPageChunk: ({ html }) => html.replace(WORD, (_, key: keyof typeof m) => say(key)) });

/** Throws for a key that is in no catalogue: a page without its words is no page. */
function say(key: keyof typeof m): string {
  const message = m[key] as (() => string) | undefined;
  if (!message) throw new Error(`app.html asks for the unknown message ${key}.`);
  return message();
}
