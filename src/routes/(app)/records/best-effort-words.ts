import { cell, type Figures } from '#lib/charts/table.ts';
import type { Format } from '#lib/format/format.ts';
import type { EffortName } from '#lib/training/stream/efforts.ts';
import type { DistanceBest, HeldEffort } from '#lib/training/stream/bests.ts';
import { localDay } from '#lib/training/day.ts';
import { type Metres, type SecondsPerMetre, secondsPerMetre } from '#lib/training/units.ts';
import { m } from '#words';
import { type Entry, heldBy } from './ledger.ts';

const NAMES: Record<EffortName, string> = {
  '400 m': '400\u00a0m',
  '1/2 mi': m.records_effort_half_mile(),
  '1 km': '1\u00a0km',
  '1 mi': m.records_distance_1_mile(),
  '2 mi': m.records_effort_2_miles(),
  '5 km': '5\u00a0km',
  '10 km': '10\u00a0km',
  '15 km': '15\u00a0km',
  '10 mi': m.records_distance_10_miles(),
  '20 km': '20\u00a0km',
  half: m.records_distance_half(),
  '30 km': '30\u00a0km',
  marathon: m.records_distance_marathon(),
};

/** '5 km', 'Half marathon' */
export const effortNameInWords = (name: EffortName): string => NAMES[name];

/** The rest is found in the recording, as the page says. */
const SOURCES = { stream: undefined, strava: m.records_effort_from_strava() } as const;

/** A line of the table: distance, time, pace, day, run, and whether Strava found it. */
export function effortEntry({ name, distance, best }: DistanceBest, format: Format): Entry {
  const { activity, time, source } = best;
  return {
    what: effortNameInWords(name),
    ...heldBy(activity),
    note: `${format.pace(paceOver(best, distance)).text}, ${activity.name}`,
    tag: SOURCES[source],
    text: format.clock(time),
    value: time,
    when: format.day(activity.day, true),
  };
}

/** How a best came about: each improvement, the latest first. */
export function historyTable({ distance, history }: DistanceBest, format: Format): Figures {
  return {
    first: m.records_ledger_when(),
    heads: [m.records_best_elapsed_time(), m.records_effort_pace(), m.records_effort_faster_by()],
    rows: history
      .map((held, at) => {
        const before = history[at - 1];
        const gain = before && before.time - held.time;
        return {
          day: localDay(held.activity.day),
          label: `${format.day(held.activity.day, true)}, ${held.activity.name}`,
          activity: held.activity.id,
          cells: [
            cell(held.time, format.clock(held.time)),
            cell(paceOver(held, distance), format.pace(paceOver(held, distance)).text),
            gain === undefined
              ? { text: m.records_effort_first() }
              : cell(gain, m.records_effort_seconds({ shown: format.count(Math.max(1, Math.round(gain))) })),
          ],
        };
      })
      .reverse(),
  };
}

const paceOver = ({ time }: HeldEffort, distance: Metres): SecondsPerMetre => secondsPerMetre(time / distance);
