import { m } from '#words';
import { NOT_FETCHED } from '#lib/charts/reading.ts';
import type { Cell, Figures } from '#lib/charts/table.ts';
import type { Format } from '#lib/format/format.ts';
import { type DayNumber, localDay, weekdayOf } from '#lib/training/day.ts';
import type { Totals } from '#lib/training/totals.ts';
import { amount, capitalisedNoun, isKnown, monthName, type Saying } from './calendar-words.ts';
import type { HourMeasure } from './address.ts';
import { type Calendar, weekdays } from './calendar.ts';

/** Every day with an activity, newest first. */
export function dayFigures({ days }: Pick<Calendar, 'days'>, saying: Saying): Figures {
  const active = days.filter((day) => day.inYear && day.count > 0 && isKnown(day.day, saying)).reverse();
  return {
    first: m.chart_day(),
    heads: headsOf(saying),
    rows: active.map((day) => ({
      day: localDay(day.day),
      label: saying.format.day(day.day),
      cells: totalCells(day, saying.format),
    })),
  };
}

/** Every month that has begun, oldest first. */
export function monthFigures({ months }: Pick<Calendar, 'months'>, saying: Saying): Figures {
  return {
    first: m.chart_month(),
    heads: headsOf(saying),
    rows: months
      .filter(({ first }) => first <= saying.today)
      .map((month) => {
        const cells = totalCells(month, saying.format);
        return {
          day: localDay(month.first),
          label:
            monthName(month.first, saying.format) + (month.last >= saying.today ? ` (${m.chart_in_progress()})` : ''),
          cells: isKnown(month.first, saying) ? cells : cells.map(() => ({ text: NOT_FETCHED })),
        };
      }),
  };
}

/** Every weekday in the athlete's order, hour by hour, and what has no hour. */
export function hourFigures(calendar: Calendar, measure: HourMeasure, { format }: Saying): Figures {
  const hours = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'));
  return {
    first: m.calendar_weekday(),
    heads: [...hours, m.calendar_hours_hidden()],
    rows: weekdays(calendar).map((day) => {
      const { row, hidden } = hoursOn(calendar, day);
      return {
        label: format.weekday(day, 'long'),
        cells: [...row, ...(hidden ? [hidden] : [])].map((one) =>
          cell(one[measure], one.count === 0 ? '0' : amount(one[measure], measure, format)),
        ),
      };
    }),
  };
}

/** The hours of one day of the week. */
export function hoursOn({ hours }: Pick<Calendar, 'hours'>, day: DayNumber) {
  const weekday = weekdayOf(day);
  return { row: hours.hours[weekday] ?? [], hidden: hours.hidden[weekday] };
}

function headsOf({ format, family }: Saying): string[] {
  const [distance, climb] = format.units === 'imperial' ? ['mi', 'ft'] : ['km', 'm'];
  return [
    `${m.first_distance()}, ${distance}`,
    capitalisedNoun(family),
    m.chart_moving_time(),
    `${m.chart_climb()}, ${climb}`,
  ];
}

function totalCells({ distance, count, movingTime, climb }: Totals, format: Format): Cell[] {
  return [
    cell(distance, format.distance(distance).value),
    cell(count, format.count(count)),
    cell(movingTime, format.duration(movingTime)),
    cell(climb, format.climb(climb).value),
  ];
}

const cell = (value: number, text: string): Cell => ({ text, value: String(Number(value.toPrecision(12))) });
