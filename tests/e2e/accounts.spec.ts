/** Accounts with next to nothing in them: every page is calm, says what is true, and divides nothing by zero. */
import { fetchingIsOver } from './asked.ts';
import { NOW } from './hand-written-log.ts';
import { daysLater } from './plain-addition.ts';
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
  trends: 'Trends',
  fitness: 'Fitness',
  settings: 'Settings',
};

/** Twelve runs, one each Tuesday, the newest that of this week; `rates` are of the newest. */
const twelve = (...rates: readonly number[]) =>
  Array.from({ length: 12 }, (_, back) =>
    summary(back + 1, `${daysLater('2026-02-03', -7 * back)}T07:00`, {
      distance: 8000,
      moving_time: 2480,
      ...(rates[back] !== undefined && { average_heartrate: rates[back], max_heartrate: rates[back] + 20 }),
    }),
  );

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
      trends: ['No trends yet', NOTHING],
      fitness: ['No training to add up yet', NOTHING],
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
      trends: ['Pace by week'],
      fitness: ['No heart rate in these activities'],
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
      trends: ['Pace against heart rate', 'One stretch against another'],
      fitness: ['No heart rate in these activities'],
    },
    never: /\b1 (activities|runs|days|weeks|months)\b|usually had by then/,
  },
  {
    name: 'an account without any heart rate',
    summaries: twelve(),
    says: {
      dashboard: ['8.0 km', 'Weekly mileage'],
      trends: ['Pace by week', 'Pace by distance'],
      fitness: ['No heart rate in these activities'],
    },
    never: /\d\sbpm\b|Estimate\b.*\bbpm/,
  },
  {
    name: 'an account with a heart rate on one activity of twelve',
    summaries: twelve(148),
    says: {
      dashboard: ['8.0 km', 'Weekly mileage', /148\sbpm/],
      trends: ['Pace by week', 'Pace by distance'],
      fitness: [/Suggested: 168\sbpm, the highest of the only activity with a heart rate/],
    },
    never: /No heart rate in these activities/,
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
