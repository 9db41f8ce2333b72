/** An object of Strava's whose members are still unknown. */
export type Wire = Record<string, unknown>;

export const isWire = (value: unknown): value is Wire => typeof value === 'object' && value !== null;

/** A text that says something; undefined for any other value. */
export const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

/** A finite number that is not negative; undefined for any other value, a number in quotes included. */
export const atLeastZero = (value: unknown) =>
  typeof value === 'number' && value >= 0 && value < Infinity ? value : undefined;

/** Sensors that were not there report nothing or 0: only a positive number was measured. */
export function measured<Unit>(value: unknown, unit: (value: number) => Unit): Unit | undefined {
  const number = atLeastZero(value);
  return number ? unit(number) : undefined;
}

/** The id of an object; its text where the number is not one. */
export function idOf({ id, id_str }: Wire): number | undefined {
  const isId = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0;
  if (isId(id)) return id;
  const spelled = typeof id_str === 'string' && /^\d+$/.test(id_str) ? Number(id_str) : undefined;
  return isId(spelled) ? spelled : undefined;
}
