import { readFile } from 'node:fs/promises';
import decodeQR from 'qr/decode.js';
import { fetchingIsOver } from './asked.ts';
import { NOW, SUMMARIES } from './hand-written-log.ts';
import { objections } from './objections.ts';
import { colourAt, heightOfColour, readPng } from './read-png.ts';
import { connect, expect, type Page, type Site, type Strava, test } from './site.ts';

test.use({ wish: { summaries: SUMMARIES, now: NOW } });

async function shareOf(page: Page, site: Site, strava: Strava, query = ''): Promise<void> {
  await page.clock.setFixedTime(NOW);
  await connect(page, site);
  await fetchingIsOver(page, strava);
  await page.goto(`${site.url}/share${query}`);
  await expect(page.getByRole('button', { name: 'Save PNG' })).toBeVisible();
}

/** What the app asks of anybody but this page's own files. */
function asking(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('blob:')) asked.push(request.url());
  });
  return asked;
}

async function savedPicture(page: Page) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save PNG' }).click(),
  ]);
  return { name: download.suggestedFilename(), png: readPng(await readFile(await download.path())) };
}

const choose = (page: Page, name: string) =>
  page.locator('.choices').getByRole('radio', { name, exact: true }).check({ force: true });

test('anybody copies the link, and a camera reads the same from its code', async ({ page, site, context, strava }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const asked = asking(page);
  await page.goto(`${site.url}/share`);
  await expect(page.getByLabel('Your link')).toHaveValue(site.url);
  await expect(page.getByText('Friends cannot open this address.')).toBeVisible();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('Copied. Now paste it into a message.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(site.url);

  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const code = page.getByRole('img', { name: `QR code for ${site.url}` });
    expect(decodeQR(readPng(await code.screenshot()))).toBe(site.url);
  }
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as image' }).click(),
  ]);
  expect(decodeQR(readPng(await readFile(await download.path())))).toBe(site.url);

  await expect(page.getByRole('button', { name: 'Save PNG' })).toHaveCount(0);
  expect(asked.filter((url) => url.includes('/api/'))).toEqual([]);
  expect(await strava.requests()).toEqual([]);
});

test('where copying is refused the link is selected, and closing the share sheet is no error', async ({
  page,
  site,
}) => {
  const browser = await page.context().newCDPSession(page);
  const permission = { name: 'clipboard-write' };
  await browser.send('Browser.setPermission', { permission, setting: 'denied', origin: site.url });
  await page.addInitScript(() => {
    const sheets: unknown[] = [];
    Object.assign(globalThis, { sheets });
    navigator.share = (data) => {
      sheets.push(data);
      const name = sheets.length === 1 ? 'AbortError' : 'NotAllowedError';
      return Promise.reject(new DOMException('no', name));
    };
  });
  await page.goto(`${site.url}/share`);
  const status = page.getByRole('region', { name: 'The link' }).getByRole('status').first();
  await page.getByRole('button', { name: 'Share…' }).click();
  await expect
    .poll(() => page.evaluate('sheets'))
    .toEqual([{ title: 'Milepost', text: 'See your Strava weeks in your own browser.', url: site.url }]);
  await expect(status).toHaveText('Works in any current browser. Nothing to install.');
  await page.getByRole('button', { name: 'Share…' }).click();
  await expect(status).toHaveText('The share sheet did not open. Copy the link instead.');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(status).toHaveText(/^This browser does not let a page copy\./);
  await expect(page.getByLabel('Your link')).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(site.url);
});

test('the picture shows the weeks in their colours, and is made without asking anybody', async ({
  page,
  site,
  strava,
}) => {
  await shareOf(page, site, strava, '?sport=run');
  const words = page.getByText(/^My last 26 weeks, 11 Aug 2025 to 8 Feb 2026 \(Runs\): /);
  await expect(words).toContainText(/This week so far: 17\.3\skm\.$/);
  await expect(words).toContainText(/Longest week: 69\.2\skm, 19 to 25 Jan\./);
  await expect(page.getByRole('img', { name: /^My last 26 weeks/ })).toBeVisible();

  const asked = asking(page);
  const light = await savedPicture(page);
  expect(light.name).toBe('milepost-weeks-wide-light-2025-08-11-to-2026-02-08.png');
  expect([light.png.width, light.png.height]).toEqual([1200, 630]);
  // Nothing but the picture: no text, no time, no place.
  expect(light.png.chunks.filter((name) => !['IHDR', 'sRGB', 'IDAT', 'IEND'].includes(name))).toEqual([]);
  expect(colourAt(light.png, 2, 2)).toBe('#f6f8f7');
  expect(colourAt(light.png, 80, 140)).toBe('#005a41');
  // Of 222 pixels for 76.1 km: last week's 38.3 and the 69.2 of the week before it.
  expect([colourAt(light.png, 1112, 507), colourAt(light.png, 1090, 507)]).toEqual(['#006b4f', '#006b4f']);
  expect(Math.abs(heightOfColour(light.png, 1112, 507) - 112)).toBeLessThan(2);
  expect(Math.abs(heightOfColour(light.png, 1090, 507) - 202)).toBeLessThan(2);

  await choose(page, 'Square');
  await choose(page, 'Dark');
  await choose(page, 'Your year');
  await expect(page.getByText(/^My 2026 up to Thu,? 5 Feb \(Runs\): /)).toBeVisible();
  const dark = await savedPicture(page);
  expect(dark.name).toBe('milepost-year-square-dark-2026-01-01-to-2026-02-05.png');
  expect([dark.png.width, dark.png.height]).toEqual([1080, 1080]);
  expect(colourAt(dark.png, 2, 2)).toBe('#0d1411');
  expect(colourAt(dark.png, 90, 200)).toBe('#0b5a43');
  // January is the longest month, so its bar is as high as bars get: 196 pixels but the room for its label.
  expect(colourAt(dark.png, 240, 901)).toBe('#2c9c71');
  expect(Math.abs(heightOfColour(dark.png, 240, 901) - 178)).toBeLessThan(2);
  expect(asked).toEqual([]);
});

test('the picture follows the filters of the address, and no further name is in it', async ({ page, site, strava }) => {
  await shareOf(page, site, strava, '?sport=ride&units=mi');
  await expect(
    page.getByText(/^My last 26 weeks, .+ \(Rides\): 23\.9\smi in 2 rides, 1\sh\s37 moving\./),
  ).toBeVisible();
  await page.locator('label').filter({ hasText: 'Include commutes' }).click();
  await expect(page.getByText(/\(Rides, commutes left out\): 18\.8\smi in 1 ride, /)).toBeVisible();
  await expect(page).toHaveURL(/commutes=no/);
  await page.getByRole('link', { name: 'Weeks', exact: true }).click();
  await expect(page).toHaveURL(/\/dashboard\?.*sport=ride/);
});

test.describe('with a place less than friends', () => {
  test.use({ environment: { PLACES: '2' } });

  test('the owner counts places on this device, and is told what to do when all are taken', async ({ page, site }) => {
    await page.goto(`${site.url}/share`);
    const places = page.getByRole('region', { name: 'Places' });
    await expect(places.getByText(/one at first, ten after its owner upgrades it/)).toBeVisible();
    await places.getByRole('button', { name: 'I run this Milepost: count places' }).click();
    await expect(places.getByRole('status')).toHaveText('1 of 2 used, 1 free');
    await expect(places.getByText('Ten is what Strava gives')).toHaveCount(0);
    await expect(places.getByText('When every place is taken')).toHaveCount(0);
    await places.getByRole('button', { name: 'One more used' }).click();
    await expect(places.getByRole('img', { name: '2 of 2 used, 0 free' })).toBeVisible();
    await expect(places.getByRole('button', { name: 'One more used' })).toBeDisabled();
    await page.reload();
    await expect(places.getByRole('status')).toHaveText('2 of 2 used, 0 free');
    await expect(places.getByRole('link', { name: 'The demo' })).toHaveAttribute('href', /\/demo$/);
    await places.getByRole('button', { name: 'Stop counting here' }).click();
    await page.reload();
    await expect(places.getByRole('button', { name: 'I run this Milepost: count places' })).toBeVisible();
  });
});

test('axe finds nothing to object to, nothing scrolls sideways, and the header of a phone is one row', async ({
  page,
  site,
  strava,
}) => {
  await shareOf(page, site, strava);
  await page.getByRole('button', { name: 'I run this Milepost: count places' }).click();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // Colours that change take a moment to arrive.
    await expect.poll(() => objections(page), colorScheme).toEqual([]);
  }
  for (const width of [320, 360, 390, 430, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await expect.poll(beyond, `${width} px`).toBeLessThanOrEqual(0);
    expect((await page.locator('header.top').boundingBox())?.height, `${width} px`).toBeLessThan(70);
  }
});

test('a link to a page says what it leads to, with a card of the size that messengers ask for', async ({
  request,
  site,
}) => {
  const html = async (path: string) => (await request.get(site.url + path)).text();
  const start = await html('/');
  expect(start).toContain('<meta property="og:title" content="Milepost: your weekly mileage from Strava">');
  expect(start).toContain('<meta property="og:image" content="./card.png">');
  expect(start).toContain('<meta name="twitter:card" content="summary_large_image">');
  // The build was not told its address, and says none.
  expect(start).not.toContain('og:url');
  const done = await html('/reset/done');
  expect(done).toContain('<meta property="og:image" content="../card.png">');
  expect(done.match(/<meta name="description"/g)).toHaveLength(1);
  expect(await html('/share')).toContain('<meta property="og:description" content="Send Milepost to friends: ');
  const card = readPng(await (await request.get(`${site.url}/card.png`)).body());
  expect([card.width, card.height]).toEqual([1200, 630]);
});
