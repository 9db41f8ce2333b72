import type { App } from '#lib/app.ts';
import { openGoals } from '#lib/state/goals.svelte.ts';
import { openPersonal } from '#lib/state/personal.svelte.ts';
import type { BodyValue } from '#lib/training/body.ts';
import { dayNumber, localDay } from '#lib/training/day.ts';
import { beatsPerMinute, kilograms, metresPerSecond } from '#lib/training/units.ts';

/** What the made-up runner would have entered: it fits how the sandbox makes them run. */
const BODY: readonly Pick<BodyValue, 'name' | 'value'>[] = [
  { name: 'maxHeartRate', value: beatsPerMinute(191) },
  { name: 'restingHeartRate', value: beatsPerMinute(49) },
  { name: 'thresholdHeartRate', value: beatsPerMinute(172) },
  { name: 'thresholdSpeed', value: metresPerSecond(4) },
  { name: 'weight', value: kilograms(64.5) },
  { name: 'sex', value: 'female' },
];

const WEEKLY_METRES = 45_000;
const A_YEAR = 365;

/** Enters what the pages would otherwise ask the visitor for, so that the demo shows all that they can. */
export async function fillIn(app: App, athleteId: number): Promise<void> {
  const [personal, goals] = await Promise.all([app.open(openPersonal, athleteId), app.open(openGoals, athleteId)]);
  for (const entry of BODY) {
    await personal.setValue({ id: entry.name, from: undefined, source: 'athlete', ...entry } as BodyValue);
  }
  const from = localDay(dayNumber(app.today.current - A_YEAR));
  await goals.save({
    id: 'weekly',
    period: 'week',
    metric: 'distance',
    families: ['run'],
    target: WEEKLY_METRES,
    from,
  });
  personal.close();
  goals.close();
}
