/** The main job of the app, once from beginning to end, in whatever browser. Throws at the first thing that is wrong. */
import { deepStrictEqual as equal, match, notDeepStrictEqual as differs, ok } from 'node:assert';
import type { DeployedSite } from '#tests/deployed/site.ts';
import { expectedWeeks, SUMMARIES } from './athlete.ts';
import { type Driver, inPage, until } from './driver.ts';
import {
  appIsKept,
  locksHeld,
  type Row,
  type Seen,
  sliderCalled,
  storedNames,
  tableCalled,
  wholePage,
} from './seen.ts';

const WEEKS = 26;
/** Each page with its heading, and words that it has when it has drawn its figures. */
const PAGES: readonly (readonly [path: string, heading: string, words: RegExp])[] = [
  ['/trends', 'Trends', /One stretch against another/],
  ['/fitness', 'Fitness', /Highest heart rate/],
  ['/calendar', 'Calendar', /Days of the week/i],
  ['/activities', 'Activities', /Run 1\b/],
  ['/records', 'Records', /Eddington/],
  ['/goals', 'Goals', /Set a goal/],
  ['/settings', 'Settings', /Connected to Strava as/],
];
const ACTIVITIES = '/api/v3/athlete/activities';
const CHOICE = '?units=km&start=monday&range=26w';

export async function mainJob(driver: Driver, site: DeployedSite, say: (step: string) => void): Promise<void> {
  const look = () => inPage(driver, wholePage);
  const asked = () =>
    site.strava.state.requests.filter(({ method, path }) => method === 'GET' && path === ACTIVITIES).length;
  const isAsked = (times: number) =>
    until(
      async () => asked(),
      (count) => count === times,
      'Questions to Strava',
    );

  await driver.go(site.url);
  await driver.click('//a[contains(., "Connect with Strava")]');
  await driver.click('//*[@id="authorize"]');
  await until(look, ({ text }) => text.includes(`All ${SUMMARIES.length} activities are here.`), 'Fetching');
  await until(
    () => inPage(driver, locksHeld),
    (locks) => locks === 0,
    'The end of fetching',
  );
  const askedAtFirst = asked();
  say('connects through the consent page and fetches everything');

  await driver.go(`${site.url}/dashboard${CHOICE}`);
  const first = await dashboard(driver);
  say('shows the figures that an addition by hand gives, as charts and as tables');

  const before = await inPage(driver, sliderCalled, 'Week');
  await driver.pressLeft('//*[@role="slider"][@aria-label="Week"]');
  await until(
    () => inPage(driver, sliderCalled, 'Week'),
    (now) => now !== '' && now !== before,
    'The cursor',
  );
  say('moves its cursor by keyboard');

  await isAsked(askedAtFirst + 1);
  await driver.go(`${site.url}/dashboard${CHOICE}`);
  equal((await dashboard(driver)).plate, first.plate);
  await isAsked(askedAtFirst + 2);
  say('shows the same after a reload, which asks Strava once');

  for (const [path, heading, words] of PAGES) {
    await driver.go(site.url + path + CHOICE);
    const isDrawn = (page: Seen) => page.heading === heading && words.test(page.text) && page.charts === page.drawn;
    const { text } = await until(look, isDrawn, path);
    ok(!/could not be/.test(text), `${path} says that something could not be done`);
  }
  await driver.go(`${site.url}/trust`);
  await until(look, ({ text }) => /All \d{3} examples come out as they should/.test(text), 'The formulas');
  say(`opens ${PAGES.map(([path]) => path).join(', ')}, and computes every example of /trust`);

  // The worker begins when somebody has stayed on a page for three seconds.
  await driver.go(`${site.url}/dashboard${CHOICE}`);
  await until(() => inPage(driver, appIsKept), Boolean, 'The service worker');
  await site.stop();
  await driver.go(`${site.url}/dashboard${CHOICE}`);
  equal((await dashboard(driver)).plate, first.plate);
  await site.start();
  say('opens without the site, with all charts');

  await disconnect(driver, site);
  say('disconnects, and keeps nothing');
}

/** The dashboard with every chart, whose tables must equal the addition by hand. */
async function dashboard(driver: Driver): Promise<Seen> {
  const weeks = expectedWeeks(WEEKS);
  const rows = (caption: string) =>
    until(
      () => inPage(driver, tableCalled, caption),
      (seen) => seen.length === WEEKS && hasValues(seen),
      caption,
    );
  const rounded = (value: number | undefined) => Number((value ?? 0).toPrecision(9));
  const mileage = await rows('Weekly mileage');
  equal(
    mileage.map(({ day, values }) => [day, ...values.slice(0, 3).map(rounded)]),
    weeks.map(({ first, distance, count, movingTime }) => [first, rounded(distance), count, movingTime]),
  );
  const pace = await rows('Pace and heart rate');
  equal(
    pace.map(({ values: [speed, heart] }) => [rounded(speed), rounded(heart)]),
    weeks.map(({ speed, heartRate }) => [rounded(speed), rounded(heartRate)]),
  );
  const seen = await until(
    () => inPage(driver, wholePage),
    ({ charts, drawn }) => charts >= 3 && charts === drawn,
    'The charts',
  );
  equal([seen.path, seen.plate], ['/dashboard', `${((weeks[0]?.distance ?? 0) / 1000).toFixed(1)} km`]);
  return seen;
}

const hasValues = (rows: readonly Row[]) => rows.some(({ values }) => values.some((value) => value > 0));

async function disconnect(driver: Driver, site: DeployedSite): Promise<void> {
  const stored = await inPage(driver, storedNames);
  match(stored.join(), /log:\d+/);
  differs(site.strava.state.consent, undefined);
  await driver.go(`${site.url}/settings`);
  await driver.click('//summary[contains(., "Disconnect Strava")]');
  await driver.click('//button[contains(., "Disconnect and delete")]');
  await until(
    () => inPage(driver, wholePage),
    ({ path }) => path === '/goodbye',
    'The way out',
  );
  const left = (await inPage(driver, storedNames)).join();
  ok(!/log:|session|connected/.test(left), `${left} is still stored`);
  equal(site.strava.state.consent, undefined);
}
