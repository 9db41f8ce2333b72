import type { Format } from '#lib/format/format.ts';
import { counted, SPORT_WORDS } from '#lib/format/sport-words.ts';
import type { Fetching } from '#lib/state/fetching.ts';
import { today } from '#lib/training/day.ts';
import { atTime, waitingWords } from '#routes/(app)/waiting-words.ts';

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
  readonly action?: 'Pause' | 'Go on';
  /** What a countdown runs to, and the words before it. */
  readonly until?: Date | undefined;
  readonly beforeCountdown?: string;
}

/** What the line under the header says. */
export function syncWords({ fetching, count, complete, newestReadAt, now, format }: Shown): SyncWords {
  const all = count === 1 ? 'activity' : `${format.count(count)} activities`;
  const newest = `${format.count(count)} newest in;`;
  if (fetching.kind === 'waiting') {
    const { lead, text } = waitingWords(fetching, now, format);
    const safe = count === 0 ? '' : ` The ${all} already here ${count === 1 ? 'is' : 'are'} safe.`;
    return { lead, text: text + safe, spoken: `${lead} ${text}`, until: fetching.until };
  }
  if (!complete && fetching.kind === 'running')
    return {
      lead: newest,
      text: outlook(fetching, format),
      spoken: 'Fetching older activities.',
      ...bar(fetching, format),
      action: 'Pause',
    };
  if (!complete && fetching.kind === 'paused')
    return {
      lead: newest,
      text: 'older ones wait until you go on.',
      spoken: 'Fetching is paused.',
      ...bar(fetching, format),
      action: 'Go on',
    };
  if (fetching.kind === 'done' && complete && count > 0)
    return {
      lead: count === 1 ? 'Your one activity is here.' : `All ${all} are here.`,
      text: count === 1 ? 'It stays in this browser.' : 'They stay in this browser.',
      spoken: 'Fetching is complete.',
    };
  const next =
    fetching.kind === 'failed' && fetching.retryAt ? { until: fetching.retryAt, beforeCountdown: 'Next try ' } : {};
  if (count === 0 && complete) return { lead: 'Strava has no activities of yours yet.', ...next };
  if (newestReadAt !== undefined)
    return {
      lead: counted(count, SPORT_WORDS.all, format),
      text: `in this browser, fetched ${askedAt(new Date(newestReadAt * 1000), now, format)}.`,
      ...next,
    };
  if (fetching.kind === 'failed') return { lead: 'No activities are here yet.', ...next };
  return { lead: 'Asking Strava.', text: 'Your newest activities come first.' };
}

/** 'fetching 1,840 older, about 40 s.' as far as that is known. */
function outlook({ progress }: Extract<Fetching, { kind: 'running' }>, format: Format): string {
  if (progress.expected === undefined) return 'fetching older ones.';
  const older = `fetching ${format.count(progress.expected - progress.read)} older`;
  return progress.secondsLeft === undefined ? `${older}.` : `${older}, about ${format.count(progress.secondsLeft)} s.`;
}

function bar({ progress }: Extract<Fetching, { kind: 'running' | 'paused' }>, format: Format) {
  if (progress?.expected === undefined) return {};
  const { read, expected } = progress;
  return {
    value: read,
    max: expected,
    progress: `${format.count(read)} of ${format.count(expected)} activities fetched`,
  };
}

/** 'today at 07:10', 'Thu 21 May at 07:10' */
function askedAt(date: Date, now: Date, format: Format): string {
  if (today(date) === today(now)) return `today ${atTime(date, now, format)}`;
  return `${format.day(today(date))} ${atTime(date, date, format)}`;
}
