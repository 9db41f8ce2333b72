import { Hono } from 'hono';
import { placeActivity, takeActivity } from './activity.ts';
import { booleanOf, ControlError, countsOf, faultOf, hostOf, numberOf, readObject } from './control-input.ts';
import { streamControl, uploadControl } from './control-writes.ts';
import { json } from './errors.ts';
import { manualActivity } from './manual-activity.ts';
import { currentUsage } from './rate-limit.ts';
import type { SandboxState } from './state.ts';
import { disconnect, expireAccessTokens } from './token-store.ts';

/** What Strava has no buttons for: faults, switches, the clock, the athlete's doings. JSON in, JSON out. */
export function controlRoutes(state: SandboxState): Hono {
  const routes = new Hono().basePath('/__control');
  routes.onError((error) =>
    error instanceof ControlError ? json({ error: error.message }, 400) : json({ error: String(error) }, 500),
  );
  routes.notFound(() => json({ error: 'No such control; see the README of the sandbox' }, 404));

  routes.get('/', () => json(overview(state)));
  routes.post('/reset', () => {
    state.reset();
    return json(overview(state));
  });

  routes.get('/requests', () => json(state.requests));
  routes.delete('/requests', () => {
    state.requests = [];
    return json([]);
  });

  connectionRoutes(routes, state);
  weatherRoutes(routes, state);
  activityRoutes(routes, state);
  uploadControl(routes, state);
  streamControl(routes, state);
  return routes;
}

/** Everything that can be switched, and nothing secret. */
function overview(state: SandboxState) {
  const { switches, limits, sessions, consent = null, athlete } = state;
  const { overall, read } = currentUsage(state);
  const faults = state.faults.map((fault) => ({
    ...fault,
    times: Number.isFinite(fault.times) ? fault.times : 'always',
  }));
  return {
    now: state.now().toISOString(),
    ...switches,
    limits,
    usage: { overall, read },
    faults,
    consent,
    sessions: sessions.length,
    activities: athlete.activities.length,
  };
}

/** What the athlete and Strava do to a connection. */
function connectionRoutes(routes: Hono, state: SandboxState): void {
  routes.post('/revoke-athlete', () => {
    disconnect(state);
    return json(overview(state));
  });
  routes.post('/expire-tokens', () => {
    expireAccessTokens(state);
    return json(overview(state));
  });
}

/** Faults, switches, limits and the clock. */
function weatherRoutes(routes: Hono, state: SandboxState): void {
  routes.post('/faults', async (c) => {
    const fault = faultOf(await readObject(c.req.raw));
    if (fault.times > 0) state.faults.push(fault);
    return json(overview(state));
  });
  routes.delete('/faults', () => {
    state.faults = [];
    return json(overview(state));
  });

  routes.post('/switches', async (c) => {
    const given = await readObject(c.req.raw);
    const { appActive, athleteLimitReached, shortPages, callbackDomain } = state.switches;
    state.switches = {
      appActive: booleanOf(given, 'appActive', appActive),
      athleteLimitReached: booleanOf(given, 'athleteLimitReached', athleteLimitReached),
      shortPages: numberOf(given, 'shortPages', shortPages),
      callbackDomain: hostOf(given, 'callbackDomain', callbackDomain),
    };
    return json(overview(state));
  });

  for (const what of ['limits', 'usage'] as const) {
    routes.post(`/${what}`, async (c) => {
      const given = await readObject(c.req.raw);
      currentUsage(state);
      const { overall, read } = state[what];
      Object.assign(state[what], { overall: countsOf(given, 'overall', overall), read: countsOf(given, 'read', read) });
      return json(overview(state));
    });
  }

  routes.post('/clock', async (c) => {
    const { now, advanceSeconds = 0 } = await readObject(c.req.raw);
    const shift = now === undefined ? Number(advanceSeconds) * 1000 : Date.parse(String(now)) - state.now().getTime();
    if (!Number.isFinite(shift)) throw new ControlError('Send { "now": ISO instant } or { "advanceSeconds": number }');
    state.clockShiftMs += shift;
    return json(overview(state));
  });
}

/** What the athlete does on the site or uploads: `/athlete/activities` changes without the app being told. */
function activityRoutes(routes: Hono, state: SandboxState): void {
  const noSuchActivity = () => json({ error: 'No such activity' }, 404);

  routes.post('/activities', async (c) => {
    const activity = manualActivity(state, await readObject(c.req.raw));
    placeActivity(state, activity);
    return json(activity, 201);
  });
  routes.put('/activities', async (c) => {
    const list: unknown = await c.req.json().catch(() => undefined);
    if (!Array.isArray(list)) throw new ControlError('Send a JSON array; it is served as it is');
    state.athlete.activities = list;
    return json(overview(state));
  });
  routes.patch('/activities/:id', async (c) => {
    const changes = await readObject(c.req.raw);
    const activity = takeActivity(state, c.req.param('id'));
    if (activity === undefined) return noSuchActivity();
    const changed = { ...(activity as object), ...changes };
    placeActivity(state, changed);
    return json(changed);
  });
  routes.delete('/activities/:id', (c) => {
    const activity = takeActivity(state, c.req.param('id'));
    return activity === undefined ? noSuchActivity() : json(activity);
  });
}
