import { createFormat } from '#lib/format/format.ts';
import { SPORT_WORDS } from '#lib/format/sport-words.ts';
import { readView } from '#lib/state/view.ts';
import type { Activity } from '#lib/training/activity.ts';
import { bodyOn } from '#lib/training/body.ts';
import { dayNumber } from '#lib/training/day.ts';
import { historyStart } from '#lib/training/range.ts';
import { aDay } from '#tests/builders.ts';
import type { InsightAsked, InsightRule } from '#routes/(app)/dashboard/insight.ts';

/** Thursday of an ordinary week. */
export const TODAY = aDay('2026-05-21');

/** What is asked of runs whose whole history is known, on an ordinary Thursday. */
export function askedOf(activities: readonly Activity[], overrides: Partial<InsightAsked> = {}): InsightAsked {
  const today = overrides.today ?? TODAY;
  return {
    earliest: historyStart(activities, today),
    today,
    weekStart: 'monday',
    family: 'run',
    words: SPORT_WORDS.run,
    format: createFormat({ locale: 'en-GB', units: 'metric' }),
    knownSince: undefined,
    view: readView(new URLSearchParams('sport=run')),
    bodyOn: bodyOn([]),
    ...overrides,
  };
}

/** Text and sample of what these rules say, with ordinary spaces. */
export function saidBy(
  rules: readonly InsightRule[],
  activities: readonly Activity[],
  overrides: Partial<InsightAsked> = {},
): [text: string, sample: string][] {
  const asked = askedOf(activities, overrides);
  const { earliest, knownSince } = asked;
  if (earliest === undefined) return [];
  const from = dayNumber(Math.max(earliest, knownSince ?? earliest));
  return rules
    .flatMap((rule) => rule(activities, { ...asked, earliest, from }) ?? [])
    .map(({ text, strong, sample }) => {
      if (!text.includes(strong)) throw new Error(`'${strong}' does not stand in '${text}'`);
      return [plain(text), plain(sample)];
    });
}

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
