import { isPrivate, startOf } from './activity.ts';
import { badRequest, json } from './errors.ts';
import type { SandboxState } from './state.ts';

const PER_PAGE = 30;
const MOST_PER_PAGE = 200;

/**
 * `GET /athlete/activities`. `before` and `after` are exclusive seconds. Newest first, but oldest first when `after`
 * stands alone. Private activities are missing without a word when the token may not see them.
 */
export function listActivities(state: SandboxState, query: URLSearchParams, withPrivate: boolean): Response {
  const before = seconds(query.get('before'));
  const after = seconds(query.get('after'));
  if (Number.isNaN(before)) return badRequest('Activity', 'before', 'invalid');
  if (Number.isNaN(after)) return badRequest('Activity', 'after', 'invalid');

  const bounded = before !== undefined || after !== undefined;
  const visible = state.athlete.activities.filter((activity) => {
    if (!withPrivate && isPrivate(activity)) return false;
    if (!bounded) return true;
    const start = startOf(activity);
    return start < (before ?? Infinity) && start > (after ?? -Infinity);
  });
  if (after !== undefined && before === undefined) visible.reverse();

  const perPage = Math.min(positive(query.get('per_page')) ?? PER_PAGE, MOST_PER_PAGE);
  const length = Math.max(perPage - state.switches.shortPages, 1);
  const first = ((positive(query.get('page')) ?? 1) - 1) * length;
  return json(visible.slice(first, first + length));
}

/** undefined when absent, NaN when it is not a number. */
function seconds(text: string | null): number | undefined {
  return text === null || text === '' ? undefined : Number(text);
}

function positive(text: string | null): number | undefined {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? number : undefined;
}
