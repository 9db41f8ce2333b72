/** Accounts with next to nothing in them: every page is calm, says what is true, and divides nothing by zero. */
import { fetchingIsOver } from './asked.ts';
import { NOW } from './hand-written-log.ts';
import { connect, expect, type Page, test } from './site.ts';
import { summary, type Summary } from './summaries.ts';

/** A Tuesday run; NOW is the Thursday after it. */
const ONE = summary(1, '2026-02-03T07:00', { name: 'First run', distance: 8120, moving_time: 2500 });
const LONG_AGO = summary(1, '2024-05-03T07:00', { name: 'Old run', distance: 8120, moving_time: 2500 });

const NOTHING = 'Strava has no activity that Milepost may see.';

interface Account {
  readonly name: string;
  readonly summaries: readonly Summary[];
  /** What each page says, and what it must not. */
  readonly says: Readonly<Record<string, readonly (string | RegExp)[]>>;
  readonly never: RegExp;
}

const HEADINGS: Readonly<Record<string, string>> = {
  dashboard: 'This week',
  calendar: 'Calendar',
  activities: 'Activities',
  records: 'Records',
  goals: 'Goals',
  settings: 'Settings',
};

const ACCOUNTS: readonly Account[] = [
  {
    name: 'an empty account',
    summaries: [],
    says: {
      dashboard: ['No runs yet.', 'Nothing to draw yet', NOTHING, 'no runs so far'],
      calendar: ['No days to show yet', NOTHING],
      activities: ['Nothing to list yet', NOTHING],
      records: ['No records yet', NOTHING],
      goals: ['No goal yet'],
      settings: ['Nothing: no activity is on this device yet.', 'There is nothing to look at yet'],
    },
    never: /\b0 activities\b|Level with|Ahead of|Leave out more|Open the week/,
  },
  {
    name: 'an account with one activity',
    summaries: [ONE],
    says: {
      dashboard: ['8.1 km', '1 run, 1 day, 42 min', 'no runs before this week to compare with', 'First run'],
      calendar: ['8.1 km in 1 run on 1 day, 42 min.'],
      activities: ['1 activity: 8.1 km, 42 min', 'Save 1 activity as CSV'],
      records: ['8.12 km', /Longest run\s*First run/, 'No whole run yet of 5 km', /Days in a row, longest\s*1 day/],
      goals: ['No goal yet'],
      settings: ['Nothing: your one activity counts.', 'Nothing looks wrong in 1 activity.'],
    },
    never: /\b1 (activities|runs|days|weeks|months)\b|Level with|Ahead of|All 1 (run|activity)/,
  },
  {
    name: 'an account whose one activity is from another year',
    summaries: [LONG_AGO],
    says: {
      dashboard: [/Your last run was on Fri,? 3 May 2024: 8\.1\skm/, 'No runs in the last 26 weeks'],
      calendar: ['No runs so far.'],
      activities: ['1 activity: 8.1 km, 42 min'],
      records: ['8.12 km', /Longest run\s*Old run/],
    },
    never: /\b1 (activities|runs|days|weeks|months)\b|usually had by then/,
  },
];

for (const { name, summaries, says, never } of ACCOUNTS) {
  test.describe(name, () => {
    test.use({ wish: { summaries, now: NOW } });

    test('is shown on every page as it is', async ({ page, site, strava }) => {
      const errors: string[] = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      await page.clock.setFixedTime(NOW);
      await connect(page, site);
      await fetchingIsOver(page, strava);
      for (const [path, sentences] of Object.entries(says)) {
        await page.goto(`${site.url}/${path}`);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(HEADINGS[path] ?? '');
        for (const sentence of sentences) await expect(page.locator('main')).toContainText(sentence);
        await expect(page.locator('main')).not.toContainText(never);
        await expect(page.locator('main')).not.toContainText(/NaN|undefined|Infinity/);
        expect(await headingsOfNothing(page)).toEqual([]);
      }
      expect(errors).toEqual([]);
    });
  });
}

/** The headings of sections in which nothing stands but the heading. */
function headingsOfNothing(page: Page): Promise<string[]> {
  return page
    .locator('main section:has(> .section-head, > h2)')
    .evaluateAll((sections) =>
      sections
        .filter((section) => section.textContent?.trim() === section.querySelector('h2')?.textContent?.trim())
        .map((section) => section.textContent?.trim() ?? ''),
    );
}
