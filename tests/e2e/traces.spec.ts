import { editStored, everyTrace, everythingStored } from './device.ts';
import { expect, type Page, type Site, test } from './site.ts';
import { connectAndFetch, notice, weeksOnShow } from './weeks-on-show.ts';

test.use({ wish: { activities: 60 } });

/** The values that tell who is connected here and what they did. */
async function personal(page: Page): Promise<string[]> {
  const stored = await everythingStored(page);
  const one = (pattern: RegExp) => {
    const found = pattern.exec(stored)?.[1];
    if (found === undefined) throw new Error(`${pattern} is not stored`);
    return found;
  };
  const names = JSON.parse(one(/"names":(\[.*?\])/)) as string[];
  return [
    one(/log:(\d+)/),
    one(/"firstName":"(.*?)"/),
    one(/"lastName":"(.*?)"/),
    one(/"accessToken":"(.*?)"/),
    one(/"refreshToken":"(.*?)"/),
    ...new Set(names),
  ].filter((value) => value !== '');
}

async function expectNoTrace(page: Page, values: readonly string[]): Promise<void> {
  const left = await everyTrace(page);
  expect(values.filter((value) => left.includes(value))).toEqual([]);
  expect(left).not.toMatch(/log:|"session"|milepost:connected/);
}

async function disconnect(page: Page, site: Site): Promise<void> {
  await page.goto(`${site.url}/settings`);
  await page.getByText('Disconnect Strava').click();
  await page.waitForLoadState('networkidle');
  await page.getByRole('button', { name: /Disconnect and delete/ }).click();
}

test('S14: after disconnecting, nothing in any tab says who was here or what they did', async ({
  page,
  context,
  site,
}) => {
  await connectAndFetch(page, site);
  const values = await personal(page);
  expect(values.length).toBeGreaterThan(8);
  const before = await everyTrace(page);
  for (const value of values) expect(before).toContain(value);
  const other = await context.newPage();
  await other.goto(`${site.url}/dashboard?sport=run`);
  await weeksOnShow(other);
  await other.getByRole('link', { name: 'Settings' }).click();
  const third = await context.newPage();
  await third.goto(`${site.url}/dashboard`);
  await weeksOnShow(third);

  await disconnect(page, site);
  await page.waitForURL(`${site.url}/goodbye`);
  await third.waitForURL(`${site.url}/`);
  await expect(other.getByRole('heading', { name: 'Nobody is connected' })).toBeVisible();
  for (const tab of [page, other, third]) await expectNoTrace(tab, values);
});

test('S14: disconnecting without a network leaves nothing either', async ({ page, context, site }) => {
  await connectAndFetch(page, site);
  const values = await personal(page);
  await page.goto(`${site.url}/settings`);
  await page.getByText('Disconnect Strava').click();
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await page.getByRole('button', { name: /Disconnect and delete/ }).click();
  await expect(notice(page, 'Strava could not be told.')).toBeVisible();
  await expectNoTrace(page, values);
});

test('S14: disconnecting works where a newer version has taken over', async ({ page, site }) => {
  await connectAndFetch(page, site);
  const values = await personal(page);
  await editStored(page, 'schema', () => 2);
  await disconnect(page, site);
  await page.waitForURL(`${site.url}/goodbye`);
  await expectNoTrace(page, values);
});

test('S14: after disconnecting, nothing of the body stays', async ({ page, site }) => {
  await connectAndFetch(page, site);
  await page.goto(`${site.url}/settings`);
  const conventions = page.getByRole('region', { name: 'Conventions' });
  await conventions.getByRole('radio', { name: 'Never' }).check({ force: true });
  for (const [label, text] of [
    ['Highest heart rate', '187.3'],
    ['Weight', '63.7'],
  ] as const) {
    await page.getByRole('button', { name: new RegExp(`^Enter it\\s*: ${label}`) }).click();
    await page.locator('dd').getByLabel(label).fill(text);
    await page.getByRole('button', { name: 'Keep it', exact: true }).click();
  }
  const zones = page.getByRole('combobox', { name: 'What heart rate zones are made from' });
  await zones.selectOption('custom');
  const own = page.getByRole('form', { name: 'Your own zones' });
  await own.getByLabel('Zone 1 from').fill('121.9');
  await own.getByRole('button', { name: 'Keep these zones' }).click();
  await zones.selectOption('strava');
  await page.getByRole('link', { name: 'Go on to Strava' }).click();
  await page.locator('#authorize').click();
  await page.waitForURL(`${site.url}/settings`);
  const kept = ['187.3', '63.7', '121.9', '[0,117,145,160,174]', '"never"', 'body:', 'strava-zones:'];
  const missing = async () => {
    const stored = await everythingStored(page);
    return kept.filter((value) => !stored.includes(value));
  };
  await expect.poll(missing).toEqual([]);

  const values = await personal(page);
  await disconnect(page, site);
  await page.waitForURL(`${site.url}/goodbye`);
  await expectNoTrace(page, [...values, ...kept]);
});

test('S14: no place is stored anywhere, all through a session', async ({ page, site, strava }) => {
  const places = new Set<string>();
  const arrived: Promise<void>[] = [];
  page.on('response', (response) => {
    if (!response.url().includes('/athlete/activities') || !response.ok()) return;
    if (response.request().method() !== 'GET') return;
    // An answer that a page was left with can no longer be read; there are others.
    const list = response.json().catch(() => []) as Promise<Placed[]>;
    arrived.push(list.then((rows) => collectPlaces(rows, places)));
  });
  await connectAndFetch(page, site);
  await Promise.all(arrived);
  await page.goto(`${site.url}/settings`);
  await page.getByText('Saturday', { exact: true }).click();
  await strava.control('expire-tokens', {});
  await strava.control('clock', { advanceSeconds: 6 * 3600 });
  await page.goto(`${site.url}/dashboard`);
  await weeksOnShow(page);
  await expect.poll(() => everythingStored(page)).toContain('"generation":2');
  await page.reload();
  await weeksOnShow(page);
  await Promise.all(arrived);
  expect(places.size).toBeGreaterThan(20);
  const traces = await everyTrace(page);
  expect([...places].filter((place) => traces.includes(place))).toEqual([]);
  expect(await everythingStored(page)).not.toMatch(/lat_?lng|latitude|longitude|polyline|"map"|location_/i);
});

interface Placed {
  readonly start_latlng?: readonly number[];
  readonly end_latlng?: readonly number[];
  readonly map?: { readonly summary_polyline?: string };
}

function collectPlaces(list: readonly Placed[], places: Set<string>): void {
  for (const { start_latlng = [], end_latlng = [], map } of list) {
    for (const degrees of [...start_latlng, ...end_latlng]) places.add(String(degrees));
    if (map?.summary_polyline) places.add(JSON.stringify(map.summary_polyline).slice(1, -1));
  }
}
