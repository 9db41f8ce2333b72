// Run by clock-changes.test.ts in a process of its own, whose TZ is another.
import { localDay, today } from '#lib/training/day.ts';

const HOUR = 3600;
const [from, to] = [Date.UTC(2018, 0, 1) / 1000, Date.UTC(2029, 0, 1) / 1000];
const offsetAt = (instant: number) => new Date(instant * 1000).getTimezoneOffset();

/** Every hour of eleven years in which this zone changes its clocks. */
const changes: number[] = [];
for (let instant = from; instant < to; instant += HOUR) {
  if (offsetAt(instant) !== offsetAt(instant + HOUR)) changes.push(instant);
}

/** What the device calls today, every quarter of an hour from a day and a half before each change to as long after it. */
const days = changes.flatMap((change) =>
  Array.from({ length: 2 * 36 * 4 }, (_, index) => {
    const instant = change + (index / 4 - 36) * HOUR;
    return [instant, localDay(today(new Date(instant * 1000)))] as const;
  }),
);

process.stdout.write(JSON.stringify({ changes: changes.length, days }));
