import type { CDPSession, Page } from '@playwright/test';

/** The phone and the network that P3 to P5 are about: 1.6 Mbit/s, 150 ms for the way there and back, a processor 4 times slower. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const PROCESSOR = 4;

/** From now on this page is slow; its service worker is not, because the browser throttles pages only. */
export async function slowDown(page: Page): Promise<void> {
  const developer = await page.context().newCDPSession(page);
  await developer.send('Network.enable');
  await developer.send('Network.emulateNetworkConditions', NETWORK);
  await developer.send('Emulation.setCPUThrottlingRate', { rate: PROCESSOR });
}

/** As on a first visit, except that what is stored of the athlete stays. */
export async function emptyCache(page: Page): Promise<void> {
  const developer: CDPSession = await page.context().newCDPSession(page);
  await developer.send('Network.clearBrowserCache');
  await developer.detach();
}
