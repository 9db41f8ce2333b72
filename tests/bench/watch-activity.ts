/** When what was recorded was there, and how long it took from then on until the screen showed it, in milliseconds. */
export interface Drawn {
  /** Until the lines stood in their panels. */
  lines: number;
  /** Until splits, zones, best efforts and the sketch were there too. */
  all: number;
}

/** Of each move of the cursor: what it took in script, and until the next frame was painted. */
export interface Moves {
  readonly script: number[];
  readonly paint: number[];
}

declare global {
  interface Window {
    drawn: Drawn;
    moves: Moves;
  }
}

/** Runs in a page of one activity before anything of it does. Names of functions would not arrive there. */
export function watchDrawing(): void {
  const drawn: Drawn = { lines: 0, all: 0 };
  window.drawn = drawn;
  let begun = 0;
  const screen = {
    /** Calls back when what has just changed is painted, as soon as there is anything to draw. */
    then(note: (took: number) => void): void {
      if (begun > 0) requestAnimationFrame(() => setTimeout(() => note(performance.now() - begun)));
    },
  };
  const { json } = Response.prototype;
  Response.prototype.json = async function (): Promise<unknown> {
    const answer = (await json.call(this)) as unknown;
    if (this.url.includes('/streams')) begun = performance.now();
    return answer;
  };
  const context = CanvasRenderingContext2D.prototype;
  const { stroke } = context;
  context.stroke = function (this: CanvasRenderingContext2D, ...path: [] | [Path2D]) {
    screen.then((took) => (drawn.lines = took));
    (stroke as (...given: unknown[]) => void).apply(this, path);
  };
  new MutationObserver((changes) => {
    // How many reads are left is told when it is known, and is no part of the drawing.
    const isPart = changes.some(({ target }) => {
      const element = target as Element;
      return element.closest('main') && !element.closest('.reads');
    });
    if (isPart) screen.then((took) => (drawn.all = took));
  }).observe(document, { subtree: true, childList: true });
}

/** Runs in the page: fills `window.moves` with the moves to come. */
export function watchCursor(): void {
  const moves: Moves = { script: [], paint: [] };
  window.moves = moves;
  let began = 0;
  addEventListener(
    'pointermove',
    () => {
      began = performance.now();
      const since = began;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => moves.paint.push(performance.now() - since);
        port2.postMessage(undefined);
      });
    },
    { capture: true },
  );
  // The page's own listeners stand further inside; what they changed is drawn when the event has come back out.
  addEventListener('pointermove', () => moves.script.push(performance.now() - began));
}
