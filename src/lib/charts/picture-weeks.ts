import { counted, countedDative, SPORT_WORDS } from '#lib/format/sport-words.ts';
import { UNIT_SYSTEMS } from '#lib/format/units.ts';
import { metres } from '#lib/training/units.ts';
import { m } from '#words';
import type { Week } from '#lib/training/weeks.ts';
import { axisFromZero } from './nice-ticks.ts';
import { creditOf, type PictureContent, type PictureSaid } from './picture.ts';
import { barOf, figuresOf, longestOf, sumOf } from './picture-totals.ts';
import { monthTicks } from './week-axis.ts';

/** How many weeks a picture shows. */
export const PICTURE_WEEKS = 26;

/** The picture of weeks that end with this one, or with the last seven days where weeks roll. */
export function weeksPicture(weeks: readonly Week[], said: PictureSaid): PictureContent {
  const { format } = said;
  const last = weeks.at(-1);
  const distance = format.distance(last?.distance);
  const unit = UNIT_SYSTEMS[format.units].distance.name;
  const bars = weeks.map((week) => barOf(week, said, 1));
  return {
    plate: {
      label: last?.inProgress ? m.first_this_week() : m.first_seven_days(),
      range: last ? format.dayRange(last.first, last.last) : '',
      value: distance.value,
      unit: distance.unit,
      note: last && last.count > 0 ? noteOf(last, said) : '',
    },
    title: m.share_drawn_weeks({ shown: format.count(weeks.length) }),
    subtitle: `${said.counted}, ${rangeOf(weeks, said)}`,
    figures: figuresOf(sumOf(weeks), said, true),
    bars,
    axis: axisFromZero(Math.max(0, ...bars.map(({ value }) => value))),
    axisName: m.first_per_week({ unit }),
    tickText: (tick) => format.distance(metres(tick * UNIT_SYSTEMS[format.units].distance.size), 0).value,
    ticks: (pixelsPerWeek, measure) => monthTicks(weeks, format, { pixelsPerWeek, measure }),
    ticksCentred: false,
    host: said.host,
    credit: creditOf(said),
  };
}

/** '3 runs, 2 h 35' */
const noteOf = ({ count, movingTime }: Week, { format, family }: PictureSaid) =>
  `${counted(count, SPORT_WORDS[family ?? 'all'], format)}, ${format.duration(movingTime)}`;

/** '1 Dec 2025 to 24 May 2026' */
function rangeOf(weeks: readonly Week[], { format }: Pick<PictureSaid, 'format'>): string {
  const [first, last] = [weeks[0], weeks.at(-1)];
  return first && last ? format.dayRange(first.first, last.last, true) : '';
}

/** The picture in words, for whoever does not see it. */
export function weeksPictureWords(weeks: readonly Week[], said: PictureSaid): string {
  const { format, family } = said;
  const last = weeks.at(-1);
  const sum = sumOf(weeks);
  const longest = longestOf(weeks);
  const sentences = [
    m.share_said_weeks({
      shown: format.count(weeks.length),
      range: rangeOf(weeks, said),
      counted: said.counted,
      distance: format.distance(sum.distance).text,
      activities: countedDative(sum.count, SPORT_WORDS[family ?? 'all'], format),
      time: format.duration(sum.movingTime),
    }),
  ];
  if (longest) {
    const when = format.dayRange(longest.first, longest.last);
    sentences.push(m.share_said_longest_week({ distance: format.distance(longest.distance).text, when }));
  }
  if (last) {
    const inputs = { distance: format.distance(last.distance).text };
    sentences.push(last.inProgress ? m.share_said_this_week(inputs) : m.share_said_seven_days(inputs));
  }
  return sentences.join(' ');
}
