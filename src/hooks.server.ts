/** Runs when pages are prerendered: the words of app.html, which belong to no component, and the preview of a link. */
import type { Handle } from '@sveltejs/kit';
import { SITE_URL } from '#lib/site.ts';
import { m } from '#words';

const WORD = /%m\.(\w+)%/g;

/** All messages of the language, by their keys: which of them app.html asks for is only known when it is read. */
const catalogues = import.meta.glob<object>('./lib/words/*/*.json', { eager: true, import: 'default' });
const texts = new Map<string, unknown>(
  Object.entries(catalogues)
    .filter(([file]) => file.includes(`/${import.meta.env.LANGUAGE}/`))
    .flatMap(([, catalogue]) => Object.entries(catalogue)),
);

export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    transformPageChunk: ({ html }) => {
      const said = html.replace(WORD, (_, key: string) => say(key));
      const { id } = event.route;
      return id === null ? said : said.replace('</head>', `${linkPreview(said, event.url.pathname, id)}</head>`);
    },
  });

/** Throws for a key that no catalogue has as a plain text: a page without its words is no page. */
function say(key: string): string {
  const text = texts.get(key);
  if (typeof text !== 'string') throw new Error(`app.html asks for the unknown message ${key}.`);
  return text;
}

/**
 * What messengers and timelines show of a link to a page: read off the page when it is prerendered, so that no browser
 * loads anything for it. Without an address of the site the card stands beside the page, which most of them understand.
 */
function linkPreview(html: string, pathname: string, routeId: string): string {
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? 'Milepost';
  const described = /<meta name="description" content="([^"]*)"/.exec(html)?.[1];
  const property = (name: string, content: string) => `<meta property="og:${name}" content="${content}">`;
  return [
    described === undefined ? `<meta name="description" content="${m.frame_description()}">` : '',
    property('type', 'website'),
    property('site_name', 'Milepost'),
    property('title', title),
    property('description', described ?? m.frame_description()),
    SITE_URL && property('url', new URL(pathname, SITE_URL).href),
    property('image', SITE_URL ? `${SITE_URL}/card.png` : cardFrom(routeId)),
    property('image:type', 'image/png'),
    property('image:width', '1200'),
    property('image:height', '630'),
    property('image:alt', m.frame_card_says()),
    '<meta name="twitter:card" content="summary_large_image">',
  ].join('');
}

/** Where the card is as seen from a page: './card.png' from '/(app)/share', '../card.png' from '/reset/done'. */
function cardFrom(routeId: string): string {
  const folders = routeId.split('/').filter((part) => part !== '' && !part.startsWith('('));
  return `${'../'.repeat(Math.max(0, folders.length - 1)) || './'}card.png`;
}
