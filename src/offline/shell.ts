import { base, build, files, prerendered } from '$service-worker';

/** The files that the app is made of, as one build names them. */
export interface Shell {
  readonly chunks: readonly string[];
  readonly pages: readonly string[];
  /** What of it a request is for; undefined for everything that is none of the worker's business. */
  find(request: Pick<Request, 'url' | 'method' | 'mode'>): { kind: 'page' | 'file'; path: string } | undefined;
}

/** Pages that are about the network, or about getting rid of what is kept: never answered from here, never kept. */
const NEVER = ['/connect', '/callback', '/reset', '/reset/done', '/setup'].map((path) => base + path);

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
      const { origin: asked, pathname: path } = new URL(url);
      if (method !== 'GET' || asked !== origin) return undefined;
      if (mode === 'navigate') return pages.includes(path) ? { kind: 'page', path } : undefined;
      return isImmutable(path) || chunks.includes(path) ? { kind: 'file', path } : undefined;
    },
  };
}
