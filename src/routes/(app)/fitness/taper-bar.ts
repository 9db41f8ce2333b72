/** Where a bar stands on the screen. */
interface Box {
  readonly top: number;
  readonly bottom: number;
}

/** A drag goes by so much, so that it is easy to come to round loads. */
const GRAIN = 5;

/** The load at a height of a bar that ends at `top`, in fives. */
export function loadAt(y: number, { top: upper, bottom }: Box, top: number): number {
  const share = bottom > upper ? (bottom - y) / (bottom - upper) : 0;
  return Math.min(top, Math.max(0, Math.round((share * top) / GRAIN) * GRAIN));
}

/** The load that a key leads to; undefined for a key that does nothing here. */
export function loadAfter(key: string, load: number, top: number): number | undefined {
  const page = Math.max(GRAIN, Math.round(top / 5));
  const steps: Record<string, number> = {
    ArrowUp: GRAIN,
    ArrowRight: GRAIN,
    ArrowDown: -GRAIN,
    ArrowLeft: -GRAIN,
    PageUp: page,
    PageDown: -page,
    Home: -Infinity,
    End: Infinity,
  };
  const step = Object.hasOwn(steps, key) ? steps[key] : undefined;
  return step === undefined ? undefined : Math.min(step > 0 ? Math.max(top, load) : load, Math.max(0, load + step));
}
