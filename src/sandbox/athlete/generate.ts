import type { SandboxAthlete, SummaryActivity } from '#sandbox/strava-json.ts';
import { DAYS_PER_WEEK, localDayOf, mondayOf } from './calendar.ts';
import { beginOf, doSession, endOf } from './effort.ts';
import { extraSession } from './extra-sessions.ts';
import { HOME } from './places.ts';
import { athleteWith } from './profile.ts';
import type { DoneSession } from './session.ts';
import { summaryOf } from './summary.ts';
import { planWeek } from './week-plan.ts';

/** Twenty years; whoever asks for more activities than fit in there gets several short ones a day. */
const MOST_WEEKS = 1043;
const FIRST_ATHLETE_ID = 1_000_000;
const MOST_ACTIVITIES = 100_000;

export interface AthleteOptions {
  /** Same seed, same athlete. Whole number from 0 up to, not including, 2^32. */
  seed: number;
  /** How many activities, 0 to 100,000; about 900 are four years. */
  activities: number;
  /** Nothing takes place after it. */
  now: Date;
}

/** Nobody swims during a walk: of two sessions that overlap, the one planned first takes place. */
function withoutOverlap(sessions: readonly DoneSession[]): DoneSession[] {
  const kept: DoneSession[] = [];
  for (const session of sessions) {
    const [begin, end] = [beginOf(session), endOf(session)];
    if (kept.every((other) => endOf(other) < begin || end < beginOf(other))) kept.push(session);
  }
  return kept;
}

function trainUntil(now: number, seed: number, count: number): DoneSession[] {
  const monday = mondayOf(localDayOf(now, HOME.zone));
  const sessions: DoneSession[] = [];
  const add = (session: DoneSession) => {
    if (endOf(session) <= now) sessions.push(session);
  };
  let weeks = 0;
  for (; weeks < MOST_WEEKS && sessions.length < count; weeks++) {
    const plans = planWeek(seed, monday - weeks * DAYS_PER_WEEK, weeks);
    withoutOverlap(plans.map((plan) => doSession(plan, seed))).forEach(add);
  }
  const days = weeks * DAYS_PER_WEEK;
  for (let i = 0; sessions.length < count; i++) add(doSession(extraSession(seed, monday, days, i), seed));
  return sessions.sort((a, b) => b.start - a.start).slice(0, count);
}

/** Ids grow with time, by about as much as Strava's, and pass 20 billion early in 2026. */
function idsOf(sessions: readonly DoneSession[]): number[] {
  let previous = 0;
  const oldestFirst = sessions.toReversed().map(({ start }) => {
    previous = Math.max(previous + 1, 20_000_000_000 + (start - 1_767_225_600) * 10);
    return previous;
  });
  return oldestFirst.reverse();
}

/**
 * A made-up athlete: plans week after week backwards from `now`, until there are enough activities. Throws RangeError
 * for a number of activities outside 0 to 100,000.
 */
export function generateAthlete({ seed, activities: count, now }: AthleteOptions): SandboxAthlete {
  if (!Number.isInteger(count) || count < 0 || count > MOST_ACTIVITIES) {
    throw new RangeError(`The sandbox athlete has 0 to 100,000 activities, not ${count}.`);
  }
  const athleteId = FIRST_ATHLETE_ID + (seed >>> 0);
  const sessions = trainUntil(Math.floor(now.getTime() / 1000), seed, count);
  const ids = idsOf(sessions);
  const activities: SummaryActivity[] = sessions.map((session, i) => summaryOf(session, seed, athleteId, ids[i] ?? 0));
  return athleteWith(athleteId, activities, activities, now);
}
