/** What one build consists of, as it names it itself: paths with the folder that it lies in (`base`) before them. */
export interface Build {
  readonly base: string;
  readonly build: readonly string[];
  /** What lies in `static`. */
  readonly files: readonly string[];
  readonly prerendered: readonly string[];
}

/** The files that the app is made of. */
export interface Shell {
  readonly chunks: readonly string[];
  readonly pages: readonly string[];
  /** Whether it is named after its content: right for whichever version asks. */
  isImmutable(path: string): boolean;
  /**
   * What of it a request is for; undefined for everything that is none of the worker's business. A 'way out' leads to
   * the network: the kept page only stands in where that fails, to say so.
   */
  find(
    request: Pick<Request, 'url' | 'method' | 'mode'>,
  ): { kind: 'page' | 'way out' | 'file'; path: string } | undefined;
}

/** Pages that are about the network, or about getting rid of what is kept: never answered from here, never kept. */
const NEVER = ['/callback', '/reset', '/reset/done', '/setup'];

/** Leads to Strava: with a connection always the network's page, without one the page that says what is missing. */
const WAY_OUT = '/connect';

/** Read by hosts and by other sites' previews, not by the app. */
const NOT_FOR_PAGES = ['/_headers', '/card.png', '/preview.png'];

export function createShell({ base, build, files, prerendered }: Build, origin: string): Shell {
  const below = (paths: readonly string[]) => paths.map((path) => base + path);
  const [never, notForPages] = [below(NEVER), below(NOT_FOR_PAGES)];
  const chunks = [...build, ...files.filter((path) => !notForPages.includes(path))];
  const pages = prerendered.filter((path) => !never.includes(path));

  // One page is built for all activities: it reads off its address which one it shows.
  const activities = `${base}/activities/`;
  const isActivity = (path: string) => path.startsWith(activities) && /^[^/]+$/.test(path.slice(activities.length));
  const pageFor = (path: string) => (!pages.includes(path) && isActivity(path) ? `${activities}0` : path);

  const isImmutable = (path: string) => path.startsWith(`${base}/_app/immutable/`);
  return {
    chunks,
    pages,
    isImmutable,
    find({ url, method, mode }) {
      const { origin: asked, pathname } = new URL(url);
      if (method !== 'GET' || asked !== origin) return undefined;
      if (mode === 'navigate') {
        const path = pageFor(pathname);
        if (!pages.includes(path)) return undefined;
        return { kind: path === base + WAY_OUT ? 'way out' : 'page', path };
      }
      return isImmutable(pathname) || chunks.includes(pathname) ? { kind: 'file', path: pathname } : undefined;
    },
  };
}
