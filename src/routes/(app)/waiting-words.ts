import type { Format } from '#lib/format/format.ts';
import type { Waiting } from '#lib/state/fetching.ts';
import { today } from '#lib/training/day.ts';

export interface WaitingWords {
  /** What happened. */
  readonly lead: string;
  /** When it goes on by itself. */
  readonly text: string;
}

/** 'at 11:15', 'tomorrow at 01:00' */
export function atTime(date: Date, now: Date, format: Format): string {
  const clock = date.toLocaleTimeString(format.locale, { hour: '2-digit', minute: '2-digit' });
  return today(date) === today(now) ? `at ${clock}` : `tomorrow at ${clock}`;
}

/** Why nothing is fetched now, and until when. */
export function waitingWords({ why, until }: Waiting, now: Date, format: Format): WaitingWords {
  const at = atTime(until, now, format);
  switch (why) {
    case 'rate_limited':
      return { lead: 'Strava asked us to wait.', text: `Its limit resets ${at} and fetching resumes by itself.` };
    case 'unreachable':
      return {
        lead: 'Strava’s answer could not be read.',
        text: `Most likely its limit is used up, so fetching resumes by itself ${at}.`,
      };
    case 'share_used':
      return { lead: 'Your share of Strava’s limit is used up.', text: `Fetching resumes by itself ${at}.` };
    case 'crowded':
      return {
        lead: 'Everybody on this link shares Strava’s limit, and it is nearly used up.',
        text: `Older activities follow by themselves ${at}.`,
      };
  }
}
