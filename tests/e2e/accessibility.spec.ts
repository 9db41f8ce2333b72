import { NOW, SUMMARIES } from './hand-written-log.ts';
import { objections } from './objections.ts';
import { connect, expect, type Page, test } from './site.ts';

test.use({ wish: { summaries: SUMMARIES, now: NOW } });

/** Each page by itself, so that no test has more to do than a busy machine does in time. */
interface Look {
  readonly page: string;
  look(page: Page, url: string): Promise<void>;
}

const BEFORE_CONNECTING: readonly Look[] = [
  { page: 'the landing page', look: async (page, url) => void (await page.goto(url)) },
  {
    page: 'the way back from Strava',
    async look(page, url) {
      await page.goto(`${url}/callback?state=unknown&code=unknown`);
      await expect(page.getByRole('heading', { name: 'Not connected' })).toBeVisible();
    },
  },
  { page: '/privacy', look: async (page, url) => void (await page.goto(`${url}/privacy`)) },
];

const CONNECTED: readonly Look[] = [
  {
    page: 'the dashboard with a week and the table open',
    async look(page, url) {
      await page.goto(`${url}/dashboard?week=2026-01-26`);
      await expect(page.getByRole('heading', { name: 'Recent runs' })).toBeVisible();
      await page.getByText('Show these 26 weeks as a table').click();
    },
  },
  {
    page: 'the dashboard of all sports by time',
    async look(page, url) {
      await page.goto(`${url}/dashboard?metric=time&sport=all&seven=yes&earlier=yes`);
      await expect(page.getByRole('heading', { name: 'Weekly time' })).toBeVisible();
      await expect(page.getByRole('heading', { name: 'Recent activities' })).toBeVisible();
    },
  },
  {
    page: 'settings with something left out',
    async look(page, url) {
      await page.goto(`${url}/settings`);
      await page.getByLabel('Name contains').fill('swim');
      await page.getByRole('button', { name: 'Leave it out' }).click();
      await expect(page.getByRole('button', { name: 'Bring back' })).toBeVisible();
    },
  },
];

const OTHERS: readonly Look[] = [
  {
    page: 'activities',
    async look(page, url) {
      await page.goto(`${url}/activities`);
      await expect(page.getByRole('grid', { name: 'Activities' })).toBeVisible();
    },
  },
  {
    page: 'the calendar with a day and the hours open',
    async look(page, url) {
      await page.goto(`${url}/calendar?date=2026-01-29`);
      await expect(page.getByRole('button', { name: 'Close this day' })).toBeVisible();
      await page.getByText('Show the hours as a table').click();
    },
  },
  {
    page: 'the calendar of Thursdays',
    async look(page, url) {
      await page.goto(`${url}/calendar?date=2026-01-29`);
      await page.getByRole('button', { name: 'Thursday', exact: true }).click();
      await expect(page.getByRole('button', { name: 'Remove the filter Only Thursday' })).toBeVisible();
    },
  },
  {
    page: 'records with a list open',
    async look(page, url) {
      await page.goto(`${url}/records`);
      await expect(page.getByRole('table', { name: 'Milestones' })).toBeVisible();
      await page.getByText('Run: when each number was reached').click();
    },
  },
  {
    page: 'adding activities, with a file that is none and the form open',
    async look(page, url) {
      await page.goto(`${url}/upload`);
      const notes = { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('no activity') };
      await page.getByLabel('Choose files').setInputFiles(notes);
      await expect(page.getByText('This is no FIT, TCX or GPX file.')).toBeVisible();
      await page.getByRole('button', { name: 'Add one by hand' }).click();
      await expect(page.getByLabel('Time of day')).toBeVisible();
    },
  },
  {
    page: 'the form of a goal, and goals with their history open',
    async look(page, url) {
      await page.goto(`${url}/goals`);
      await page.getByRole('button', { name: 'Set a goal' }).click();
      expect(await objections(page)).toEqual([]);
      await page.getByLabel('Target in km').fill('35');
      await page.getByLabel('Counting from').fill('2026-01-05');
      await page.getByRole('button', { name: 'Set the goal' }).click();
      await page.getByText(/^Met in/).click();
    },
  },
];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const { page: name, look } of [...BEFORE_CONNECTING, ...CONNECTED]) {
    test(`axe finds nothing to object to on ${name}, ${colorScheme}`, async ({ page, site }) => {
      await page.emulateMedia({ colorScheme });
      await page.clock.setFixedTime(NOW);
      if (!BEFORE_CONNECTING.some((before) => before.page === name)) await connect(page, site);
      await look(page, site.url);
      expect(await objections(page)).toEqual([]);
    });
  }

  for (const width of [390, 1440]) {
    for (const { page: name, look } of OTHERS) {
      test(`axe finds nothing to object to on ${name}, ${colorScheme}, ${width} px wide`, async ({ page, site }) => {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        await page.clock.setFixedTime(NOW);
        await connect(page, site);
        await look(page, site.url);
        expect(await objections(page)).toEqual([]);
      });
    }
  }
}
