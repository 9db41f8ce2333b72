import { gzipSync } from 'node:zlib';
import { fetchingIsOver, startCounting } from './asked.ts';
import { connect, expect, type Page, test } from './site.ts';

const KB = 1000;

interface Watched {
  /** When something was first painted on a canvas. */
  drawnAt?: number;
}

/** Bytes after gzip of all scripts that were asked for before an instant of the page's clock. */
async function scriptsBefore(page: Page, instant: number): Promise<number> {
  const addresses = await page.evaluate(
    (last) =>
      performance
        .getEntriesByType('resource')
        .filter(({ name, startTime }) => /\.m?js(\?|$)/.test(name) && startTime < last)
        .map(({ name }) => name),
    instant,
  );
  let bytes = 0;
  for (const address of new Set(addresses)) {
    const body = Buffer.from(await (await fetch(address)).arrayBuffer());
    bytes += gzipSync(body, { level: 9 }).length;
  }
  return bytes;
}

test('the landing page transfers at most 32 KB of JavaScript (P2)', async ({ page, site }) => {
  await page.goto(site.url, { waitUntil: 'networkidle' });
  expect(await scriptsBefore(page, Infinity)).toBeLessThanOrEqual(32 * KB);
});

test('the dashboard draws its first chart with at most 95 KB of JavaScript (P1)', async ({ page, site, strava }) => {
  await connect(page, site);
  await fetchingIsOver(page, strava);
  await page.addInitScript(() => {
    const watched = globalThis as Watched;
    const canvas = CanvasRenderingContext2D.prototype as unknown as Record<string, (...given: unknown[]) => unknown>;
    for (const name of ['fill', 'fillRect', 'stroke', 'fillText']) {
      const paint = canvas[name];
      if (!paint) continue;
      canvas[name] = function (...given) {
        watched.drawnAt ??= performance.now();
        return paint.apply(this, given);
      };
    }
  });
  await startCounting(strava);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Pace and heart rate' })).toBeVisible();
  await fetchingIsOver(page, strava);
  const drawnAt = await page.evaluate(() => (globalThis as Watched).drawnAt);
  const bytes = await scriptsBefore(page, drawnAt ?? 0);
  // Less than SvelteKit alone would mean that nothing was measured.
  expect(bytes).toBeGreaterThan(50 * KB);
  expect(bytes).toBeLessThanOrEqual(95 * KB);
});
