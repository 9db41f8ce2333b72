import { expect, type Page, test } from './site.ts';
import { STRAVA_ORIGIN } from './strava-address.ts';
import { connectAndFetch } from './weeks-on-show.ts';

test.use({ wish: { activities: 60 } });

test('Strava is only read, its function hears nothing of what you did, and no cookie is set', async ({
  page,
  context,
  site,
}) => {
  const toStrava = new Set<string>();
  const toFunction: { readonly path: string; readonly sent: string }[] = [];
  const answers: Promise<string>[] = [];
  let setsCookies = false;
  context.on('request', (request) => {
    const { origin, pathname } = new URL(request.url());
    // What the athlete does on Strava's own pages is between the two of them.
    if (origin === STRAVA_ORIGIN && pathname.includes('/api/v3/')) toStrava.add(request.method());
    if (origin === site.url && pathname.startsWith('/api/'))
      toFunction.push({ path: pathname, sent: request.url() + (request.postData() ?? '') });
  });
  context.on('response', (response) => {
    const { origin, pathname } = new URL(response.url());
    if (origin !== site.url) return;
    setsCookies ||= 'set-cookie' in response.headers();
    if (pathname.startsWith('/api/')) answers.push(response.text().catch(() => ''));
  });
  await connectAndFetch(page, site);
  const names = await activityNames(page);
  expect(names.length).toBeGreaterThan(5);

  expect([...toStrava].filter((method) => method !== 'OPTIONS')).toEqual(['GET']);
  expect([...new Set(toFunction.map(({ path }) => path))].sort()).toEqual(['/api/config', '/api/token']);
  const passed = [...toFunction.map(({ sent }) => sent), ...(await Promise.all(answers))].join('\n');
  expect(passed).toContain('firstName');
  expect(names.filter((name) => passed.includes(name))).toEqual([]);
  expect([setsCookies, await context.cookies(site.url), await page.evaluate(() => document.cookie)]).toEqual([
    false,
    [],
    '',
  ]);
});

test('on this device are these things and no others', async ({ page, site }) => {
  await connectAndFetch(page, site);
  await page.getByText('Dark', { exact: true }).click();
  await page.goto(`${site.url}/settings`);
  await page.getByText('Saturday', { exact: true }).click();
  const kept = () => page.evaluate(namesOfEverything);
  await expect.poll(async () => (await kept()).database).toContain('preferences');
  const { databases, database, local, session, caches } = await kept();
  expect(databases).toEqual(['milepost']);
  expect(database.map((key) => key.replace(/:\d+$/, ':<athlete>'))).toEqual([
    'log:<athlete>',
    'preferences',
    'reads:<athlete>',
    'session',
  ]);
  expect(local).toEqual(['milepost:connected', 'milepost:theme']);
  // SvelteKit remembers how far each page was scrolled, until the tab is closed.
  expect(session.filter((key) => !key.startsWith('sveltekit:'))).toEqual([]);
  expect(caches.every((name) => name.startsWith('milepost'))).toBe(true);
});

async function activityNames(page: Page): Promise<string[]> {
  const names = await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('milepost');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error ?? new Error('refused'));
    });
    const reading = database.transaction('keyval').objectStore('keyval').getAll();
    await new Promise((resolve) => (reading.onsuccess = resolve));
    database.close();
    return (reading.result as { columns?: { names?: string[] } }[]).flatMap(({ columns }) => columns?.names ?? []);
  });
  return [...new Set(names)].filter((name) => name.length > 3);
}

/** Runs in the page. */
async function namesOfEverything() {
  const databases = (await indexedDB.databases()).map(({ name = '' }) => name);
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('milepost');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error('refused'));
  });
  const reading = database.transaction('keyval').objectStore('keyval').getAllKeys();
  await new Promise((resolve) => (reading.onsuccess = resolve));
  database.close();
  return {
    databases,
    database: reading.result.map(String),
    local: Object.keys(localStorage).sort(),
    session: Object.keys(sessionStorage).sort(),
    caches: await caches.keys(),
  };
}
