import type { Format } from '#lib/format/format.ts';
import { counted, SPORT_WORDS } from '#lib/format/sport-words.ts';
import type { Fetching } from '#lib/state/fetching.ts';
import { today } from '#lib/training/day.ts';
import { atTime, waitingWords } from '#routes/(app)/waiting-words.ts';
import { m } from '#words';

interface Shown {
  readonly fetching: Fetching;
  /** How many activities are here, and whether that is all of them. */
  readonly count: number;
  readonly complete: boolean;
  /** When Strava was last asked, in seconds since 1970. */
  readonly newestReadAt: number | undefined;
  readonly now: Date;
  readonly format: Format;
}

interface SyncWords {
  readonly lead: string;
  readonly text?: string;
  /** Said once by a voice. */
  readonly spoken?: string;
  readonly value?: number;
  readonly max?: number;
  readonly progress?: string;
  readonly action?: 'pause' | 'go on';
  /** What a countdown runs to, and the words before it. */
  readonly until?: Date | undefined;
  readonly beforeCountdown?: string;
}

/** What the line under the header says. */
export function syncWords({ fetching, count, complete, newestReadAt, now, format }: Shown): SyncWords {
  const held = { count, shown: format.count(count) };
  const newest = m.dash_sync_newest({ count: held.shown });
  if (fetching.kind === 'waiting') {
    const { lead, text } = waitingWords(fetching, now, format);
    const safe = count === 0 ? '' : ` ${m.dash_sync_safe(held)}`;
    return { lead, text: text + safe, spoken: `${lead} ${text}`, until: fetching.until };
  }
  if (!complete && fetching.kind === 'running')
    return {
      lead: newest,
      text: outlook(fetching, format),
      spoken: m.dash_sync_fetching_spoken(),
      ...bar(fetching, format),
      action: 'pause',
    };
  if (!complete && fetching.kind === 'paused')
    return {
      lead: newest,
      text: m.dash_sync_paused(),
      spoken: m.dash_sync_paused_spoken(),
      ...bar(fetching, format),
      action: 'go on',
    };
  if (fetching.kind === 'done' && complete && count > 0)
    return {
      lead: m.dash_sync_complete(held),
      text: m.dash_sync_stay({ count }),
      spoken: m.dash_sync_complete_spoken(),
    };
  const next =
    fetching.kind === 'failed' && fetching.retryAt
      ? { until: fetching.retryAt, beforeCountdown: `${m.dash_sync_next_try()} ` }
      : {};
  if (count === 0 && complete) return { lead: m.dash_sync_none_yet(), ...next };
  if (newestReadAt !== undefined)
    return {
      lead: counted(count, SPORT_WORDS.all, format),
      text: m.dash_sync_fetched({ when: askedAt(new Date(newestReadAt * 1000), now, format) }),
      ...next,
    };
  if (fetching.kind === 'failed') return { lead: m.dash_sync_none_here(), ...next };
  return { lead: m.dash_sync_asking(), text: m.dash_sync_asking_text() };
}

/** 'fetching 1,840 older, about 40 s.' as far as that is known. */
function outlook({ progress }: Extract<Fetching, { kind: 'running' }>, format: Format): string {
  if (progress.expected === undefined) return m.dash_sync_older_ones();
  const count = format.count(progress.expected - progress.read);
  return progress.secondsLeft === undefined
    ? m.dash_sync_older({ count })
    : m.dash_sync_older_seconds({ count, seconds: format.count(progress.secondsLeft) });
}

function bar({ progress }: Extract<Fetching, { kind: 'running' | 'paused' }>, format: Format) {
  if (progress?.expected === undefined) return {};
  const { read, expected } = progress;
  return {
    value: read,
    max: expected,
    progress: m.dash_sync_progress({ read: format.count(read), expected: format.count(expected) }),
  };
}

/** 'today at 07:10', 'Thu 21 May at 07:10' */
function askedAt(date: Date, now: Date, format: Format): string {
  if (today(date) === today(now)) return m.dash_sync_when_today({ at: atTime(date, now, format) });
  return m.dash_sync_when_day({ day: format.day(today(date)), at: atTime(date, date, format) });
}
