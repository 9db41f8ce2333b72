import type { ActivityPage } from '#lib/strava/activities.ts';
import type { Coverage, Log } from '#lib/training/log.ts';
import type { EpochSeconds } from '#lib/training/units.ts';
import { type Ask, BEGINNING, reachOf } from './boundary.ts';
import { merge } from './merge.ts';

/** The next request of a visit. */
export interface Plan extends Ask {
  /** The log at the start of the visit, as long as no page has reached what it knows. */
  readonly joining: Log | undefined;
}

export interface Advance {
  readonly log: Log;
  /** Whether an activity is new, edited or gone. */
  readonly changed: boolean;
  /** Undefined when there is nothing more to ask. */
  readonly next: Plan | undefined;
}

/** Strava allows seven days; five leave two for a visit to come by and for the reading itself. */
const FULL_READ_EVERY = 5 * 86_400;

/** Every visit begins with the newest page: one request shows what is new, edited and deleted on it. */
export const NEWEST_PAGE: Plan = { before: undefined, page: 1, held: [], joining: undefined };

/**
 * A page into the log, and what to ask for next.
 *
 * A reading goes from the newest page down to an empty one. Its cursor is `coverage.readBackTo`, which stands at
 * BEGINNING when no reading is under way. `coverage.complete` stays true during a re-reading: nothing is missing then.
 *
 * @param askedAt when the request was sent
 */
export function advance(log: Log, plan: Plan, page: ActivityPage, askedAt: EpochSeconds): Advance {
  const reach = reachOf(log.activities, plan, page);
  const held = [...plan.held, ...page.activities];
  const span = reach === undefined ? undefined : { since: reach, before: plan.before };
  const { activities, changed } = merge(log.activities, held, span);

  const isNewest = plan.before === undefined && plan.page === 1;
  const read = isNewest ? newestRead(log, page, reach, askedAt) : olderRead(log.coverage, plan, page, reach);
  const { readBackTo } = read.coverage;
  const done = readBackTo === BEGINNING;
  const coverage = { ...read.coverage, complete: read.coverage.complete || done };

  const ask =
    reach === undefined
      ? { before: plan.before, page: plan.page + 1, held }
      : { before: readBackTo, page: 1, held: [] };
  return { log: { activities, coverage }, changed, next: done ? undefined : { ...ask, joining: read.joining } };
}

type Read = Pick<Plan, 'joining'> & { readonly coverage: Coverage };

/** The newest page begins a reading, unless it joins what is known and that was read lately. */
function newestRead(log: Log, page: ActivityPage, reach: EpochSeconds | undefined, askedAt: EpochSeconds): Read {
  const { coverage } = log;
  const joined = joins(page, log);
  // Told of until a visit finds everything back.
  const removedAt = coverage.complete ? undefined : coverage.removedAt;
  const due = isDue(coverage.fullReadStartedAt, askedAt);
  if (joined && !due)
    return { coverage: { ...goOn(coverage, page, reach), newestReadAt: askedAt, removedAt }, joining: undefined };
  const complete = coverage.complete && joined;
  return {
    coverage: {
      readBackTo: reach,
      complete,
      newestReadAt: askedAt,
      fullReadStartedAt: askedAt,
      setAside: page.setAside,
      removedAt,
    },
    joining: due ? undefined : log,
  };
}

/** An older page carries the reading on. When it joins what was known, the reading from before the visit goes on instead. */
function olderRead(coverage: Coverage, plan: Plan, page: ActivityPage, reach: EpochSeconds | undefined): Read {
  if (plan.joining && page.received > 0 && joins(page, plan.joining)) {
    const before = goOn(plan.joining.coverage, page, reach);
    return { coverage: { ...before, newestReadAt: coverage.newestReadAt }, joining: undefined };
  }
  const readBackTo = earlier(coverage.readBackTo, reach);
  return { coverage: { ...coverage, readBackTo, setAside: coverage.setAside + page.setAside }, joining: plan.joining };
}

/** The same reading after a page that it had read before, so that what was set aside is not counted twice. */
function goOn(coverage: Coverage, page: ActivityPage, reach: EpochSeconds | undefined): Coverage {
  const readBackTo = earlier(coverage.readBackTo, reach);
  return { ...coverage, readBackTo, setAside: Math.max(coverage.setAside, page.setAside) };
}

/** Whether the oldest activity of a page was known, so that nothing new is missing between the page and the log. */
function joins(page: ActivityPage, log: Log): boolean {
  const last = page.activities.at(-1);
  if (!last) return page.received === 0;
  return log.activities.some(({ id, start }) => id === last.id && start === last.start);
}

/** A clock that was set back by days says nothing about age: read again. */
const isDue = (startedAt: EpochSeconds | undefined, now: EpochSeconds) =>
  startedAt === undefined || Math.abs(now - startedAt) > FULL_READ_EVERY;

const earlier = (a: EpochSeconds | undefined, b: EpochSeconds | undefined) =>
  a === undefined || (b !== undefined && b < a) ? b : a;
