import { base, build, files, prerendered } from '$service-worker';

/** The files that the app is made of, as one build names them. */
export interface Shell {
  readonly chunks: readonly string[];
  readonly pages: readonly string[];
  /**
   * What of it a request is for; undefined for everything that is none of the worker's business. A 'way out' leads to
   * the network: the kept page only stands in where that fails, to say so.
   */
  find(
    request: Pick<Request, 'url' | 'method' | 'mode'>,
  ): { kind: 'page' | 'way out' | 'file'; path: string } | undefined;
}

/** Pages that are about the network, or about getting rid of what is kept: never answered from here, never kept. */
const NEVER = ['/callback', '/reset', '/reset/done', '/setup'].map((path) => base + path);

/** Leads to Strava: with a connection always the network's page, without one the page that says what is missing. */
const WAY_OUT = `${base}/connect`;

/** One page is built for all activities: it reads off its address which one it shows. */
const ACTIVITIES = `${base}/activities/`;
const ANY_ACTIVITY = `${ACTIVITIES}0`;
const isActivity = (path: string) => path.startsWith(ACTIVITIES) && !path.includes('/', ACTIVITIES.length);

/** Read by hosts and by other sites' previews, not by the app. */
const NOT_FOR_PAGES = ['/_headers', '/card.png', '/preview.png'].map((path) => base + path);

/** Named after their content: right for whichever version asks. */
const IMMUTABLE = `${base}/_app/immutable/`;

export const isImmutable = (path: string) => path.startsWith(IMMUTABLE);

export function createShell(origin: string): Shell {
  const chunks = [...build, ...files.filter((path) => !NOT_FOR_PAGES.includes(path))];
  const pages = prerendered.filter((path) => !NEVER.includes(path));
  return {
    chunks,
    pages,
    find({ url, method, mode }) {
      const { origin: asked, pathname } = new URL(url);
      if (method !== 'GET' || asked !== origin) return undefined;
      const isItself = mode !== 'navigate' || pages.includes(pathname) || !isActivity(pathname);
      const path = isItself ? pathname : ANY_ACTIVITY;
      if (mode === 'navigate') {
        if (!pages.includes(path)) return undefined;
        return { kind: path === WAY_OUT ? 'way out' : 'page', path };
      }
      return isImmutable(path) || chunks.includes(path) ? { kind: 'file', path } : undefined;
    },
  };
}
