import { countedDative, SPORT_WORDS } from '#lib/format/sport-words.ts';
import { UNIT_SYSTEMS } from '#lib/format/units.ts';
import { dateParts, type DayNumber, dayNumberOf } from '#lib/training/day.ts';
import type { Period } from '#lib/training/months.ts';
import { metres } from '#lib/training/units.ts';
import { m } from '#words';
import { axisFromZero } from './nice-ticks.ts';
import { creditOf, type PictureContent, type PictureSaid, type PictureTick } from './picture.ts';
import { barOf, figuresOf, longestOf, sumOf } from './picture-totals.ts';

const MONTHS = 12;
const GAP = 3;

/** A year up to today. */
export interface PictureYear {
  /** From January to the month that holds today. */
  readonly months: readonly Period[];
  readonly activeDays: number;
  readonly today: DayNumber;
}

/** The picture of a year by month; the months to come have their place. */
export function yearPicture(year: PictureYear, said: PictureSaid): PictureContent {
  const { format } = said;
  const sum = sumOf(year.months);
  const distance = format.distance(sum.distance, sum.distance < metres(1_000_000) ? 1 : 0);
  const { size, name } = UNIT_SYSTEMS[format.units].distance;
  const bars = Array.from({ length: MONTHS }, (_, index) => {
    const month = year.months[index];
    return month ? barOf(month, said, 0) : { value: 0, text: '', inProgress: false };
  });
  return {
    plate: {
      label: yearOf(year),
      range: format.dayRange(firstOf(year), year.today),
      value: distance.value,
      unit: distance.unit,
      note: activeDaysInWords(year, said),
    },
    title: m.share_drawn_year({ year: yearOf(year) }),
    subtitle: said.counted,
    figures: figuresOf(sum, said, false),
    bars,
    axis: axisFromZero(Math.max(0, ...bars.map(({ value }) => value))),
    axisName: m.share_drawn_per_month({ unit: name }),
    tickText: (tick) => format.distance(metres(tick * size), 0).value,
    ticks: (slot, widthOf) => monthNames(year, said, (text) => widthOf(text) <= slot - GAP),
    ticksCentred: true,
    host: said.host,
    credit: creditOf(said),
  };
}

const activeDaysInWords = ({ activeDays }: PictureYear, { format }: PictureSaid) =>
  activeDays > 0 ? m.share_drawn_active_days({ count: activeDays, shown: format.count(activeDays) }) : '';

const yearOf = ({ today }: PictureYear) => String(dateParts(today).year);
const firstOf = ({ today }: PictureYear) => dayNumberOf(dateParts(today).year, 1, 1);

/** The names of all months, or only their first letters where there is no room. */
function monthNames(
  { today }: PictureYear,
  { format }: PictureSaid,
  fits: (text: string) => boolean,
): readonly PictureTick[] {
  const { year } = dateParts(today);
  const names = Array.from({ length: MONTHS }, (_, index) => format.month(dayNumberOf(year, index + 1, 1), false));
  const areShort = names.every(fits);
  return names.map((name, index) => ({ index, label: areShort ? name : name.slice(0, 1) }));
}

/** The picture in words, for whoever does not see it. */
export function yearPictureWords(year: PictureYear, said: PictureSaid): string {
  const { format, family } = said;
  const sum = sumOf(year.months);
  const longest = longestOf(year.months);
  const sentences = [
    m.share_said_year({
      year: yearOf(year),
      day: format.day(year.today),
      counted: said.counted,
      distance: format.distance(sum.distance).text,
      activities: countedDative(sum.count, SPORT_WORDS[family ?? 'all'], format),
      time: format.duration(sum.movingTime),
    }),
  ];
  if (longest) {
    const month = format.month(longest.first, true);
    sentences.push(m.share_said_longest_month({ month, distance: format.distance(longest.distance).text }));
  }
  if (sum.climb > 0) sentences.push(m.share_said_climb({ climb: format.climb(sum.climb).text }));
  return sentences.join(' ');
}
