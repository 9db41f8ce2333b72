import type { BrowserContext, Page } from '@playwright/test';
import { longRecording } from './long-recording.ts';
import { type Drawn, type Moves, watchCursor, watchDrawing } from './watch-activity.ts';

/** What opening one activity took, and moving its cursor along it, in milliseconds. */
export interface OpenedActivity extends Drawn, Moves {}

/** Across the plot, one after the other. */
const MOVES = 24;

/**
 * Opens the page of an activity in a tab of its own, so that nothing is warm. Strava answers late, when the page has long
 * been waiting for it: what loading takes is measured elsewhere.
 */
export async function openActivity(
  context: BrowserContext,
  address: string,
  { id, samples }: { readonly id: number; readonly samples: number },
): Promise<OpenedActivity> {
  const page = await context.newPage();
  try {
    let answer = () => {};
    const isTime = new Promise<void>((resolve) => (answer = resolve));
    const fulfil = (path: string, body: object) =>
      page.route(
        (url) => url.pathname.endsWith(path),
        async (route) => {
          await isTime;
          await route.fulfill({ json: body, headers: { 'access-control-allow-origin': '*' } });
        },
      );
    await fulfil(`/v3/activities/${id}`, { id });
    await fulfil(`/v3/activities/${id}/streams`, longRecording(samples));
    await page.addInitScript(watchDrawing);
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForTimeout(1000);
    answer();
    // Waiting for an element would look for it in every frame, which is work for the page too.
    await page.waitForTimeout(2500);
    const { lines, all } = await page.evaluate(() => window.drawn);
    return { lines, all: Math.max(lines, all), ...(await moveCursor(page)) };
  } finally {
    await page.close();
  }
}

async function moveCursor(page: Page): Promise<Moves> {
  const plot = page.getByRole('slider', { name: 'Position along the way' });
  await plot.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await plot.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.evaluate(watchCursor);
  for (let move = 1; move <= MOVES; move++) {
    await page.mouse.move(x + width * (0.1 + (0.8 * move) / MOVES), y + height / 2);
    await page.waitForTimeout(50);
  }
  return page.evaluate(() => window.moves);
}
