/** Runs in the page: the app's own storage, filled faster than a Strava could send it. */
import { openDatabase } from '#lib/storage/database.ts';
import { readLog } from '#lib/storage/log.ts';
import { writeLog } from '#lib/storage/write-log.ts';
import { dayNumber } from '#lib/training/day.ts';
import { epochSeconds } from '#lib/training/units.ts';

const THREE_HOURS = 10_800;
const SECONDS_PER_DAY = 86_400;

/** Older copies of the oldest stored activity, one every three hours, until there are `count` in all. */
export async function growLog(athleteId: number, count: number): Promise<void> {
  const database = await openDatabase();
  const log = await readLog(database, athleteId);
  const oldest = log?.activities.at(-1);
  if (!log || !oldest) throw new Error('Nothing is stored yet');
  const older = Array.from({ length: count - log.activities.length }, (_, index) => {
    const start = epochSeconds(oldest.start - (index + 1) * THREE_HOURS);
    return { ...oldest, id: oldest.id + index + 1, start, day: dayNumber(Math.floor(start / SECONDS_PER_DAY)) };
  });
  await writeLog(database, athleteId, { ...log, activities: [...log.activities, ...older] });
}
