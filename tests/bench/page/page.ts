/** What bench.ts calls in the browser: the app's own modules, and a clock around each. */
import '#lib/components/style/tokens.css';
import { flushSync, mount } from 'svelte';
import { writeConnected } from '#lib/storage/before-paint.ts';
import { openDatabase } from '#lib/storage/database.ts';
import { readLog } from '#lib/storage/log.ts';
import { writeLog } from '#lib/storage/write-log.ts';
import { writeSession } from '#lib/storage/session.ts';
import { today as dayOf } from '#lib/training/day.ts';
import { epochSeconds } from '#lib/training/units.ts';
import { type DashboardChoice, deriveDashboard } from '#routes/(app)/dashboard/dashboard.ts';
import { manyActivities } from '#tests/bench/many-activities.ts';
import Bench from './Bench.svelte';
import { fitnessClock } from './fitness-clock.ts';
import { createShown } from './shown.svelte.ts';
import { trendsClock } from './trends-clock.ts';

const ATHLETE = { id: 1, firstName: 'Bench', lastName: 'Mark' };
const today = dayOf(new Date());
const nowSeconds = epochSeconds(Math.floor(Date.now() / 1000));

const RUNS = { families: ['run'], commutes: true } as const;
const ALL = { families: [], commutes: true } as const;
const CHOICE: DashboardChoice = { selection: RUNS, range: '26w', weekStart: 'monday', today };
/** What a reader might click through; each asks for another part of the list. */
const FILTERS: readonly Partial<DashboardChoice>[] = [
  { selection: { families: ['ride'], commutes: true } },
  { selection: ALL },
  { selection: { ...RUNS, commutes: false } },
  { selection: { ...ALL, commutes: false } },
  { selection: RUNS },
  { selection: ALL, weekStart: 'sunday' },
];

const clock = {
  /** Somebody connected, with so many activities: what the dashboard finds when it starts. */
  async seed(count: number): Promise<void> {
    const database = await openDatabase();
    const tokens = { accessToken: 'bench', expiresIn: 21_600, receivedAt: Date.now(), refreshToken: 'bench' };
    await writeSession(database, { athlete: ATHLETE, scopes: ['read', 'activity:read'], ...tokens, generation: 1 });
    await clock.store(count);
    writeConnected(true);
  },

  /** P6: one write of all of them; made beforehand. */
  async store(count: number): Promise<number> {
    const database = await openDatabase();
    const activities = manyActivities(count, today);
    const coverage = {
      readBackTo: epochSeconds(0),
      complete: true,
      newestReadAt: nowSeconds,
      fullReadStartedAt: nowSeconds,
      setAside: 0,
    };
    return clocked(() => writeLog(database, ATHLETE.id, { activities, coverage }));
  },

  /** P7: in a page that has just been loaded, as the app does it at start; and the disk's share of it. */
  async read(): Promise<{ opening: number; reading: number; fetching: number }> {
    const started = performance.now();
    const database = await openDatabase();
    const opening = performance.now() - started;
    let fetching = 0;
    const get = async (key: string) => {
      let value: unknown;
      fetching = await clocked(async () => (value = await database.get(key)));
      return value;
    };
    const reading = await clocked(() => readLog({ ...database, get }, ATHLETE.id));
    return { opening, reading, fetching };
  },

  /** P8: how long each of several changes of the filter takes to compute, after the first look. */
  async filter(count: number): Promise<number[]> {
    const activities = manyActivities(count, today);
    deriveDashboard(activities, CHOICE);
    const times: number[] = [];
    for (const change of FILTERS) {
      times.push(await clocked(async () => deriveDashboard(activities, { ...CHOICE, ...change })));
      await new Promise((rested) => setTimeout(rested, 50));
    }
    return times;
  },

  /** P8, on another page: how long each of several changes of the filter takes to compute. */
  async figures(name: 'fitness' | 'weeks' | 'zones' | 'pace', count: number): Promise<number[]> {
    const activities = manyActivities(count, today);
    const compute = name === 'fitness' ? fitnessClock(activities, today) : trendsClock(activities, today)[name];
    compute(RUNS, 0);
    const times: number[] = [];
    for (const [index, { selection = RUNS }] of FILTERS.entries()) {
      times.push(await clocked(async () => compute(selection, index)));
      await new Promise((rested) => setTimeout(rested, 50));
    }
    return times;
  },

  /** P9: the script of showing another filter in a chart of ten years, from new data to painted canvas. */
  async chart(count: number): Promise<number[]> {
    const activities = manyActivities(count, today);
    const looks = FILTERS.map((change) => deriveDashboard(activities, { ...CHOICE, range: 'all', ...change }));
    const shown = createShown(deriveDashboard(activities, { ...CHOICE, range: 'all' }));
    mount(Bench, { target: document.body, props: { shown: shown.read } });
    await new Promise((drawn) => setTimeout(drawn, 1000));
    const times: number[] = [];
    for (const look of looks) {
      times.push(await clocked(async () => (shown.replace(look), flushSync())));
      await new Promise((painted) => setTimeout(painted, 100));
    }
    return times;
  },
};

/** Milliseconds until the work is done. */
async function clocked(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

declare global {
  interface Window {
    clock: typeof clock;
  }
}
window.clock = clock;
