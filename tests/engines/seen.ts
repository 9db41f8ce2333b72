/** What the main job looks at. Each of these functions runs in the page, by itself. */

export interface Row {
  /** The first day of a week. */
  readonly day: string;
  /** The values as programs read them; undefined where a cell has none. */
  readonly values: readonly number[];
}

export function tableCalled(caption: string): Row[] {
  const tables = [...document.querySelectorAll('table')];
  const rows = tables.find((table) => table.caption?.textContent.trim() === caption)?.tBodies[0]?.rows ?? [];
  return [...rows].map((row) => ({
    day: row.querySelector('time')?.getAttribute('datetime') ?? '',
    values: [...row.querySelectorAll('data')].map(({ value }) => Number(value)),
  }));
}

export interface Seen {
  readonly path: string;
  readonly heading: string;
  /** The figure of this week, on the dashboard. */
  readonly plate: string;
  /** How many charts there are, and how many of them have something drawn on them. */
  readonly charts: number;
  readonly drawn: number;
  readonly text: string;
}

/** Scrolls on to the first chart that is still blank: each is drawn when somebody comes near. */
export function wholePage(): Seen {
  const isDrawn = (canvas: HTMLCanvasElement) => {
    const { width, height } = canvas;
    const pixels = width * height > 0 && canvas.getContext('2d')?.getImageData(0, 0, width, height).data;
    return pixels && pixels.some((part) => part > 0);
  };
  // What moves with the cursor is on a second canvas of the same chart.
  const charts = [...document.querySelectorAll('canvas:first-of-type')].map(({ parentElement }) => parentElement);
  const drawn = charts.filter((chart) => [...(chart?.querySelectorAll('canvas') ?? [])].some(isDrawn));
  charts.find((chart) => !drawn.includes(chart))?.scrollIntoView();
  return {
    path: location.pathname,
    heading: document.querySelector('h1')?.textContent.trim() ?? '',
    plate: (document.querySelector('.plate-num')?.textContent ?? '').replace(/\s+/g, ' ').trim(),
    charts: charts.length,
    drawn: drawn.length,
    text: document.body.innerText,
  };
}

/** What the slider with this name says. */
export const sliderCalled = (name: string) =>
  document.querySelector(`[role="slider"][aria-label="${name}"]`)?.getAttribute('aria-valuetext') ?? '';

/** The names of everything that is stored of an athlete. */
export async function storedNames(): Promise<string[]> {
  const names = await new Promise<IDBValidKey[]>((resolve, reject) => {
    const opening = indexedDB.open('milepost');
    opening.onerror = () => reject(new Error('no database'));
    opening.onsuccess = () => {
      const { result: database } = opening;
      if (!database.objectStoreNames.contains('keyval')) return resolve([]);
      const asking = database.transaction('keyval').objectStore('keyval').getAllKeys();
      asking.onsuccess = () => {
        database.close();
        resolve(asking.result);
      };
    };
  });
  return [...names.map(String), ...Object.keys(localStorage)];
}

export const appIsKept = () => navigator.serviceWorker.controller !== null;

/** Fetching holds one from before its first question until after its last write. */
export async function locksHeld(): Promise<number> {
  const { held = [], pending = [] } = await navigator.locks.query();
  return held.length + pending.length;
}
