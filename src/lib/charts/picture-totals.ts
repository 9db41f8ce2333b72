import { SPORT_WORDS } from '#lib/format/sport-words.ts';
import { UNIT_SYSTEMS } from '#lib/format/units.ts';
import { m } from '#words';
import type { Totals } from '#lib/training/totals.ts';
import { type Metres, metres, seconds } from '#lib/training/units.ts';
import type { PictureBar, PictureContent, PictureSaid } from './picture.ts';

type Sum = Pick<Totals, 'distance' | 'count' | 'movingTime' | 'climb'>;

/** What weeks or months come to together. */
export function sumOf(spans: readonly Sum[]): Sum {
  const sum = (of: (span: Sum) => number) => spans.reduce((total, span) => total + of(span), 0);
  return {
    distance: metres(sum(({ distance }) => distance)),
    count: sum(({ count }) => count),
    movingTime: seconds(sum(({ movingTime }) => movingTime)),
    climb: metres(sum(({ climb }) => climb)),
  };
}

/** The figures of a sum; climb only where there was any. The distance is left out where the plate shows it. */
export function figuresOf(
  sum: Sum,
  { format, family }: Pick<PictureSaid, 'format' | 'family'>,
  withDistance: boolean,
): PictureContent['figures'] {
  const { one, many } = SPORT_WORDS[family ?? 'all'];
  return [
    ...(withDistance ? [{ value: format.distance(sum.distance).text, term: m.share_drawn_distance() }] : []),
    { value: format.count(sum.count), term: sum.count === 1 ? one : many },
    { value: format.duration(sum.movingTime), term: m.share_drawn_moving() },
    ...(sum.climb > 0 ? [{ value: format.climb(sum.climb).text, term: m.share_drawn_climb() }] : []),
  ];
}

/** The bar of a week or month. */
export function barOf(
  { distance, inProgress }: { readonly distance: Metres; readonly inProgress: boolean },
  { format }: Pick<PictureSaid, 'format'>,
  digits: number,
): PictureBar {
  const value = distance / UNIT_SYSTEMS[format.units].distance.size;
  return { value, text: format.distance(distance, digits).value, inProgress };
}

/** The longest of several; undefined without any training. */
export function longestOf<Span extends Sum>(spans: readonly Span[]): Span | undefined {
  const longest = spans.reduce<Span | undefined>(
    (best, span) => (best && best.distance >= span.distance ? best : span),
    undefined,
  );
  return longest && longest.distance > 0 ? longest : undefined;
}
