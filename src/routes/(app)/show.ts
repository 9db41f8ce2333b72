import { goto } from '$app/navigation';
import { page } from '$app/state';
import type { App } from '#lib/app.ts';
import type { View } from '#lib/state/view.ts';
import { writeView } from '#lib/state/write-view.ts';

/** A range takes the place of a window. */
const NO_WINDOW = { from: undefined, to: undefined };

/** Once what was pressed looks pressed: only then is everything computed again. */
const painted = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/**
 * Writes a choice into the address of this page, where Back undoes it (unless it takes the place of the one before).
 * `write` gets the query as it is by then.
 */
export async function showQuery(
  write: (query: URLSearchParams) => URLSearchParams,
  replaceState = false,
): Promise<void> {
  if (!replaceState) await painted();
  const query = write(page.url.searchParams).toString();
  await goto(query ? `?${query}` : page.url.pathname, { keepFocus: true, noScroll: true, replaceState });
}

/** The same for a part of the view. */
export function show(change: Partial<View>, replaceState = false): Promise<void> {
  const whole = 'range' in change ? { ...change, ...NO_WINDOW } : change;
  return showQuery((query) => writeView(query, whole), replaceState);
}

/** The filter that leaves nothing out. Units and weeks stay. */
const EVERYTHING = {
  families: undefined,
  commutes: undefined,
  races: undefined,
  indoor: undefined,
  weekday: undefined,
  text: undefined,
  week: undefined,
} as const;

/** The way back from a filter that leaves nothing over, on a page that shows every sport at first. */
export const showEverything = () => show(EVERYTHING);

/** The same for what the filters chose: another week may then be the one to open, and units and week start are remembered. */
export function showFiltered(app: App, change: Partial<View>): void {
  void show({ ...change, week: undefined });
  const { units, weekStart } = change;
  if (units) void app.choose({ units });
  if (weekStart) void app.choose({ weekStart });
}
