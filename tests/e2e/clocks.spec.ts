import { expect, type Page, type Strava, test } from './site.ts';
import { asked, noLongerConnected, nothingUnderWay, wake } from './tokens.ts';
import { connectAndFetch } from './weeks-on-show.ts';

/** Lets the tab ask for news that often, one after the other. Counts from zero; how often tokens were asked for. */
async function tokensFor(visits: number, page: Page, strava: Strava): Promise<number> {
  await strava.control('requests', undefined, 'DELETE');
  for (let visit = 1; visit <= visits; visit++) {
    await wake([page]);
    await expect.poll(async () => (await asked(strava)).lists).toBe(visit);
    await nothingUnderWay(page);
  }
  await expect(noLongerConnected(page)).toBeHidden();
  return (await asked(strava)).tokens;
}

test.describe('on a Wednesday in May', () => {
  const NOW = '2026-05-20T10:05:00Z';
  test.use({ wish: { activities: 60, now: NOW } });

  for (const { how, to, tokens } of [
    { how: 'ahead', to: '2026-05-20T12:05:00Z', tokens: 0 },
    { how: 'back', to: '2026-05-20T08:05:00Z', tokens: 1 },
  ]) {
    test(`T7: a clock set two hours ${how} costs one refresh at most`, async ({ page, site, strava }) => {
      await page.clock.install({ time: NOW });
      await connectAndFetch(page, site);
      await page.clock.setSystemTime(to);
      expect(await tokensFor(3, page, strava)).toBe(tokens);
      await page.clock.setSystemTime(NOW);
      expect(await tokensFor(2, page, strava)).toBeLessThan(2);
    });
  }

  test('T7: after seven hours of sleep there is one refresh, and no more', async ({ page, site, strava }) => {
    await page.clock.install({ time: NOW });
    await connectAndFetch(page, site);
    await page.clock.fastForward('07:00:00');
    await strava.control('clock', { advanceSeconds: 7 * 3600 });
    expect(await tokensFor(3, page, strava)).toBe(1);
  });
});

for (const { how, now } of [
  { how: 'spring', now: '2026-03-29T00:50:00Z' },
  { how: 'autumn', now: '2026-10-25T00:50:00Z' },
]) {
  test.describe(`on the night the clocks change in ${how}`, () => {
    test.use({ wish: { activities: 60, now } });

    test(`T7: nothing is refreshed when the clocks change in ${how}`, async ({ page, site, strava }) => {
      await page.clock.install({ time: now });
      await connectAndFetch(page, site);
      await page.clock.fastForward('20:00');
      await strava.control('clock', { advanceSeconds: 20 * 60 });
      expect(await tokensFor(2, page, strava)).toBe(0);
    });
  });
}

for (const { timezoneId, week } of [
  { timezoneId: 'Pacific/Auckland', week: '18 to 24 May' },
  { timezoneId: 'Pacific/Honolulu', week: '11 to 17 May' },
]) {
  test.describe(`in ${timezoneId}, when it is Sunday evening in Greenwich`, () => {
    const now = '2026-05-17T20:00:00Z';
    test.use({ timezoneId, wish: { activities: 60, now } });

    test(`T7: this week is that of the local date in ${timezoneId}`, async ({ page, site }) => {
      await page.clock.install({ time: now });
      await connectAndFetch(page, site);
      await expect(page.getByRole('region', { name: 'This week' }).first()).toContainText(week);
    });
  });
}
