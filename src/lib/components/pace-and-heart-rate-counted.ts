import type { Weekly } from '#lib/charts/weekly-distance.ts';
import { counted, SPORT_WORDS } from '#lib/format/sport-words.ts';
import { seconds } from '#lib/training/units.ts';
import type { Week } from '#lib/training/weeks.ts';

/** From how many activities pace and heart rate of these weeks come, and what is in neither, in words. */
export function paceAndHeartRateCounted({ weeks, family, format }: Weekly) {
  const sum = (of: (week: Week) => number) => weeks.reduce((all, week) => all + of(week), 0);
  const leftOut = sum((week) => week.leftOutOfPace);
  const movingTime = seconds(sum((week) => week.movingTime));
  const heartRateTime = seconds(sum((week) => week.heartRateTime));
  const share = movingTime > 0 ? heartRateTime / movingTime : 0;
  const percent = share.toLocaleString(format.locale, { style: 'percent' });
  return {
    activities: `${counted(
      sum((week) => week.count),
      SPORT_WORDS[family ?? 'all'],
      format,
    )} in the weeks shown`,
    leftOut:
      leftOut === 0 ? 'None was left out.' : `${format.count(leftOut)} ${leftOut === 1 ? 'was' : 'were'} left out.`,
    heartRate: `${percent} of the moving time (${format.duration(heartRateTime)} of ${format.duration(movingTime)})`,
  };
}
