/** The value as an object whose named fields are still unknown, or undefined when it is none. */
export function fields<Key extends string>(value: unknown): { readonly [key in Key]?: unknown } | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return value as { readonly [key in Key]?: unknown };
}

export const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** A number that can be computed with: neither NaN nor infinite. */
export const isNumber = (value: unknown): value is number => Number.isFinite(value);

/** Seconds since 1970, within the years that four digits can name: far beyond them no date can be computed. */
export const isInstant = (value: unknown): value is number => isNumber(value) && Math.abs(value) < 3e11;

/** An identifier as Strava gives them out: a positive whole number below 2^53. */
export const isId = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) > 0;
