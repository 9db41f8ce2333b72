/** `value` with so many decimals at most, as a number. */
export function rounded(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor;
}

export const clamped = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
