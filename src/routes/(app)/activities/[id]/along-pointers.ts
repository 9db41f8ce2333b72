import { pinched, type Stretch, zoomed } from '#lib/charts/along-window.ts';

interface Plot {
  /** Which place of the axis is at a place in the window; undefined before the first drawing. */
  placeAt(clientX: number): number | undefined;
  stretches(): { readonly shown: Stretch; readonly whole: Stretch; readonly least: number };
  put(place: number): void;
  /** What is drawn over; undefined at the end of it. */
  drag(stretch: Stretch | undefined): void;
  show(stretch: Stretch): void;
}

/** Who moves the mouse by less only clicks, in CSS pixels. */
const CLICK = 6;

/** Mouse and one finger move the cursor, a mouse drawn over a part shows it, two fingers hold what is below them. */
export function createPointers({ placeAt, stretches, put, drag, show }: Plot) {
  /** Each finger, with the place that it began on. */
  const fingers = new Map<number, { clientX: number; readonly began: number }>();
  let begun: { readonly clientX: number; readonly place: number } | undefined;
  let drawn: Stretch | undefined;

  const within = (place: number) => {
    const { from, to } = stretches().shown;
    return Math.max(from, Math.min(to, place));
  };

  function follow({ clientX }: PointerEvent): number | undefined {
    const place = placeAt(clientX);
    if (place !== undefined) put(within(place));
    return place;
  }

  function pinch(): void {
    const [a, b] = [...fingers.values()];
    const [left, right] = [a && placeAt(a.clientX), b && placeAt(b.clientX)];
    if (!a || !b || left === undefined || right === undefined) return;
    const { shown, whole, least } = stretches();
    show(pinched(shown, whole, { began: [a.began, b.began], now: [left, right] }, least));
  }

  return {
    down(event: PointerEvent) {
      const place = follow(event);
      if (place === undefined) return;
      if (event.pointerType === 'touch') fingers.set(event.pointerId, { clientX: event.clientX, began: place });
      else if (event.button === 0) {
        begun = { clientX: event.clientX, place: within(place) };
        (event.currentTarget as Element).setPointerCapture(event.pointerId);
      }
    },
    move(event: PointerEvent) {
      const finger = fingers.get(event.pointerId);
      if (finger) finger.clientX = event.clientX;
      if (fingers.size > 1) return pinch();
      const place = follow(event);
      if (!begun || place === undefined) return;
      if (!drawn && Math.abs(event.clientX - begun.clientX) < CLICK) return;
      const end = within(place);
      drawn = { from: Math.min(begun.place, end), to: Math.max(begun.place, end) };
      drag(drawn);
    },
    up({ type, pointerId }: PointerEvent) {
      fingers.delete(pointerId);
      const { shown, whole, least } = stretches();
      if (drawn && type === 'pointerup') {
        // As long as somebody drew, or as close as anybody may look.
        const factor = (shown.to - shown.from) / Math.max(1, drawn.to - drawn.from);
        const isShort = drawn.to - drawn.from < least;
        show(isShort ? zoomed(shown, whole, factor, (drawn.from + drawn.to) / 2, least) : drawn);
      }
      begun = drawn = undefined;
      drag(undefined);
    },
  };
}
