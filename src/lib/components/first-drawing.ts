/** A page without a chart, or with one that cannot be loaded, shows the rest all the same. */
const PATIENCE_MS = 3000;

let resolve: () => void;

const firstDrawing = new Promise<void>((done) => (resolve = done));

/** Chart.svelte says so when its chart is on the screen, or never will be. The rest begins in a task of its own. */
export const firstDrawingIsDone = () => void setTimeout(() => resolve());

/** Does what can wait (loading what is hidden or below, asking Strava for news) when the first chart is drawn. */
export async function afterFirstDrawing<Result>(work: () => Promise<Result>): Promise<Result> {
  await Promise.race([firstDrawing, new Promise((late) => setTimeout(late, PATIENCE_MS))]);
  return work();
}
