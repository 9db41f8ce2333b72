import type { Activity } from './activity.ts';
import { type Span, spanIndex } from './spans.ts';
import { add, emptySum, type Totals, totals } from './totals.ts';

/** A span and what was done in it. */
export interface SpanTotals extends Span, Totals {}

/**
 * What each span comes to, in their order, zeros where there was no training. Activities outside of them are left
 * aside, and may come in any order.
 *
 * @param spans consecutive, oldest first
 */
export function totalsBySpan(activities: readonly Activity[], spans: readonly Span[]): SpanTotals[] {
  const indexOf = spanIndex(spans);
  const sums = spans.map(emptySum);
  for (const activity of activities) {
    const index = indexOf(activity.day);
    const sum = index < 0 ? undefined : sums[index];
    if (sum) add(sum, activity);
  }
  return spans.map((span, index) => ({ ...span, ...totals(sums[index] ?? emptySum()) }));
}
