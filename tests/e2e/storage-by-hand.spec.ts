import { fetchingIsOver } from './asked.ts';
import { editStored, everythingStored, storedLog } from './device.ts';
import { expect, test } from './site.ts';
import { connectAndFetch, notice, weeksOnShow } from './weeks-on-show.ts';

test.use({ wish: { activities: 60 } });

interface StoredLog {
  columns: { version: unknown; numbers: Record<string, Float64Array>; texts: unknown; names: unknown[] };
  coverage: Record<string, unknown>;
}

const NEWER = 'A newer Milepost is at work here.';

/** What somebody may make of a stored log; each runs in the page. */
const GARBAGE: Record<string, (log: StoredLog) => unknown> = {
  'a text': () => 'garbage',
  'a list': (log) => [log],
  'nothing but a prototype': () => JSON.parse('{"__proto__": {"columns": {"version": 1}}}') as unknown,
  'columns cut short': (log) => {
    log.columns.numbers['distance'] = new Float64Array(3);
    return log;
  },
  'distances and times that are none': (log) => {
    log.columns.numbers['distance']?.fill(-5, 0, 20).fill(NaN, 20, 30);
    log.columns.numbers['movingTime']?.fill(Infinity, 25, 40);
    return log;
  },
  'days that no calendar has': (log) => {
    log.columns.numbers['day']?.fill(1e15, 0, 10).fill(-1e15, 10, 20).fill(0.5, 20, 30);
    log.columns.numbers['start']?.fill(1e300, 30, 40);
    return log;
  },
  'names that are objects, and the same id for all': (log) => {
    log.columns.names.fill({ toString: 'x' }, 0, 9);
    log.columns.numbers['id']?.fill(7, 9);
    return log;
  },
  'a coverage that claims everything': (log) => {
    log.columns.names.length = 0;
    log.coverage = { complete: 'yes', readBackTo: NaN, newestReadAt: 1e300, setAside: -3 };
    return log;
  },
  'texts from elsewhere': (log) => {
    log.columns.texts = JSON.parse('{"__proto__": {}, "sport": {"values": [{}], "indexes": [9]}}') as unknown;
    return log;
  },
};

test.describe('with reads to spare', () => {
  test.use({ environment: { READS_PER_QUARTER_HOUR: '1000', READS_PER_DAY: '1000' } });

  test('S8: whatever a stored log was edited to, the weeks are right after one visit', async ({
    page,
    site,
    strava,
  }) => {
    test.slow();
    const before = await connectAndFetch(page, site);
    const { rows } = await storedLog(page);
    for (const [what, edit] of Object.entries(GARBAGE))
      await test.step(what, async () => {
        await editStored(page, 'log:', edit as (value: unknown) => unknown);
        await strava.control('requests', undefined, 'DELETE');
        await page.reload();
        await fetchingIsOver(page, strava);
        expect(await weeksOnShow(page)).toEqual(before);
        expect(await storedLog(page)).toMatchObject({ rows, coverage: { complete: true, setAside: 0 } });
      });
  });
});

test('S8: garbage instead of choices and of the session leads to guesses and to the way back', async ({
  page,
  site,
}) => {
  const before = await connectAndFetch(page, site);
  await editStored(page, 'preferences', () => [{ units: NaN }, 'garbage']);
  await page.reload();
  expect(await weeksOnShow(page)).toEqual(before);
  await editStored(page, 'session', () => ({ athlete: { id: '1; DROP', firstName: {} }, accessToken: 7 }));
  await page.reload();
  const unknown = notice(page, 'This browser no longer knows who is connected.');
  await expect(unknown).toContainText('Your activities are safe at Strava');
  await unknown.getByRole('link', { name: 'Connect with Strava' }).click();
  await page.waitForURL(`${site.url}/dashboard`);
  expect(await weeksOnShow(page)).toEqual(before);
});

test('S7: data of a newer version is shown and never written over', async ({ page, site, strava }) => {
  const before = await connectAndFetch(page, site);
  await editStored(page, 'schema', () => 99);
  const stored = await everythingStored(page);
  await strava.control('activities', { name: 'News for the newer one', distance: 7000 });
  await page.reload();
  await expect(notice(page, NEWER).getByRole('button', { name: 'Load again' })).toBeVisible();
  await expect(page.getByText('News for the newer one', { exact: true })).toBeVisible();
  expect((await weeksOnShow(page)).slice(-3)).toEqual(before.slice(-4, -1));
  expect(inDatabase(await everythingStored(page)) === inDatabase(stored)).toBe(true);
});

test('S9: a tab learns at once that a newer version took over, and its writes are refused', async ({
  page,
  context,
  site,
}) => {
  const before = await connectAndFetch(page, site);
  const newer = await context.newPage();
  await newer.goto(`${site.url}/privacy`);
  await editStored(newer, 'schema', () => 2);
  const stored = await everythingStored(newer);
  await newer.evaluate(() => new BroadcastChannel('milepost').postMessage('upgraded'));
  const reload = notice(page, NEWER).getByRole('button', { name: 'Load again' });
  await expect(reload).toBeVisible();
  expect(await weeksOnShow(page)).toEqual(before);
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(reload).toBeVisible();
  await page.getByText('Saturday', { exact: true }).click();
  await expect(page.getByRole('radio', { name: 'Saturday' })).toBeChecked();
  expect(inDatabase(await everythingStored(page)) === inDatabase(stored)).toBe(true);
});

test('S9: a tab that heard nothing of the newer version learns of it when it writes', async ({
  page,
  context,
  site,
}) => {
  await connectAndFetch(page, site);
  const newer = await context.newPage();
  await newer.goto(`${site.url}/privacy`);
  await editStored(newer, 'schema', () => 2);
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByText('Saturday', { exact: true }).click();
  await expect(notice(page, NEWER).getByRole('button', { name: 'Load again' })).toBeVisible();
  expect(await everythingStored(page)).not.toContain('saturday');
});

/** Everything stored but for what SvelteKit keeps for each tab. */
const inDatabase = (stored: string) => /"milepost","keyval".*/s.exec(stored)?.[0];
