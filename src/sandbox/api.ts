import { Hono } from 'hono';
import { access, type ApiEnvironment } from './access.ts';
import { listActivities } from './activities-list.ts';
import { findActivity } from './activity.ts';
import { zonesOf } from './athlete/detail.ts';
import { gearNow } from './athlete/gear-distance.ts';
import { statsOf } from './athlete/stats.ts';
import { corrupted, forbidden, json, notFound } from './errors.ts';
import { detailIn, lapsIn, measuredIn } from './measured.ts';
import { detailedAthlete, summaryAthlete } from './profile.ts';
import { mayReadActivities, mayReadPrivate, mayReadProfile } from './scopes.ts';
import type { SandboxState } from './state.ts';
import { answerStreams } from './streams.ts';
import type { SummaryActivity } from './strava-json.ts';
import { processUnattended } from './upload-processing.ts';
import { writeRoutes } from './write-routes.ts';

/** The data routes, without a prefix: the caller mounts them where today's host and the host of 2027 have them. */
export function apiRoutes(state: SandboxState): Hono<ApiEnvironment> {
  const routes = new Hono<ApiEnvironment>();
  const { athlete } = state;
  const activities = { allows: mayReadActivities, field: 'activity:read_permission' };

  routes.use(async (_, next) => {
    processUnattended(state);
    await next();
  });
  writeRoutes(routes, state);

  routes.get('/athlete', access(state), (c) =>
    json(mayReadProfile(c.var.scopes) ? detailedAthlete(athlete) : summaryAthlete(athlete.profile)),
  );

  routes.get('/athlete/zones', access(state, { allows: mayReadProfile, field: 'profile:read_permission' }), () =>
    json(athlete.zones),
  );

  routes.get('/athletes/:id/stats', access(state), (c) =>
    c.req.param('id') === String(athlete.profile.id) ? json(statsOf(athlete, state.now())) : forbidden(),
  );

  routes.get('/gear/:id', access(state), (c) => {
    const gear = gearNow(athlete, c.req.param('id'));
    return gear === undefined ? notFound('Gear', 'id') : json(gear);
  });

  routes.get('/athlete/activities', access(state, activities), (c) =>
    listActivities(state, new URL(c.req.url).searchParams, mayReadPrivate(c.var.scopes)),
  );

  const children: Record<string, (activity: SummaryActivity) => unknown> = {
    '': (activity) => detailIn(state, activity),
    '/laps': (activity) => lapsIn(state, activity),
    '/zones': (activity) => zonesOf(activity, measuredIn(state, activity)),
  };
  for (const [path, childOf] of Object.entries(children)) {
    routes.get(`/activities/:id${path}`, access(state, activities), (c) => {
      const activity = findActivity(state, c.req.param('id'), mayReadPrivate(c.var.scopes));
      if (activity === undefined) return notFound('Activity', 'id');
      return json(childOf(activity));
    });
  }

  routes.get('/activities/:id/streams', access(state, { ...activities, withoutRateHeaders: true }), (c) => {
    const activity = findActivity(state, c.req.param('id'), mayReadPrivate(c.var.scopes));
    return answerStreams(state, activity, new URL(c.req.url).searchParams);
  });

  // A file may hold objects that are no activities; what cannot be computed from them is Strava's corrupted activity.
  routes.onError(() => corrupted());
  return routes;
}
