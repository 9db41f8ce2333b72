import type { EdgeConfig, EdgeSetup, TokenGrant } from '#lib/strava/edge-protocol.ts';
import { corsFor, empty, json, preflight, Refusal, refuse } from './answers.ts';
import { readRevokeRequest, readTokenRequest } from './body.ts';
import { readSettings, type EdgeEnvironment } from './environment.ts';
import { isAllowed } from './origins.ts';
import { isWithinLimit, type RateLimiter } from './rate-limit.ts';
import { open, seal, type Sealed } from './seal.ts';
import { isCallbackAllowed, requestGrant, revokeGrant, type Call } from './strava.ts';

interface Visit extends Call {
  readonly request: Request;
  readonly environment: EdgeEnvironment;
  /** The page's origin. A sealed token opens for this one only. */
  readonly origin: string;
}

interface Route {
  readonly method: 'GET' | 'POST';
  readonly answer: (visit: Visit) => unknown;
}

const routes: Readonly<Record<string, Route>> = {
  '/api/health': { method: 'GET', answer: () => ({ ok: true }) },
  '/api/config': { method: 'GET', answer: config },
  '/api/setup': { method: 'GET', answer: setup },
  '/api/token': { method: 'POST', answer: token },
  '/api/revoke': { method: 'POST', answer: revoke },
};

const settingsOf = new WeakMap<EdgeEnvironment, ReturnType<typeof readSettings>>();

/**
 * The whole edge function: a request in, a well-formed answer out. Never throws and never logs. Keeps nothing between
 * two requests but the settings, which it reads once per environment object.
 */
export async function handle(request: Request, environment: EdgeEnvironment): Promise<Response> {
  const now = environment.now ?? Date.now;
  const settings = settingsOf.get(environment) ?? readSettings(environment);
  settingsOf.set(environment, settings);
  let cors = {};
  try {
    if ('wrong' in settings) throw new Refusal('misconfigured', { variable: settings.wrong });
    const { origin: own, pathname } = new URL(request.url);
    const route = Object.hasOwn(routes, pathname) ? routes[pathname] : undefined;
    if (route === undefined) return empty(404);

    const origin = request.headers.get('origin') ?? own;
    const allowed = isAllowed(request, own, settings.otherOrigins);
    if (allowed && origin !== own) cors = corsFor(origin);
    if (request.method === 'OPTIONS' && allowed) return preflight(route.method, cors);
    if (request.method !== 'OPTIONS' && request.method !== route.method) return empty(405, { allow: route.method });
    if (!allowed) throw new Refusal('forbidden_origin');

    const upstream: typeof fetch = (input, init) => (environment.fetch ?? fetch)(input, init);
    const { patience = 8000 } = environment;
    const visit = { request, environment, origin, settings, now, patience, fetch: upstream, signal: request.signal };
    return json(await route.answer(visit), 200, cors);
  } catch (problem) {
    return refuse(problem instanceof Refusal ? problem : new Refusal('upstream'), now(), cors);
  }
}

function config(visit: Visit): EdgeConfig {
  expectSignIn(visit);
  const { clientId, oauthBase, apiBase, readShare, places } = visit.settings;
  return { clientId, authorizeUrl: `${oauthBase}/authorize`, apiBase, readShare, places };
}

/** What the owner cannot see from here: whether Strava knows where this page is. No secret takes part. */
async function setup(visit: Visit): Promise<EdgeSetup> {
  const origin = expectSignIn(visit);
  await limit(visit, visit.environment.CODE_LIMIT, false);
  return { callback: await isCallbackAllowed(visit, origin) };
}

/**
 * The origin of the page. An app that names its own hears before it sends anybody away whether they could sign in when
 * they come back.
 */
function expectSignIn({ settings, request }: Visit): string {
  const { origin: own, searchParams } = new URL(request.url);
  const named = searchParams.getAll('origin');
  if (!named.every((origin) => origin === own || settings.otherOrigins.has(origin))) {
    throw new Refusal('forbidden_origin');
  }
  return named[0] ?? own;
}

async function token(visit: Visit): Promise<TokenGrant> {
  const { settings, environment, origin, now } = visit;
  const asked = await readTokenRequest(visit.request);
  // A limiter that is out of order must not sign anybody out, but need not let strangers in.
  if (asked.grant === 'code') await limit(visit, environment.CODE_LIMIT, false);
  else await limit(visit, environment.REFRESH_LIMIT, true);

  const opened = asked.grant === 'code' ? undefined : await unseal(visit, asked.refreshToken);
  if (opened) await expectInvited(visit, opened);
  const granted = await requestGrant(visit, opened ? { grant: 'refresh', ...opened } : asked);
  const sealed = { refreshToken: granted.refreshToken, athleteId: granted.athlete?.id ?? opened?.athleteId };
  if (!opened) await expectInvited(visit, sealed);
  return { ...granted, refreshToken: await seal(sealed, origin, settings.sealSecrets[0], now()) };
}

/** Ends the connection of an athlete who is not, or no more, on the list. A seal that does not say whose it is must be renewed by signing in. */
async function expectInvited(visit: Visit, { refreshToken, athleteId }: Sealed): Promise<void> {
  const { invitedAthletes } = visit.settings;
  if (invitedAthletes === undefined) return;
  if (athleteId === undefined) throw new Refusal('invalid_grant');
  if (invitedAthletes.has(athleteId)) return;
  await revokeGrant(visit, refreshToken).catch(() => undefined);
  throw new Refusal('not_invited');
}

async function revoke(visit: Visit): Promise<Record<string, never>> {
  const sealed = await readRevokeRequest(visit.request);
  await limit(visit, visit.environment.REFRESH_LIMIT, true);
  const { refreshToken } = await unseal(visit, sealed);
  await revokeGrant(visit, refreshToken);
  return {};
}

async function unseal({ settings, origin, now }: Visit, sealed: string): Promise<Sealed> {
  const opened = await open(sealed, origin, settings.sealSecrets, now());
  if (opened === undefined) throw new Refusal('invalid_grant');
  return opened;
}

async function limit(visit: Visit, limiter: RateLimiter | undefined, whenBroken: boolean): Promise<void> {
  const address = visit.environment.clientAddress?.(visit.request) ?? null;
  if (await isWithinLimit(limiter, address, whenBroken)) return;
  throw new Refusal('rate_limited', { retryAt: visit.now() + 60_000 });
}
