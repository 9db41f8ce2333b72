import type { Dashboard } from '#routes/(app)/dashboard/dashboard.ts';

/** What the chart on the page shows, to be replaced as the dashboard replaces it. */
export function createShown(first: Dashboard) {
  let shown = $state.raw(first);
  return {
    read: () => shown,
    replace(next: Dashboard) {
      shown = next;
    },
  };
}
