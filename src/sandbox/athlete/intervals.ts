/** A stretch of a track session, in metres of the run. */
export interface Stretch {
  from: number;
  to: number;
  fast: boolean;
}

/** The stretches of 'Track: 6 × 800 m' over so many metres, or undefined when the name tells of none that fit. */
export function stretchesOf(name: string, distance: number): Stretch[] | undefined {
  const match = /(\d+) × (\d+) m/.exec(name);
  const [count, length] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || count < 1 || length < 1 || count > 50 || count * length > distance * 0.8) return undefined;
  const slow = distance - count * length;
  const recovery = count > 1 ? Math.min(400, (slow * 0.4) / (count - 1)) : 0;
  const around = (slow - recovery * (count - 1)) / 2;
  const stretches: Stretch[] = [{ from: 0, to: around, fast: false }];
  for (let i = 0; i < count; i++) {
    const from = around + i * (length + recovery);
    stretches.push({ from, to: from + length, fast: true });
    if (i < count - 1) stretches.push({ from: from + length, to: from + length + recovery, fast: false });
  }
  stretches.push({ from: distance - around, to: distance, fast: false });
  return stretches;
}
