/**
 * What was recorded along an activity, passed on: for the times when Strava's answer may not be read by a page of another
 * site. It stands around `handle` and not within, so that whoever does not want it does not carry it.
 */
import type { EdgeConfig } from '#lib/strava/edge-protocol.ts';
import { corsFor, empty, everyAnswer, type ExtraHeaders, preflight, Refusal, refuse } from './answers.ts';
import { opaque } from './body.ts';
import { type EdgeEnvironment, readSettings, type Settings } from './environment.ts';
import { isAllowed } from './origins.ts';

/** Bytes: ten streams of a ride of a day and a night, second by second. */
const LONGEST = 10_000_000;

/**
 * Answers `GET /api/streams/{id}?keys=…` where `STREAM_PASS_THROUGH` is set, and says so in the configuration; all else is
 * answered by `next`, which is `handle`. Never throws, keeps nothing, logs nothing.
 */
export async function withStreams(
  request: Request,
  environment: EdgeEnvironment,
  next: () => Promise<Response>,
): Promise<Response> {
  const wish = environment.STREAM_PASS_THROUGH;
  const { pathname } = new URL(request.url);
  if (wish === undefined || !pathname.startsWith('/api/')) return next();
  const wrong = (variable: string) => refuse(new Refusal('misconfigured', { variable }), 0);
  if (wish !== '1') return wrong('STREAM_PASS_THROUGH');
  if (pathname === '/api/config') return withNote(await next());
  const [, id] = /^\/api\/streams\/([1-9]\d{0,15})$/.exec(pathname) ?? [];
  if (id === undefined) return next();
  const settings = readSettings(environment);
  return 'wrong' in settings ? wrong(settings.wrong) : answer(request, environment, settings, id);
}

/** The configuration, with a word that streams are passed on. */
async function withNote(response: Response): Promise<Response> {
  const { status, headers } = response;
  if (status !== 200 || headers.get('content-type') !== 'application/json') return response;
  const config = { ...((await response.json()) as EdgeConfig), streamPassThrough: true } satisfies EdgeConfig;
  return new Response(JSON.stringify(config), { headers });
}

async function answer(
  request: Request,
  environment: EdgeEnvironment,
  settings: Settings,
  id: string,
): Promise<Response> {
  const { origin: own } = new URL(request.url);
  const origin = request.headers.get('origin') ?? own;
  const allowed = isAllowed(request, own, settings.otherOrigins);
  const cors = allowed && origin !== own ? corsFor(origin) : {};
  try {
    if (request.method === 'OPTIONS' && allowed) return withToken(preflight('GET', cors));
    if (request.method !== 'OPTIONS' && request.method !== 'GET') return empty(405, { allow: 'GET' });
    if (!allowed) throw new Refusal('forbidden_origin');
    return await passOn(request, environment, `${settings.apiBase}/activities/${id}/streams`, cors);
  } catch (problem) {
    return refuse(problem instanceof Refusal ? problem : new Refusal('upstream'), 0, cors);
  }
}

/** This one carries the athlete's own token to Strava. */
function withToken(response: Response): Response {
  response.headers.set('access-control-allow-headers', 'authorization');
  return response;
}

/** Of the request only `authorization` and `accept` go on, of the answer only status and body come back. */
async function passOn(
  request: Request,
  environment: EdgeEnvironment,
  url: string,
  cors: ExtraHeaders,
): Promise<Response> {
  const [, token = ''] = /^Bearer (.*)$/.exec(request.headers.get('authorization') ?? '') ?? [];
  const keys = new URL(request.url).searchParams.get('keys') ?? '';
  if (!opaque.test(token) || !/^[a-z_,]{1,100}$/.test(keys)) throw new Refusal('invalid_request');
  const timeout = AbortSignal.timeout(environment.patience ?? 8000);
  try {
    const { status, body } = await (environment.fetch ?? fetch)(`${url}?keys=${keys}&key_by_type=true`, {
      redirect: 'manual',
      headers: { accept: 'application/json', authorization: `Bearer ${token}` },
      signal: AbortSignal.any([timeout, request.signal]),
    });
    const headers = { ...everyAnswer, 'content-type': 'application/json', ...cors };
    return new Response(body && limited(body), { status, headers });
  } catch {
    throw new Refusal('upstream', { status: timeout.aborted ? 504 : 502 });
  }
}

/** Breaks off where nobody could have recorded that much: half an answer is no JSON, and the app notices. */
function limited(body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  let left = LONGEST;
  return body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(bytes, passed) {
        left -= bytes.byteLength;
        if (left < 0) passed.error(new Error('Too long'));
        else passed.enqueue(bytes);
      },
    }),
  );
}
