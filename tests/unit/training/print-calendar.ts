// Run by time-zones.test.ts in a process of its own, whose TZ is another.
import { createFormat } from '#lib/format/format.ts';
import { dayNumberOf, localDay, parseLocalDay, today } from '#lib/training/day.ts';
import { computedCalendar } from './computed-calendar.ts';

const format = createFormat({ locale: 'en-GB', units: 'metric' });
const lateEvening = parseLocalDay('2026-03-01T23:30:00Z'.slice(0, 10));

process.stdout.write(
  JSON.stringify({
    minutesFromUtc: -new Date('2026-03-01T00:00:00Z').getTimezoneOffset(),
    calendar: computedCalendar(),
    lateEvening: lateEvening === undefined ? undefined : localDay(lateEvening),
    today: ['2026-03-01T10:30:00Z', '2026-03-01T07:59:00Z', '2026-03-01T18:14:00Z', '2026-03-01T18:15:00Z'].map((now) =>
      localDay(today(new Date(now))),
    ),
    shown: [
      format.day(dayNumberOf(2026, 3, 1)),
      format.dayRange(dayNumberOf(2025, 12, 29), dayNumberOf(2026, 1, 4)),
      format.weekday(dayNumberOf(2026, 3, 29), 'long'),
      format.month(dayNumberOf(2026, 3, 1), true),
    ],
  }),
);
