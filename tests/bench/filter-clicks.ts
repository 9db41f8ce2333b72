import type { Page } from '@playwright/test';

/** Milliseconds from a click on a filter. */
export interface FilterClick {
  /** To the next frame, as Event Timing (and INP) counts it: in steps of 8, nothing below 16. */
  readonly nextPaint: number;
  /** To the frame that shows the last of what the click changed. */
  readonly allShown: number;
}

/** Chips by their place: all sports are first, then the sport done most, which is chosen at the start. */
const CHIPS = [2, 0, 1, 3, 0, 2, 1];

/** Clicks through the sports of the dashboard that is open. */
export async function clickFilters(page: Page): Promise<FilterClick[]> {
  const chips = page.getByRole('group', { name: 'Sport' }).locator('label');
  await page.getByRole('heading', { name: 'Pace and heart rate' }).waitFor();
  await page.waitForTimeout(500);
  const clicks: FilterClick[] = [];
  for (const chip of CHIPS) {
    await page.evaluate(watchNextClick);
    await chips.nth(chip).click();
    await page.waitForTimeout(600);
    clicks.push(await page.evaluate(() => window.click));
  }
  return clicks;
}

declare global {
  interface Window {
    click: FilterClick;
  }
}

/** Runs in the page: fills `window.click` with the times of the click to come. */
function watchNextClick(): void {
  const times = { nextPaint: 16, allShown: 0 };
  window.click = times;
  addEventListener(
    'click',
    ({ timeStamp }) => {
      const changes = new MutationObserver(() =>
        requestAnimationFrame(() => setTimeout(() => (times.allShown = performance.now() - timeStamp))),
      );
      changes.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
      setTimeout(() => changes.disconnect(), 500);
    },
    { capture: true, once: true },
  );
  const durations = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) times.nextPaint = Math.max(times.nextPaint, entry.duration);
  });
  durations.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  setTimeout(() => durations.disconnect(), 550);
}
