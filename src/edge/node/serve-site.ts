import { shellOf } from '#edge/app-shell.ts';
import { languageFolder } from '#edge/language-folder.ts';
import { isResetDone, resetHeaders } from '#edge/reset-headers.ts';
import { headersAt } from '#edge/security-headers.ts';
import { cleanPath, readSiteFiles, type Encoding, type SiteFile } from './site-files.ts';

/** Reads the built site once and gives the function that answers for it. Throws when there is no site in the folder. */
export async function createSite(folder: string): Promise<(request: Request) => Response> {
  const files = await readSiteFiles(folder);

  return (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, { allow: 'GET, HEAD' });
    const { pathname, search } = new URL(request.url);
    const path = decode(pathname);
    if (path === undefined) return plain(400);
    const file = files.get(path);
    if (file !== undefined) return fileAnswer(request, file, path);

    const clean = cleanPath(path).replace(/(?<=.)\/$/, '');
    if (clean !== path && files.get(clean)?.isPage) return plain(307, { location: encodeURI(clean) + search });
    const shell = files.get(shellOf(path) ?? '');
    if (shell !== undefined) return fileAnswer(request, shell, path);
    const notFound = files.get(`${languageFolder(path)}/404`);
    return notFound === undefined ? plain(404) : fileAnswer(request, notFound, path, 404);
  };
}

function plain(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers: { 'cache-control': 'no-cache', ...headers } });
}

function decode(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}

function fileAnswer(request: Request, file: SiteFile, path: string, status = 200): Response {
  const encoding = chooseEncoding(request.headers.get('accept-encoding') ?? '', file);
  const body = (encoding && file.compressed.get(encoding)) ?? file.body;
  const etag = `"${file.hash}${encoding ? `-${encoding}` : ''}"`;
  const headers = new Headers({
    'content-type': file.contentType,
    'cache-control': 'no-cache',
    etag,
  });
  const ofPath = status === 200 ? { ...headersAt(path), ...(isResetDone(path) && resetHeaders(request)) } : {};
  for (const [name, value] of Object.entries(ofPath)) headers.set(name, value);
  if (file.compressed.size > 0) headers.set('vary', 'Accept-Encoding');
  if (encoding) headers.set('content-encoding', encoding);
  if (status === 200 && isKnown(request.headers.get('if-none-match'), etag)) {
    return new Response(null, { status: 304, headers });
  }
  headers.set('content-length', String(body.byteLength));
  return new Response(request.method === 'HEAD' ? null : body, { status, headers });
}

function chooseEncoding(accepted: string, file: SiteFile): Encoding | undefined {
  const wanted = accepted.split(',').filter((item) => !/;\s*q=0(\.0*)?\s*$/i.test(item));
  const names = wanted.map((item) => item.split(';')[0]?.trim().toLowerCase());
  return [...file.compressed.keys()].find((encoding) => names.includes(encoding));
}

/** Whether the browser's copy is still right. */
function isKnown(ifNoneMatch: string | null, etag: string): boolean {
  const known = (ifNoneMatch ?? '').split(',').map((item) => item.trim().replace(/^W\//, ''));
  return known.includes(etag) || known.includes('*');
}
