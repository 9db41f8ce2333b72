import { fetchingIsOver } from './asked.ts';
import { NOW, SUMMARIES } from './hand-written-log.ts';
import { objections } from './objections.ts';
import { connect, expect, type Page, test } from './site.ts';
import { beyond, PAGES } from './targets.ts';
import { notice } from './weeks-on-show.ts';

test.use({ wish: { summaries: SUMMARIES, now: NOW } });

/** Puts the next thing into focus that Tab leads to, and says what is wrong with it; undefined at the end of the page. */
async function nextStop(page: Page): Promise<{ name: string; wrong: string[] } | undefined> {
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return undefined;
    const shown = focused.matches('.chip input, .seg input, .switch input') ? focused.closest('label') : focused;
    const { left, top, width, height } = (shown ?? focused).getBoundingClientRect();
    // Five places of it, so that one that is covered by half still counts as seen.
    const isSeen = [0.5, 0.1, 0.9].some((part) =>
      [0.5, 0.15, 0.85].some((down) => {
        const found = document.elementFromPoint(left + width * part, top + height * down);
        return found !== null && (shown?.contains(found) || found.contains(shown));
      }),
    );
    const { outlineStyle, outlineWidth } = getComputedStyle(shown ?? focused);
    const wrong = [
      ...(isSeen ? [] : ['is covered']),
      ...(outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 ? [] : ['has no ring']),
    ];
    return { name: (focused.getAttribute('aria-label') ?? focused.textContent).trim().slice(0, 40), wrong };
  });
}

test('Tab leads through every page, skip link first, to things that show the focus and are not covered', async ({
  page,
  site,
  strava,
}) => {
  test.slow();
  await page.setViewportSize({ width: 390, height: 600 });
  await page.clock.setFixedTime(NOW);
  await connect(page, site);
  await fetchingIsOver(page, strava);
  for (const [path, heading] of PAGES.filter(([path]) => path !== '/trust')) {
    await page.goto(site.url + path);
    await expect(page.getByRole('heading', { name: heading, exact: true })).toBeVisible();
    const names: string[] = [];
    const troubles: string[] = [];
    for (let stop = await nextStop(page); stop && names.length < 150; stop = await nextStop(page)) {
      names.push(stop.name);
      troubles.push(...stop.wrong.map((wrong) => `${stop?.name} ${wrong}`));
    }
    expect(troubles, path).toEqual([]);
    expect([path, names[0]]).toEqual([path, 'Skip to the content']);
    expect(names.length, path).toBeGreaterThan(7);
    expect(names, path).toContain('Delete my data');
  }
});

test('every page has one first heading, no level left out, and its parts named', async ({ page, site, strava }) => {
  await page.clock.setFixedTime(NOW);
  await connect(page, site);
  await fetchingIsOver(page, strava);
  for (const [path, heading] of PAGES) {
    await page.goto(site.url + path);
    await expect(page.getByRole('heading', { name: heading, exact: true })).toBeVisible();
    const levels = await page
      .locator('h1, h2, h3, h4')
      .evaluateAll((found) =>
        found.filter((one) => one.checkVisibility()).map(({ localName }) => Number(localName[1])),
      );
    expect([path, levels[0], levels.filter((level) => level === 1).length]).toEqual([path, 1, 1]);
    expect(
      levels.filter((level, at) => level > (levels[at - 1] ?? 1) + 1),
      path,
    ).toEqual([]);
    for (const part of ['banner', 'main', 'contentinfo'] as const) await expect(page.getByRole(part)).toHaveCount(1);
    for (const name of ['Main', 'About']) await expect(page.getByRole('navigation', { name })).toHaveCount(1);
  }
});

test('letters twice as large, and a page magnified fourfold, lose nothing to the right and hide nothing behind a bar', async ({
  page,
  site,
  strava,
}) => {
  test.slow();
  await page.clock.setFixedTime(NOW);
  await connect(page, site);
  await fetchingIsOver(page, strava);
  const browser = await page.context().newCDPSession(page);
  for (const [standard, width, height] of [
    [32, 1280, 900],
    [16, 320, 256],
  ] as const) {
    await page.setViewportSize({ width, height });
    await browser.send('Page.setFontSizes', { fontSizes: { standard } });
    for (const [path, heading] of PAGES) {
      await page.goto(site.url + path);
      await expect(page.getByRole('heading', { name: heading, exact: true })).toBeVisible();
      await expect.poll(() => beyond(page), `${path}, ${standard} px in ${width}`).toBeLessThanOrEqual(0);
    }
    const bar = page.getByRole('navigation', { name: 'Main' }).locator('.tabs');
    await page.goto(`${site.url}/dashboard`);
    if (width < 1000) expect(await bar.evaluate((found) => getComputedStyle(found).position)).toBe('static');
  }
});

test('forced colours are the reader’s own, in drawings and in what is chosen', async ({ page, site, strava }) => {
  await page.clock.setFixedTime(NOW);
  await connect(page, site);
  await fetchingIsOver(page, strava);
  await expect(page.getByRole('slider', { name: 'Week', exact: true })).toBeVisible();
  /** How many pixels of the weekly chart have the colour that stands for this name just now. */
  const drawnIn = (name: string) =>
    page.evaluate((colour) => {
      const canvas = document.querySelector<HTMLCanvasElement>('.weekly-mileage canvas');
      const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.forcedColorAdjust = 'none';
      probe.style.color = colour;
      const [red, green, blue] = getComputedStyle(probe).color.match(/\d+/g)?.map(Number) ?? [];
      probe.remove();
      let found = 0;
      for (let at = 0; at < data.length; at += 4)
        if (data[at] === red && data[at + 1] === green && data[at + 2] === blue && data[at + 3] === 255) found += 1;
      return found;
    }, name);
  await expect.poll(() => drawnIn('var(--distance-fill)')).toBeGreaterThan(5000);
  const green = await page.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue('--distance-fill'),
  );

  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await expect.poll(() => drawnIn('CanvasText')).toBeGreaterThan(5000);
  expect(await drawnIn(green)).toBe(0);
  expect(await drawnIn('LinkText')).toBeGreaterThan(100);
  const [chosen, highlight] = await page.evaluate(() => {
    const label = document.querySelector('.range .seg label:has(:checked)');
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.backgroundColor = 'Highlight';
    return [label, probe].map((one) => one && getComputedStyle(one).backgroundColor);
  });
  expect(chosen).toBe(highlight);
  await expect(page.locator('.plate')).toHaveCSS('border-top-width', '1px');
});

test.describe('an athlete without anything', () => {
  test.use({ wish: { summaries: [] } });

  for (const path of ['/dashboard', '/trends', '/fitness', '/records', '/calendar', '/activities'])
    test(`axe finds nothing to object to on ${path} of an empty account`, async ({ page, site, strava }) => {
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.setViewportSize({ width: 390, height: 844 });
      await connect(page, site);
      await fetchingIsOver(page, strava);
      await page.goto(site.url + path);
      await expect(
        page
          .getByRole('heading', { level: 2 })
          .or(page.getByText(/No activit|No runs|Nothing/))
          .first(),
      ).toBeVisible();
      expect(await objections(page)).toEqual([]);
    });
});

for (const [colorScheme, width] of [
  ['light', 390],
  ['dark', 1440],
] as const) {
  test(`axe finds nothing to object to in what goes wrong or is open for a moment, ${colorScheme}, ${width} px`, async ({
    page,
    site,
    strava,
  }) => {
    test.slow();
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 844 });
    await page.clock.setFixedTime(NOW);
    const look = async (what: string) => expect(await objections(page), what).toEqual([]);
    await strava.control('faults', { path: '/athlete/activities', outcome: 'hang' });
    await connect(page, site);
    await expect(page.locator('.plate .ghost')).toBeVisible();
    await look('the first load');
    await strava.control('faults', undefined, 'DELETE');
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Recent runs' })).toBeVisible();
    await page.goto(`${site.url}/dashboard?sport=hike&range=12w`);
    await expect(page.getByRole('heading', { name: /^No hikes/ })).toBeVisible();
    await look('an empty filter');
    await page.goto(`${site.url}/dashboard`);
    await page.getByRole('button', { name: /^4-week average/ }).click();
    await expect(page.locator(':popover-open')).toBeVisible();
    await look('an explanation');
    await page.keyboard.press('Escape');
    await page.goto(`${site.url}/nowhere`);
    await look('no such page');
    await page.goto(`${site.url}/goals`);
    await page.getByRole('button', { name: 'Set a goal' }).click();
    await page.getByRole('button', { name: 'Set the goal' }).click();
    await look('a form with a mistake');
    await strava.control('faults', { path: '/athlete/activities', status: 500, times: 'always' });
    await page.goto(`${site.url}/dashboard`);
    await expect(notice(page, 'Strava has a problem.')).toBeVisible();
    await look('Strava in trouble');
  });
}
