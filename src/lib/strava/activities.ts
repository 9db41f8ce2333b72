import type { Activity } from '#lib/training/activity.ts';
import { epochSeconds, type EpochSeconds } from '#lib/training/units.ts';
import { StravaError } from './errors.ts';
import type { StravaRequest } from './request.ts';
import { parseActivity, parseStart } from './wire.ts';

/** The most that Strava sends at once. */
export const ACTIVITIES_PER_PAGE = 200;

/** One unreadable object is bad luck; a page of them means that Strava speaks another language now. */
const BAD_LUCK = 10;

export interface PageQuery {
  /** Only activities that began before this instant, the instant excluded; undefined for the newest of all. */
  readonly before?: EpochSeconds | undefined;
  /** 1 when left out. */
  readonly page?: number;
  readonly perPage?: number;
}

export interface ActivityPage {
  /** Newest first. */
  readonly activities: readonly Activity[];
  /** How many objects Strava sent. Fewer than were asked for is not the end of the list; none is. */
  readonly received: number;
  /** How many of them cannot be shown, apart from those behind the last good one: they come again with the next page. */
  readonly setAside: number;
  /** Start of the oldest good activity, or of the oldest object when none is good; undefined when no start is readable. */
  readonly oldestStart: EpochSeconds | undefined;
}

/** Newest first; the higher id first where two began in the same second. */
export const newestFirst = (a: Activity, b: Activity) => b.start - a.start || b.id - a.id;

const LIST = '/athlete/activities';

/** Whether a request is for the newest page, which shows what is new. */
export const isNewestPage: (...request: Parameters<StravaRequest>) => boolean = (path, query) =>
  path === LIST && !('before' in query) && !('page' in query);

/**
 * One page of the athlete's activities.
 *
 * @throws StravaError; the AbortError of `signal`
 */
export async function fetchActivityPage(
  request: StravaRequest,
  { before, page = 1, perPage = ACTIVITIES_PER_PAGE }: PageQuery,
  now: () => Date,
  signal?: AbortSignal,
): Promise<ActivityPage> {
  const anchor = before === undefined ? {} : { before };
  const number = page === 1 ? {} : { page };
  const answer = await request(LIST, { per_page: perPage, ...anchor, ...number }, signal);
  return parsePage(answer, epochSeconds(Math.floor(now().getTime() / 1000)));
}

/**
 * The objects of a list, sorted into good ones and others.
 *
 * @throws StravaError 'strava_down' when the answer is no list, or a long one without a single good object
 */
export function parsePage(answer: unknown, readAt: EpochSeconds): ActivityPage {
  if (!Array.isArray(answer)) throw new StravaError('strava_down', 'Strava sent something that is no list');
  const parsed = answer.map((value: unknown) => parseActivity(value, readAt));
  const activities = parsed.filter((activity) => activity !== undefined);
  if (activities.length === 0 && parsed.length > BAD_LUCK) {
    throw new StravaError('strava_down', 'Strava sent activities that cannot be read');
  }
  const read = parsed.findLastIndex((activity) => activity !== undefined) + 1 || parsed.length;
  const starts = activities.length > 0 ? activities.map(({ start }) => start) : answer.map(parseStart);
  return {
    activities: activities.sort(newestFirst),
    received: answer.length,
    setAside: read - activities.length,
    oldestStart: starts.reduce((a, b) => (a === undefined || (b !== undefined && b < a) ? b : a), undefined),
  };
}
