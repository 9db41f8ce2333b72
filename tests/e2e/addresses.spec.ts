/** Where the browser goes, and what its addresses give away. */
import { leaveForStrava } from './redirect.ts';
import { connect, expect, type Page, test } from './site.ts';

const EVIL = [
  'https://evil.example',
  '//evil.example',
  '\\\\evil.example',
  '/\\evil.example',
  '/x/..//evil',
  'javascript:alert(1)',
  '/\t/evil.example',
];

for (const address of EVIL) {
  test(`O9: connecting with return_to=${JSON.stringify(address)} leads to the dashboard`, async ({ page, site }) => {
    await leaveForStrava(page, site, `/connect?return_to=${encodeURIComponent(address)}`);
    await page.locator('#authorize').click();
    await page.waitForURL(`${site.url}/dashboard`);
  });
}

test('O9: on every other route an evil return_to is ignored', async ({ page, site }) => {
  await connect(page, site);
  const routes = ['/?stay&', '/dashboard?', '/settings?', '/privacy?', '/goodbye?', '/callback?', '/nowhere?'];
  for (const [index, route] of routes.entries()) {
    // A callback without an answer leads on to the dashboard while it loads.
    await page.goto(`${site.url}${route}return_to=${encodeURIComponent(EVIL[index] ?? '')}`).catch(() => undefined);
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveCount(0);
    expect(new URL(page.url()).origin).toBe(site.url);
  }
});

/** Every address that this tab remembers, and the one that the next page is told it came from. */
async function addressesOf(page: Page, next: string): Promise<string[]> {
  const addresses = await page.evaluate(() => [location.href, ...navigation.entries().map(({ url }) => String(url))]);
  await page.goto(next);
  return [...addresses, await page.evaluate(() => document.referrer)];
}

for (const outcome of ['answers', 'fails', 'cannot be asked']) {
  test(`O14: code and state stay in no address when the exchange ${outcome}`, async ({ page, site, strava }) => {
    if (outcome === 'fails') await strava.control('faults', { path: '/oauth/token', outcome: 'drop' });
    if (outcome === 'cannot be asked') await page.route('**/api/token', (route) => route.abort());
    await leaveForStrava(page, site);
    const arriving = page.waitForRequest(/\/callback\?/);
    await page.locator('#authorize').click();
    const { searchParams } = new URL((await arriving).url());
    const secrets = [searchParams.get('code'), searchParams.get('state')].map(String);
    if (outcome === 'answers') await page.waitForURL(`${site.url}/dashboard`);
    else await expect(page.getByRole('heading', { name: 'Not connected' })).toBeVisible();
    const addresses = await addressesOf(page, `${site.url}/privacy`);
    expect(addresses).toContain(outcome === 'answers' ? `${site.url}/dashboard` : `${site.url}/callback`);
    expect(addresses.filter((address) => secrets.some((secret) => address.includes(secret)))).toEqual([]);
    expect(addresses.filter((address) => /[?&](code|state)=/.test(address))).toEqual([]);
    expect(addresses.at(-1)).toBe('');
  });
}
