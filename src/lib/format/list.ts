import { m } from '#words';
/** 'runs, rides and swims', or with 'or': as the language of the page writes lists. */
export function listed(
  items: readonly string[],
  locale: string = m.frame_locale(),
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  return new Intl.ListFormat(locale, { type }).format(items);
}
