import { dateParts, type DayNumber } from '#lib/training/day.ts';
import type { Format } from '#lib/format/format.ts';
import type { Span } from '#lib/training/spans.ts';

/** The name of a month, at the left edge of the first week (or day, or month) that begins in it. */
export interface MonthTick {
  /** Index of the week. */
  readonly index: number;
  readonly label: string;
}

/** Every how many months a name may stand; from 12 on only the year is written. */
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120];
const GAP = 10;

/** One week is one unit wide, with its bar in the middle: week `i` reaches from i - 0.5 to i + 0.5. */
export const weekRange = (count: number) => ({ min: -0.5, max: Math.max(1, count) - 0.5 });

/**
 * As many month names as fit without touching: all months, every second, third or sixth, then years alone. The year
 * stands beside January, where it changes; while most months are named it gives way where there is no room.
 * `pixelsPerWeek` is the width of a week; `measure` answers the width of a text.
 */
export function monthTicks(
  weeks: readonly Pick<Span, 'first'>[],
  format: Format,
  { pixelsPerWeek, measure }: { pixelsPerWeek: number; measure: (text: string) => number },
): MonthTick[] {
  const starts = monthStarts(weeks);
  for (const step of STEPS) {
    const chosen = starts.filter(({ month }) => month % step === 0);
    const ticks = chosen.map(({ index, day, month }, at) => {
      const room = ((chosen[at + 1]?.index ?? Infinity) - index) * pixelsPerWeek - GAP;
      return { index, room, label: label(day, month, { step, room, format, measure }) };
    });
    const crowded = ticks.some((tick) => measure(tick.label) > tick.room);
    if (!crowded) return ticks.map(({ index, label }) => ({ index, label }));
  }
  return [];
}

interface MonthStart {
  readonly index: number;
  readonly day: DayNumber;
  /** Months since year 0, January 0. */
  readonly month: number;
}

function monthStarts(weeks: readonly Pick<Span, 'first'>[]): MonthStart[] {
  const starts: MonthStart[] = [];
  let previous: number | undefined;
  weeks.forEach(({ first }, index) => {
    const { year, month, day } = dateParts(first);
    const at = year * 12 + month - 1;
    if (at !== previous && (previous !== undefined || day <= 7)) starts.push({ index, day: first, month: at });
    previous = at;
  });
  return starts;
}

function label(
  day: DayNumber,
  month: number,
  { step, room, format, measure }: { step: number; room: number; format: Format; measure: (text: string) => number },
): string {
  if (step >= 12) return String(Math.floor(month / 12));
  const withYear = month % 12 === 0 ? format.month(day, true) : '';
  return withYear && (step > 2 || measure(withYear) <= room) ? withYear : format.month(day, false);
}
