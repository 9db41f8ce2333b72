import { m } from '#words';
import type { PictureContent, PictureOf, PictureSaid } from '#lib/charts/picture.ts';
import { PICTURE_WEEKS, weeksPicture, weeksPictureWords } from '#lib/charts/picture-weeks.ts';
import { type PictureYear, yearPicture, yearPictureWords } from '#lib/charts/picture-year.ts';
import { sportsInWords, weekdayName } from '#lib/components/filters.ts';
import type { Format } from '#lib/format/format.ts';
import type { Activity } from '#lib/training/activity.ts';
import { between } from '#lib/training/between.ts';
import { type DayNumber, dayNumber } from '#lib/training/day.ts';
import { activeDaysBetween } from '#lib/training/habits.ts';
import { monthsBetween } from '#lib/training/months.ts';
import type { Selection } from '#lib/training/selection.ts';
import { DAYS_PER_WEEK, type WeekStart } from '#lib/training/week.ts';
import { type Week, weeksBetween } from '#lib/training/weeks.ts';
import { startOfYear } from '#lib/training/year-to-date.ts';

/** Of what a picture is made. */
export interface PictureAsked {
  readonly of: PictureOf;
  /** The activities of the selection. */
  readonly activities: readonly Activity[];
  readonly selection: Selection;
  readonly today: DayNumber;
  readonly weekStart: WeekStart;
  readonly format: Format;
  /** Where this Milepost is; '' where nobody else can reach it. */
  readonly host: string;
}

/** A picture that is not painted yet. */
export interface Picture {
  readonly content: PictureContent;
  /** The same in words. */
  readonly words: string;
  readonly days: { readonly first: DayNumber; readonly last: DayNumber };
  /** Whether it names Garmin, whose devices recorded some of it. */
  readonly garmin: boolean;
}

export function pictureOf(asked: PictureAsked): Picture {
  return asked.of === 'weeks' ? ofWeeks(asked) : ofYear(asked);
}

function ofWeeks(asked: PictureAsked): Picture {
  const { activities, today, weekStart } = asked;
  const from = dayNumber(today - (PICTURE_WEEKS - 1) * DAYS_PER_WEEK);
  const weeks: Week[] = weeksBetween(activities, { from, today, weekStart });
  const days = { first: weeks[0]?.first ?? from, last: weeks.at(-1)?.last ?? today };
  const said = saidOf(asked, days);
  return { content: weeksPicture(weeks, said), words: weeksPictureWords(weeks, said), days, garmin: said.garmin };
}

function ofYear(asked: PictureAsked): Picture {
  const { activities, today } = asked;
  const first = startOfYear(today);
  const months = monthsBetween(activities, { from: first, today });
  const year: PictureYear = { months, today, activeDays: activeDaysBetween(activities, first, today) };
  const days = { first, last: today };
  const said = saidOf(asked, days);
  return { content: yearPicture(year, said), words: yearPictureWords(year, said), days, garmin: said.garmin };
}

function saidOf({ activities, selection, format, host }: PictureAsked, days: Picture['days']): PictureSaid {
  const [family, ...others] = selection.families;
  return {
    format,
    family: others.length === 0 ? family : undefined,
    counted: countedInWords(selection, format),
    host,
    garmin: between(activities, days.first, days.last).some(({ device }) => device?.startsWith('Garmin')),
  };
}

const RACES = { only: m.share_counted_races(), without: m.share_counted_no_races() } as const;
const INDOOR = { only: m.share_counted_indoors(), without: m.share_counted_outdoors() } as const;

/** 'Runs, races only'. What a name must hold stays untold: it may well be a place. */
export function countedInWords(selection: Selection, format: Format): string {
  const { families, commutes, races = 'all', indoor = 'all', weekday, text } = selection;
  const said = [
    sportsInWords(families),
    ...(commutes ? [] : [m.share_counted_no_commutes()]),
    ...(races === 'all' ? [] : [RACES[races]]),
    ...(indoor === 'all' ? [] : [INDOOR[indoor]]),
    ...(weekday === undefined ? [] : [m.share_counted_weekday({ weekday: weekdayName(weekday, format) })]),
    ...(text ? [m.share_counted_name()] : []),
  ];
  return said.join(', ');
}
