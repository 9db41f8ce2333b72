/** The page of one activity, for tests that look at it. */
import { expect, type Page, type Site, type Strava } from './site.ts';

/** Five kilometres at 4 m/s, a sample a second: a kilometre takes 4:10. */
export async function playEvenRun(strava: Strava, id: number): Promise<void> {
  const time = Array.from({ length: 1251 }, (_, second) => second);
  const streams = {
    time: { data: time },
    distance: { data: time.map((second) => 4 * second) },
    heartrate: { data: time.map(() => 150) },
    latlng: { data: time.map((second) => [53 + (4 * second) / 111_195, -6]) },
  };
  await strava.control(`activities/${id}/streams`, streams, 'PUT');
}

/** Goes to the page of an activity, until its name stands there. */
export async function openActivity(page: Page, site: Site, { id, name }: { id: number; name: string }): Promise<void> {
  await page.goto(`${site.url}/activities/${id}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
}

export const splits = (page: Page) => page.getByRole('table', { name: 'Splits' }).getByRole('row');

export const along = (page: Page) => page.getByRole('slider', { name: 'Position along the way' });
