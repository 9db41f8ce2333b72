import type { TokenRequest } from '#lib/strava/edge-protocol.ts';
import { Refusal } from './answers.ts';

const longestBody = 2048;

/** What a code, a verifier or a token may look like: nothing that could mean anything in a form, a header or a log. */
export const opaque = /^[A-Za-z0-9._~-]{10,1000}$/;

/** `/api/token`'s body. Members that it does not know are ignored, and go nowhere. Throws Refusal. */
export async function readTokenRequest(request: Request): Promise<TokenRequest> {
  const { grant, code, codeVerifier, refreshToken } = await readFlatObject(request);
  if (grant === 'code' && isOpaque(code) && refreshToken === undefined) {
    if (codeVerifier === undefined) return { grant, code };
    if (isOpaque(codeVerifier)) return { grant, code, codeVerifier };
  }
  if (grant === 'refresh' && isOpaque(refreshToken) && code === undefined) return { grant, refreshToken };
  throw new Refusal('invalid_request');
}

/** `/api/revoke`'s body: the sealed refresh token. Throws Refusal. */
export async function readRevokeRequest(request: Request): Promise<string> {
  const { refreshToken } = await readFlatObject(request);
  if (!isOpaque(refreshToken)) throw new Refusal('invalid_request');
  return refreshToken;
}

function isOpaque(value: unknown): value is string {
  return typeof value === 'string' && opaque.test(value);
}

type FlatObject = Readonly<Record<'grant' | 'code' | 'codeVerifier' | 'refreshToken', unknown>>;

async function readFlatObject(request: Request): Promise<FlatObject> {
  // A form or text/plain could be sent from any page without a preflight.
  if (!/^application\/json *(;|$)/i.test(request.headers.get('content-type') ?? '')) {
    throw new Refusal('invalid_request', { status: 415 });
  }
  const text = await readText(request.body, longestBody);
  if (text === undefined) throw new Refusal('invalid_request', { status: 413 });
  try {
    const value: unknown = JSON.parse(text);
    if (isFlatObject(value, text)) return value;
  } catch {
    // Not JSON: refused below.
  }
  throw new Refusal('invalid_request');
}

/** One level, no key twice (JSON.parse would keep the last without a word), and no key that means something to JavaScript. */
function isFlatObject(value: unknown, text: string): value is FlatObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  if (Object.values(value).some((member) => typeof member === 'object' && member !== null)) return false;
  const written = [...text.matchAll(/"(?:[^"\\]|\\.)*"\s*(:?)/g)].filter((match) => match[1] === ':').length;
  return written === Object.keys(value).length && !Object.hasOwn(value, '__proto__');
}

/** Reads at most `limit` bytes of UTF-8. Undefined when there is more; text that is not UTF-8 reads as ''. */
export async function readText(stream: ReadableStream<Uint8Array> | null, limit: number): Promise<string | undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let size = 0;
  // Whoever leaves this loop cancels the rest.
  for await (const bytes of stream ?? []) {
    size += bytes.byteLength;
    if (size > limit) return undefined;
    try {
      text += decoder.decode(bytes, { stream: true });
    } catch {
      return '';
    }
  }
  return text;
}
