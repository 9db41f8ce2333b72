import type { Tabs } from '#lib/connect/tabs.ts';
import type { Database } from '#lib/storage/database.ts';
import { readEfforts } from '#lib/storage/efforts.ts';
import { KEPT_FOR } from '#lib/training/log.ts';
import type { FoundEfforts } from '#lib/training/stream/found-efforts.ts';
import { epochSeconds } from '#lib/training/units.ts';

/** The best efforts that are on this device; nothing is asked of Strava. */
export class KnownEfforts {
  #found = $state.raw<readonly FoundEfforts[]>([]);
  readonly #read: () => Promise<readonly FoundEfforts[]>;
  readonly #tabs: Tabs;

  constructor(read: () => Promise<readonly FoundEfforts[]>, tabs: Tabs) {
    this.#read = read;
    this.#tabs = tabs;
    tabs.listen((message) => {
      if (message === 'efforts-changed') void this.read();
    });
  }

  get found(): readonly FoundEfforts[] {
    return this.#found;
  }

  async read(): Promise<void> {
    this.#found = await this.#read().catch(() => this.#found);
  }

  close(): void {
    this.#tabs.close();
  }
}

/** The best efforts of an athlete that were found in the last seven days. */
export async function openKnownEfforts(
  database: Database,
  athleteId: number,
  { tabs }: { readonly tabs: Tabs },
): Promise<KnownEfforts> {
  const since = () => epochSeconds(Date.now() / 1000 - KEPT_FOR);
  const known = new KnownEfforts(() => readEfforts(database, athleteId, since()), tabs);
  await known.read();
  return known;
}
