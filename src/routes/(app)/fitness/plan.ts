import { type DayNumber, dayNumber, localDay, parseLocalDay } from '#lib/training/day.ts';
import { DAYS_PER_WEEK } from '#lib/training/week.ts';

/** What is planned for the days from tomorrow on. */
export interface Plan {
  /** The load of each day; the days after them are for rest. */
  readonly loads: readonly number[];
  /** The day that it leads to. */
  readonly race: DayNumber | undefined;
}

export const REST: Plan = { loads: [], race: undefined };

/** A forecast is of two weeks, or as long as the plan; a longer one would forecast the plan and nothing else. */
const SHORTEST = 14;
export const LONGEST = 28;
const HIGHEST = 9999;

/** Reads 'plan=2026-05-22,50,0,40', loads from a day on, and 'race=2026-05-31'. Days that are over have gone. */
export function readPlan(query: URLSearchParams, today: DayNumber): Plan {
  const [start = '', ...texts] = (query.get('plan') ?? '').split(',');
  const first = parseLocalDay(start);
  const gone = first === undefined ? Infinity : today + 1 - first;
  const loads = texts.map((text) => (/^\d{1,4}$/.test(text) ? Number(text) : 0));
  const ahead = gone < 0 ? [...Array<number>(Math.min(-gone, LONGEST)).fill(0), ...loads] : loads.slice(gone);
  const race = parseLocalDay(query.get('race') ?? '');
  return {
    loads: ahead.slice(0, LONGEST),
    race: race !== undefined && race > today && race <= today + LONGEST ? race : undefined,
  };
}

/** The query with this plan written into it; whatever else it holds stays. Nothing but rest needs no words. */
export function writePlan(query: URLSearchParams, { loads, race }: Plan, today: DayNumber): URLSearchParams {
  const written = new URLSearchParams(query);
  if (loads.some((load) => load > 0)) written.set('plan', [localDay(dayNumber(today + 1)), ...loads].join(','));
  else written.delete('plan');
  if (race === undefined) written.delete('race');
  else written.set('race', localDay(race));
  return written;
}

/** The load of every day that is forecast: the plan, and rest up to two weeks or the race. */
export function loadsAhead({ loads, race }: Plan, today: DayNumber): number[] {
  const length = Math.max(SHORTEST, loads.length, race === undefined ? 0 : race - today);
  return Array.from({ length }, (_, at) => loads[at] ?? 0);
}

/** The plan with another load on one of its days, counted from tomorrow. */
export function withLoad(plan: Plan, at: number, load: number): Plan {
  const kept = Math.min(HIGHEST, Math.max(0, Math.round(Number.isFinite(load) ? load : 0)));
  const loads = Array.from({ length: Math.max(plan.loads.length, at + 1) }, (_, day) => plan.loads[day] ?? 0);
  return { ...plan, loads: loads.with(at, kept) };
}

/** Every day the same load, as far as is forecast; none on the day of the race. */
export function steadyPlan(daily: number, race: DayNumber | undefined, today: DayNumber): Plan {
  return { race, loads: loadsAhead({ loads: [], race }, today).map((_, at) => planned(daily, at, race, today)) };
}

const TAPER = [0.25, 0.5, 0.75];
const TAPER_DAYS = TAPER.length * DAYS_PER_WEEK;

/**
 * 75, 50 and 25 % of the daily load in the three weeks before the race, or from tomorrow on where none is chosen. Before
 * them as ever; what of them is over already cannot be caught up.
 */
export function taperPlan(daily: number, race: DayNumber | undefined, today: DayNumber): Plan {
  const goal = race ?? dayNumber(today + TAPER_DAYS + 1);
  const loads = Array.from({ length: goal - today - 1 }, (_, at) => {
    const share = TAPER[Math.floor((goal - today - 2 - at) / DAYS_PER_WEEK)] ?? 1;
    return planned(daily * share, at, goal, today);
  });
  return { race, loads };
}

const planned = (load: number, at: number, race: DayNumber | undefined, today: DayNumber) =>
  race !== undefined && today + 1 + at >= race ? 0 : Math.round(load);

/** Whether two plans ask for the same loads on the days that are forecast. */
export const isSamePlan = (one: Plan, other: Plan, today: DayNumber): boolean =>
  loadsAhead(one, today).join() === loadsAhead(other, today).join();

const TOPS = [60, 80, 100, 150, 200, 300, 400, 600, 800, 1000, 1500, 2000, 3000, 5000, 10000];

/** Where the bars of the plan end: a round load that leaves room above the highest, planned or done. */
export const topOf = (loads: readonly number[], done: readonly number[]): number => {
  const highest = Math.max(0, ...loads, ...done);
  return TOPS.find((top) => top >= highest) ?? HIGHEST;
};
