import { everythingStored } from './device.ts';
import { connect, expect, test } from './site.ts';
import { connectAndFetch, notice, weeksOnShow, syncLine } from './weeks-on-show.ts';

const BLOCKED = {
  'is missing': () => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }),
  'refuses to open': () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
  },
};

for (const [how, block] of Object.entries(BLOCKED)) {
  test(`S6: where IndexedDB ${how}, the weeks appear all the same, with a word about it`, async ({ page, site }) => {
    await page.addInitScript(block);
    await connect(page, site);
    expect((await weeksOnShow(page)).length).toBeGreaterThan(1);
    await expect(notice(page, 'This browser keeps nothing.')).toBeVisible();
    await expect(syncLine(page)).not.toContainText('They stay in this browser.');
    await page.reload();
    await page.waitForURL(`${site.url}/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('How far have you run this week?');
  });
}

test('S4: a device that is full shows newer weeks and keeps the older ones', async ({ page, site, strava }) => {
  await connectAndFetch(page, site);
  await strava.control('activities', { name: 'One too many', distance: 7000 });
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('No room', 'QuotaExceededError');
    };
  });
  const before = await everythingStored(page);
  await page.reload();
  await expect(notice(page, 'This device is full.')).toBeVisible();
  await expect(page.getByText('One too many', { exact: true })).toBeVisible();
  expect(logIn(await everythingStored(page))).toEqual(logIn(before));
});

const PLACE = [53.1234567, -6.7654321];
const LINE = 'kz{eIvhpe@qFwQbHcK';

test.describe('with activities that say where they were', () => {
  const run = {
    id: 20_000_000_007,
    name: 'Round the lake',
    sport_type: 'Run',
    start_date: '2026-05-19T06:00:00Z',
    start_date_local: '2026-05-19T07:00:00Z',
    distance: 10_000,
    moving_time: 3000,
    elapsed_time: 3100,
    start_latlng: PLACE,
    end_latlng: PLACE,
    map: { id: 'a20000000007', polyline: LINE, summary_polyline: LINE },
    location_city: 'Somewhere',
  };
  test.use({ wish: { now: '2026-05-20T10:00:00Z', summaries: [run] } });

  test('no place is ever stored', async ({ page, site }) => {
    await page.clock.install({ time: '2026-05-20T10:00:00Z' });
    await connectAndFetch(page, site);
    await page.reload();
    await weeksOnShow(page);
    const stored = await everythingStored(page);
    expect(stored).toContain('Round the lake');
    for (const trace of ['53.123', '6.765', LINE, 'Somewhere']) expect(stored).not.toContain(trace);
    expect(stored).not.toMatch(/latlng|latitude|longitude|polyline|"map"/i);
  });
});

/** The stored training in a text of everything stored. */
const logIn = (stored: string) => /"columns".*/s.exec(stored)?.[0];
