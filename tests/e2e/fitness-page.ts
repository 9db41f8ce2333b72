/** What the tests of /fitness share: an athlete whose load is known, what the page asks, and its tables against plain days. */
import { SUMMARIES } from './hand-written-log.ts';
import { MAN, type PlainDay } from './plain-fitness.ts';
import { expect, type Page } from './site.ts';
import type { Summary } from './summaries.ts';
import { type WeekRow, weekTable } from './week-table.ts';

/** Strava gives Relative Effort where there is a heart rate. */
export const GIVEN: readonly Summary[] = SUMMARIES.map((given) =>
  given['has_heartrate'] === true ? { ...given, suffer_score: Math.round(given.moving_time / 100) } : given,
);
export const FIRST = '2025-01-20';
export const TITLE = 'Fitness, fatigue and form';

/** Says what the formulas need to know, as the page asks for it. */
export async function answer(page: Page): Promise<void> {
  const form = page.getByRole('form', { name: /about your (heart|body)$/ });
  await form.getByLabel('Highest heart rate (bpm)').fill(String(MAN.max));
  await form.getByLabel('Resting heart rate (bpm)').fill(String(MAN.rest));
  await form.getByRole('radio', { name: 'Men’s', exact: true }).check({ force: true });
  await form.getByRole('button', { name: 'Keep what I entered' }).click();
  await expect(page.getByRole('heading', { name: 'Where you stand' })).toBeVisible();
}

/** What opens each table: its rows are made only then. */
const SUMMARIES_OF: Readonly<Record<string, RegExp>> = {
  [TITLE]: /^Show these (days|weeks) as a table$/,
  'Fitness, fatigue and form as planned': /^Show the plan as a table$/,
  'Load per day': /^Show load per day as a table$/,
  'Race times by each formula': /^What each formula says$/,
};

/** The rows of a table of the page, which is opened for it. */
export async function openedTable(page: Page, caption: string): Promise<WeekRow[]> {
  const table = page.getByRole('table', { name: caption, exact: true });
  const summary = page.locator('summary').filter({ hasText: SUMMARIES_OF[caption] ?? caption });
  await expect(summary).toBeVisible();
  if (!(await table.isVisible())) await summary.click();
  await expect(table).toBeVisible();
  return weekTable(page, caption);
}

export const figures = ({ fitness, fatigue, form, load }: PlainDay) =>
  [fitness, fatigue, form, load].map((value) => expect.closeTo(value, 6));

/** The rows of a table of days against plain days; both are in their own order. */
export function expectDays(rows: readonly WeekRow[], days: readonly PlainDay[]): void {
  expect(rows.length).toBeGreaterThan(0);
  const byDay = new Map(days.map((day) => [day.day, day]));
  for (const { first = '', values } of rows) {
    const day = byDay.get(first);
    expect({ first, values }).toEqual({ first, values: day ? figures(day) : [] });
  }
}
