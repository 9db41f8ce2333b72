/** A part of the axis along the way, in its units: metres, or seconds. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Nobody looks closer: so many metres, or seconds. */
export const CLOSEST = { distance: 100, time: 30 } as const;

/** A part as long as it is, but no longer than the whole and no shorter than allowed, moved into the whole. */
export function held({ from, to }: Stretch, whole: Stretch, least: number): Stretch {
  const length = Math.min(whole.to - whole.from, Math.max(least, to - from));
  const middle = (from + to) / 2;
  const begin = Math.min(Math.max(whole.from, middle - length / 2), whole.to - length);
  return { from: begin, to: begin + length };
}

/** Closer (a factor above 1) or further away; what is at `around` stays where it is on the screen. */
export function zoomed(shown: Stretch, whole: Stretch, factor: number, around: number, least: number): Stretch {
  const at = Math.min(shown.to, Math.max(shown.from, around));
  const length = Math.min(whole.to - whole.from, Math.max(least, (shown.to - shown.from) / factor));
  const share = shown.to > shown.from ? (at - shown.from) / (shown.to - shown.from) : 0;
  const from = at - share * length;
  return held({ from, to: from + length }, whole, least);
}

/** Half of what is shown to the left (-1) or to the right (1). */
export function panned(shown: Stretch, whole: Stretch, direction: -1 | 1): Stretch {
  const by = (direction * (shown.to - shown.from)) / 2;
  return held({ from: shown.from + by, to: shown.to + by }, whole, 0);
}

/** As little aside as brings a place into view. */
export function showing(shown: Stretch, whole: Stretch, place: number): Stretch {
  const by = Math.min(0, place - shown.from) + Math.max(0, place - shown.to);
  return by === 0 ? shown : held({ from: shown.from + by, to: shown.to + by }, whole, 0);
}

/** Two fingers hold two places of the axis; `now` is what would be below them, and should be what they began on. */
export function pinched(
  shown: Stretch,
  whole: Stretch,
  hold: { readonly began: readonly [number, number]; readonly now: readonly [number, number] },
  least: number,
): Stretch {
  const { began, now } = hold;
  if (now[0] === now[1]) return shown;
  const scale = (began[1] - began[0]) / (now[1] - now[0]);
  if (!(scale > 0)) return shown;
  const moved = (place: number) => began[0] + (place - now[0]) * scale;
  return held({ from: moved(shown.from), to: moved(shown.to) }, whole, least);
}

export const isWhole = (shown: Stretch, whole: Stretch): boolean => shown.from <= whole.from && shown.to >= whole.to;
