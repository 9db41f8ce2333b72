/** What is measured of a page that loads; it is installed before anything of the page runs. */
export interface Loading {
  /** When each canvas got its first stroke and was on the screen, in milliseconds since the navigation began. */
  readonly drawn: number[];
  largestPaint: number;
  firstPaint: number;
  /** Beginning and length of every task that was longer than 50 ms. */
  readonly tasks: [start: number, duration: number][];
}

declare global {
  interface Window {
    loading: Loading;
  }
}

/** Runs in the page. */
export function watchLoading(): void {
  const loading: Loading = { drawn: [], largestPaint: 0, firstPaint: 0, tasks: [] };
  window.loading = loading;
  const seen = new WeakSet<HTMLCanvasElement>();
  const context = CanvasRenderingContext2D.prototype;
  const { stroke } = context;
  context.stroke = function (this: CanvasRenderingContext2D, ...path: [] | [Path2D]) {
    if (!seen.has(this.canvas)) {
      seen.add(this.canvas);
      requestAnimationFrame(() => setTimeout(() => loading.drawn.push(performance.now())));
    }
    (stroke as (...given: unknown[]) => void).apply(this, path);
  };
  new PerformanceObserver((list) => {
    for (const { startTime, name } of list.getEntries())
      if (name === 'first-contentful-paint') loading.firstPaint = startTime;
  }).observe({ type: 'paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) loading.largestPaint = startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) loading.tasks.push([startTime, duration]);
  }).observe({ type: 'longtask', buffered: true });
}

/** How long the page could not answer, from its first paint on: what each task takes beyond 50 ms. */
export const blockingOf = ({ tasks, firstPaint }: Loading): number =>
  tasks.reduce((sum, [start, duration]) => sum + (start >= firstPaint ? duration - 50 : 0), 0);
