import { benchmark, usualRate } from '#lib/training/benchmark.ts';
import { dayNumber } from '#lib/training/day.ts';
import { BENCHMARK_DAYS } from '#lib/training/easy-days.ts';
import { easyRuns } from '#lib/training/easy-runs.ts';
import { secondsPerMetre } from '#lib/training/units.ts';
import { UNIT_SYSTEMS } from '#lib/format/units.ts';
import { activitiesQuery } from '#routes/(app)/activities-query.ts';
import { m } from '#words';
import type { InsightRule } from './insight.ts';

/**
 * 'At 140 bpm your pace is 9 s/km faster than six weeks before': the line of the last 42 days against that of the 42
 * before, at one heart rate. Only where they are farther apart than the bands of both together allow for.
 */
export const paceAtHeartRate: InsightRule = (activities, { today, knownSince, family, format, view, bodyOn }) => {
  if (family !== 'run' || !bodyOn) return undefined;
  const then = dayNumber(today - BENCHMARK_DAYS);
  if (knownSince !== undefined && knownSince > then - BENCHMARK_DAYS + 1) return undefined;
  const runs = easyRuns(activities, bodyOn).filter(({ day }) => day > then - BENCHMARK_DAYS && day <= today);
  const rate = usualRate(runs, bodyOn(today));
  if (rate === undefined) return undefined;
  const [now, before] = [benchmark(runs, { upTo: today, rate }), benchmark(runs, { upTo: then, rate })];
  if (!now || !before) return undefined;
  // Each band is half of its width to either side; two that are independent add up as squares.
  const uncertain = Math.hypot(now.high - now.low, before.high - before.low) / 2;
  if (Math.abs(now.pace - before.pace) <= uncertain) return undefined;
  const { size, name } = UNIT_SYSTEMS[format.units].distance;
  // Of the paces as they are read, so that they and their difference agree.
  const seconds = Math.abs(Math.round(now.pace * size) - Math.round(before.pace * size));
  if (seconds === 0) return undefined;
  const strong = m.dash_heart_rate_strong({
    how: now.pace < before.pace ? 'faster' : 'slower',
    seconds: format.count(seconds),
    unit: name,
  });
  const paceText = ({ pace }: typeof now) => format.pace(secondsPerMetre(pace)).text;
  return {
    text: m.dash_heart_rate({
      rate: format.heartRate(rate).text,
      strong,
      now: paceText(now),
      before: paceText(before),
    }),
    strong,
    sample: m.dash_heart_rate_sample({
      now: format.count(now.runs),
      before: format.count(before.runs),
      seconds: format.count(Math.ceil(uncertain * size)),
      unit: name,
    }),
    link: { path: '/trends', query: activitiesQuery(view, ['run']), label: m.dash_heart_rate_link() },
  };
};
