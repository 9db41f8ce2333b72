import { connect, expect, test } from './site.ts';

test.use({ wish: { activities: 30 }, serviceWorkers: 'allow' });

/** What the manifest says of a picture. */
interface Icon {
  readonly src: string;
  readonly sizes: string;
}

test('Chromium finds nothing that keeps the app from being installed, and its pictures are what they say', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}/?stay`);
  const browser = await page.context().newCDPSession(page);
  const { url, errors, data = '' } = await browser.send('Page.getAppManifest');
  expect(url).toBe(`${site.url}/manifest.webmanifest`);
  expect(errors).toEqual([]);
  const { installabilityErrors } = await browser.send('Page.getInstallabilityErrors');
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);

  const { icons, shortcuts } = JSON.parse(data) as { icons: Icon[]; shortcuts: { url: string }[] };
  for (const { src, sizes } of [...icons, { src: 'apple-touch-icon.png', sizes: '180x180' }]) {
    const size = await page.evaluate(async (address) => {
      const picture = Object.assign(new Image(), { src: address });
      await picture.decode();
      return `${picture.naturalWidth}x${picture.naturalHeight}`;
    }, `${site.url}/${src}`);
    if (sizes !== 'any') expect([src, size]).toEqual([src, sizes]);
  }
  for (const { url: path } of shortcuts) {
    expect([path, (await page.request.get(new URL(path, url).href)).status()]).toEqual([path, 200]);
  }
});

test('the installed app opens on the weeks of who is connected, and on the start page of who is not', async ({
  page,
  site,
}) => {
  const { start_url: start } = (await (await page.request.get(`${site.url}/manifest.webmanifest`)).json()) as {
    start_url: string;
  };
  const address = new URL(start, `${site.url}/manifest.webmanifest`).href;
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How far have you run this week?');
  await connect(page, site);
  await page.goto(address);
  await page.waitForURL(`${site.url}/dashboard`);
});

test('Settings offer to install when the browser can, and to choose the theme, which the browser’s bar follows', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}/settings`);
  const install = page.getByRole('region', { name: 'On your home screen' });
  await expect(install).toContainText('its menu or address bar');
  // Only a browser with a window makes the offer.
  await page.evaluate(() => {
    const prompt = () => Promise.resolve({ outcome: 'accepted' });
    dispatchEvent(Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt }));
  });
  await install.getByRole('button', { name: 'Install Milepost' }).press('Enter');
  await expect(install.getByRole('status')).toHaveText('Milepost is installed.');

  const bars = page.locator('meta[name="theme-color"]');
  const colours = () => bars.evaluateAll((found) => found.map((bar) => (bar as HTMLMetaElement).content));
  expect(await colours()).toEqual(['#FFFFFF', '#141D18']);
  const theme = page.getByRole('group', { name: 'Appearance' });
  await expect(theme.getByRole('radio', { name: 'As the system' })).toBeChecked();
  await theme.getByRole('radio', { name: 'Dark' }).check({ force: true });
  expect(await colours()).toEqual(['#141D18', '#141D18']);
  await page.reload();
  await expect(theme.getByRole('radio', { name: 'Dark' })).toBeChecked();
  expect(await colours()).toEqual(['#141D18', '#141D18']);
  await page.goto(`${site.url}/privacy`);
  await expect(theme.getByRole('radio', { name: 'Dark' })).toBeChecked();
  await theme.getByRole('radio', { name: 'Auto' }).check({ force: true });
  expect(await colours()).toEqual(['#FFFFFF', '#141D18']);
});
