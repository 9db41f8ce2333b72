import type { Handle } from '@sveltejs/kit';
import { SITE_URL } from '#lib/site.ts';

const DESCRIPTION = 'See your weekly mileage, pace and heart rate from Strava, worked out in your own browser.';
const CARD_SAYS = 'A green roadside plate with 29.0 km for this week, and twelve weeks as bars beside it.';

/**
 * What messengers and timelines show of a link to a page: read off the page when it is prerendered, so that no browser
 * loads anything for it. Without an address of the site the card stands beside the page, which most of them understand.
 */
export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    transformPageChunk: ({ html }) =>
      event.route.id === null
        ? html
        : html.replace('</head>', `${linkPreview(html, event.url.pathname, event.route.id)}</head>`),
  });

function linkPreview(html: string, pathname: string, routeId: string): string {
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? 'Milepost';
  const described = /<meta name="description" content="([^"]*)"/.exec(html)?.[1];
  const property = (name: string, content: string) => `<meta property="og:${name}" content="${content}">`;
  return [
    described === undefined ? `<meta name="description" content="${DESCRIPTION}">` : '',
    property('type', 'website'),
    property('site_name', 'Milepost'),
    property('title', title),
    property('description', described ?? DESCRIPTION),
    SITE_URL && property('url', new URL(pathname, SITE_URL).href),
    property('image', SITE_URL ? `${SITE_URL}/card.png` : cardFrom(routeId)),
    property('image:type', 'image/png'),
    property('image:width', '1200'),
    property('image:height', '630'),
    property('image:alt', CARD_SAYS),
    '<meta name="twitter:card" content="summary_large_image">',
  ].join('');
}

/** Where the card is as seen from a page: './card.png' from '/(app)/share', '../card.png' from '/reset/done'. */
function cardFrom(routeId: string): string {
  const folders = routeId.split('/').filter((part) => part !== '' && !part.startsWith('('));
  return `${'../'.repeat(Math.max(0, folders.length - 1)) || './'}card.png`;
}
