/**
 * 'runs, rides and swims', or with 'or': as the visitor's own English writes lists, and British English for all others,
 * because the words around them are English.
 */
export function listed(
  items: readonly string[],
  locale = 'en-GB',
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  return new Intl.ListFormat(/^en\b/.test(locale) ? locale : 'en-GB', { type }).format(items);
}
