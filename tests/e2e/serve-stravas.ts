/**
 * Builds the app for the sandboxes' origin and then serves them: `POST /of/NAME` with a StravaWish makes one, everything
 * below `/of/NAME/` goes to it. Playwright starts this once for a run.
 */
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { buildApp } from '#local/build-app.ts';
import { athleteFromFile } from '#sandbox/athlete/file.ts';
import { generateAthlete } from '#sandbox/athlete/generate.ts';
import { ConnectionDropped } from '#sandbox/faults.ts';
import { createSandbox, type Sandbox } from '#sandbox/sandbox.ts';
import { STRAVA_ORIGIN, STRAVA_PORT } from './strava-address.ts';
import type { StravaWish } from './strava-wish.ts';

await buildApp(`${STRAVA_ORIGIN}/api/v3`);

const sandboxes = new Map<string, Sandbox>();

createAdaptorServer({ fetch: answer, overrideGlobalObjects: false }).listen(STRAVA_PORT, '127.0.0.1');

async function answer(request: Request, bindings: unknown): Promise<Response> {
  const url = new URL(request.url);
  const [, , name = '', ...rest] = url.pathname.split('/');
  if (rest.length === 0) return make(name, request);
  const sandbox = sandboxes.get(name);
  if (!sandbox) return new Response(null, { status: 404 });
  url.pathname = `/${rest.join('/')}`;
  try {
    return await sandbox.fetch(new Request(url, request));
  } catch (error) {
    if (!(error instanceof ConnectionDropped)) throw error;
    (bindings as HttpBindings).outgoing.destroy();
    return RESPONSE_ALREADY_SENT;
  }
}

/** GET is Playwright asking whether this server is up. */
async function make(name: string, request: Request): Promise<Response> {
  if (request.method !== 'POST') return new Response('ready');
  const wish = (await request.json()) as StravaWish;
  const startedAt = Date.now();
  const behind = wish.now === undefined ? 0 : startedAt - Date.parse(wish.now);
  const now = () => new Date(Date.now() - behind);
  const athlete = wish.summaries
    ? athleteFromFile(wish.summaries, now())
    : generateAthlete({ seed: wish.seed ?? 1, activities: wish.activities ?? 900, now: now() });
  // Tokens of its own: those of a Strava that had this name before must mean nothing here.
  sandboxes.set(name, createSandbox({ athlete, now, random: Math.random }));
  return new Response('made');
}
