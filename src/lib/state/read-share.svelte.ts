import type { Tabs } from '#lib/connect/tabs.ts';
import type { Database } from '#lib/storage/database.ts';
import { readReads } from '#lib/storage/read-budget.ts';
import type { EdgeConfig } from '#lib/strava/edge-protocol.ts';
import { NO_READS, type Reads, type ReadShare as Share, usedAt } from '#lib/strava/read-budget.ts';
import { DAY, nextWindow, QUARTER_HOUR } from '#lib/strava/rate-limit.ts';

interface World {
  readonly database: Database;
  readonly athleteId: number;
  readonly config: () => Promise<EdgeConfig>;
  /** Closed with what is opened here. */
  readonly tabs: Tabs;
}

/** What was read of a window: 3 of 20, until a quarter past. */
export interface UsedWindow {
  readonly used: number;
  /** Undefined as long as the site's own function has not said. */
  readonly share: number | undefined;
  readonly until: Date;
}

/** What this device has read, and how much it may. */
export class ReadShare {
  #reads = $state.raw<Reads>(NO_READS);
  #share = $state.raw<Share | undefined>(undefined);
  readonly #world: World;
  readonly #tabs: Tabs;

  constructor(world: World) {
    this.#world = world;
    this.#tabs = world.tabs;
    this.#tabs.listen((message) => {
      if (message === 'reads-changed') void this.read();
    });
  }

  at(now: Date): { readonly quarterHour: UsedWindow; readonly day: UsedWindow } {
    const used = usedAt(this.#reads, now);
    return {
      quarterHour: {
        used: used.quarterHour,
        share: this.#share?.perQuarterHour,
        until: nextWindow(QUARTER_HOUR, now),
      },
      day: { used: used.day, share: this.#share?.perDay, until: nextWindow(DAY, now) },
    };
  }

  async read(): Promise<void> {
    this.#reads = await readReads(this.#world.database, this.#world.athleteId).catch(() => this.#reads);
    this.#share ??= (await this.#world.config().catch(() => undefined))?.readShare;
  }

  close(): void {
    this.#tabs.close();
  }
}

/** Opens the count of this athlete; it follows what this and every other tab reads until it is closed. */
export async function watchReads(
  database: Database,
  athleteId: number,
  { config, tabs }: Pick<World, 'config' | 'tabs'>,
): Promise<ReadShare> {
  const share = new ReadShare({ database, athleteId, config, tabs });
  await share.read();
  return share;
}
