import { expect, type Page, test } from './site.ts';
import { connectAndFetch, weeksOnShow } from './weeks-on-show.ts';

test.use({ wish: { activities: 60 } });

/** Makes the browser answer so when it is asked to keep what is stored; the page counts how often that is. */
async function answering(page: Page, answer: 'yes' | 'no' | 'throws'): Promise<void> {
  await page.addInitScript((said) => {
    let promised = false;
    const counted = globalThis as unknown as { asked: number };
    counted.asked = 0;
    StorageManager.prototype.persisted = () => Promise.resolve(promised);
    StorageManager.prototype.persist = () => {
      counted.asked += 1;
      if (said === 'throws') throw new TypeError('Not here');
      return Promise.resolve((promised = said === 'yes'));
    };
  }, answer);
}

const asked = (page: Page) => page.evaluate<number>('asked');

for (const answer of ['yes', 'no', 'throws'] as const)
  test(`S11: asked once to keep everything, when all is in for the first time; the answer: ${answer}`, async ({
    page,
    site,
  }) => {
    await answering(page, answer);
    const before = await connectAndFetch(page, site);
    await expect.poll(() => asked(page)).toBe(1);
    await page.getByRole('link', { name: 'Settings' }).click();
    const device = page.getByRole('region', { name: 'Data on this device' });
    await expect(device).toContainText(/Milepost takes [\d.]+ MB here/);
    const ask = device.getByRole('button', { name: 'Ask the browser to keep it' });
    if (answer === 'yes') {
      await expect(device).toContainText('This browser has promised to keep it until you delete it.');
      await expect(ask).toHaveCount(0);
    } else {
      await expect(device).toContainText(
        'This browser may delete it when space runs short. Your activities would still be',
      );
      await ask.click();
      await expect(device.getByRole('status')).toContainText('The browser says not yet.');
    }
    await page.getByRole('link', { name: 'Weeks' }).click();
    expect(await weeksOnShow(page)).toEqual(before);
    await page.reload();
    await weeksOnShow(page);
    expect(await asked(page)).toBe(0);
  });

test('S11: a browser that cannot be asked is not asked, and settings say that it does not say', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'storage', { value: undefined }));
  await connectAndFetch(page, site);
  await page.getByRole('link', { name: 'Settings' }).click();
  const device = page.getByRole('region', { name: 'Data on this device' });
  await expect(device).toContainText('This browser does not say whether it keeps this');
  await expect(device.getByRole('button')).toHaveCount(0);
});
