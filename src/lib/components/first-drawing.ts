let resolve: () => void;

const firstDrawing = new Promise<void>((done) => (resolve = done));

/** Chart.svelte says so when its chart is on the screen, or never will be. */
export const firstDrawingIsDone = () => resolve();

/** Loads what stands below the first chart, or is hidden, only when that is drawn: its code must not delay the chart. */
export const afterFirstDrawing = <Module>(load: () => Promise<Module>): Promise<Module> => firstDrawing.then(load);
