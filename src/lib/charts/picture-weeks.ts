import { counted, SPORT_WORDS } from '#lib/format/sport-words.ts';
import { UNIT_SYSTEMS } from '#lib/format/units.ts';
import { metres } from '#lib/training/units.ts';
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
      label: last?.inProgress ? 'This week' : 'Last 7 days',
      range: last ? format.dayRange(last.first, last.last) : '',
      value: distance.value,
      unit: distance.unit,
      note: last && last.count > 0 ? noteOf(last, said) : '',
    },
    title: `Last ${format.count(weeks.length)} weeks`,
    subtitle: `${said.counted}, ${rangeOf(weeks, said)}`,
    figures: figuresOf(sumOf(weeks), said, true),
    bars,
    axis: axisFromZero(Math.max(0, ...bars.map(({ value }) => value))),
    axisName: `${unit} per week`,
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
  const of = counted(sum.count, SPORT_WORDS[family ?? 'all'], format);
  const longest = longestOf(weeks);
  const sentences = [
    `My last ${format.count(weeks.length)} weeks, ${rangeOf(weeks, said)} (${said.counted}): ${format.distance(sum.distance).text} in ${of}, ${format.duration(sum.movingTime)} moving.`,
  ];
  if (longest) {
    const when = format.dayRange(longest.first, longest.last);
    sentences.push(`Longest week: ${format.distance(longest.distance).text}, ${when}.`);
  }
  if (last) {
    const { text } = format.distance(last.distance);
    sentences.push(last.inProgress ? `This week so far: ${text}.` : `The last 7 days: ${text}.`);
  }
  return sentences.join(' ');
}
