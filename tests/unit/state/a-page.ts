import { onTestFinished } from 'vitest';
import { openTabs } from '#lib/connect/tabs.ts';
import { openOneActivity } from '#lib/state/one-activity.svelte.ts';
import type { Database } from '#lib/storage/database.ts';
import { dayNumber } from '#lib/training/day.ts';
import { budgeted } from '#tests/unit/connect/budgeted.ts';

type Wish = Parameters<typeof budgeted>[0];

/** A page that shows activities, of an athlete with sixty; `run` was recorded outdoors, `typed` by hand. */
export async function aPage(wish: Wish = {}, differing: { readonly database?: (own: Database) => Database } = {}) {
  const strava = await budgeted({ activities: 60, ...wish });
  const runs = strava.activities.filter(
    ({ sport_type, manual, map }) => sport_type === 'Run' && !manual && map?.summary_polyline,
  );
  const day = dayNumber(20_000);
  const [run, second] = runs.map(({ id }) => ({ id, day, manual: false }));
  if (!run || !second) throw new Error('Nobody ran');
  const open = async (findEfforts?: NonNullable<Parameters<typeof openOneActivity>[3]>['findEfforts']) => {
    const means = {
      request: await strava.tab(),
      config: async () => strava.config,
      tabs: openTabs(new BroadcastChannel('one-activity of this test')),
    };
    const { database = (own: Database) => own } = differing;
    const opened = await openOneActivity(database(strava.database), strava.id, means, {
      now: strava.now,
      findEfforts,
    });
    onTestFinished(() => opened.close());
    return opened;
  };
  return { ...strava, run, second, open };
}
