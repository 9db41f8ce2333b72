import type { Format } from '#lib/format/format.ts';
import type { Waiting } from '#lib/state/fetching.ts';
import { today } from '#lib/training/day.ts';
import { m } from '#words';

export interface WaitingWords {
  /** What happened. */
  readonly lead: string;
  /** When it goes on by itself. */
  readonly text: string;
}

/** 'at 11:15', 'tomorrow at 01:00' */
export function atTime(date: Date, now: Date, format: Format): string {
  const time = date.toLocaleTimeString(format.locale, { hour: '2-digit', minute: '2-digit' });
  return today(date) === today(now) ? m.app_wait_at({ time }) : m.app_wait_tomorrow({ time });
}

/** Why nothing is fetched now, and until when. */
export function waitingWords({ why, until }: Waiting, now: Date, format: Format): WaitingWords {
  const when = atTime(until, now, format);
  switch (why) {
    case 'rate_limited':
      return { lead: m.app_wait_rate_limited(), text: m.app_wait_rate_limited_text({ when }) };
    case 'unreachable':
      return { lead: m.app_wait_unreachable(), text: m.app_wait_unreachable_text({ when }) };
    case 'share_used':
      return { lead: m.app_wait_share_used(), text: m.app_wait_share_used_text({ when }) };
    case 'crowded':
      return { lead: m.app_wait_crowded(), text: m.app_wait_crowded_text({ when }) };
  }
}
