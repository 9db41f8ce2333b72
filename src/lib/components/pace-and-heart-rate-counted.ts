import { m } from '#words';
import type { Weekly } from '#lib/charts/weekly-distance.ts';
import { countedDative, SPORT_WORDS } from '#lib/format/sport-words.ts';
import { seconds } from '#lib/training/units.ts';
import type { Week } from '#lib/training/weeks.ts';

/** From how many activities pace and heart rate of these weeks come, and what is in neither, in words. */
export function paceAndHeartRateCounted({ weeks, family, format }: Weekly) {
  const sum = (of: (week: Week) => number) => weeks.reduce((all, week) => all + of(week), 0);
  const count = sum((week) => week.count);
  const leftOut = sum((week) => week.leftOutOfPace);
  const movingTime = seconds(sum((week) => week.movingTime));
  const heartRateTime = seconds(sum((week) => week.heartRateTime));
  const share = movingTime > 0 ? heartRateTime / movingTime : 0;
  const percent = share.toLocaleString(format.locale, { style: 'percent' });
  return {
    activities: m.parts_pace_counted({ activities: countedDative(count, SPORT_WORDS[family ?? 'all'], format) }),
    leftOut:
      leftOut === 0
        ? m.parts_pace_none_left_out()
        : m.parts_pace_left_out({ count: leftOut, shown: format.count(leftOut) }),
    heartRate: m.parts_pace_counted_heart_rate({
      share: percent,
      recorded: format.duration(heartRateTime),
      all: format.duration(movingTime),
    }),
  };
}
