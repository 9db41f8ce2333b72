import type { Database } from '#lib/storage/database.ts';
import { readPlacesUsed, writePlacesUsed } from '#lib/storage/places.ts';
import type { EdgeConfig } from '#lib/strava/edge-protocol.ts';

interface World {
  readonly database: () => Promise<Database>;
  /** Asked only once somebody counts. */
  readonly config: () => Promise<EdgeConfig>;
}

/** What Strava gives a new application after the upgrade that its owner makes there. */
const AFTER_UPGRADE = 10;

/** The places of this site, as its owner counts them on this device. Nobody else counts. */
export class Places {
  #used = $state.raw<number | undefined>(undefined);
  #total = $state.raw<number | undefined>(undefined);
  #isKept = $state(true);
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /** Undefined as long as nobody counts on this device. */
  get used(): number | undefined {
    return this.#used;
  }

  get total(): number {
    return this.#total ?? AFTER_UPGRADE;
  }

  /** Whether the owner told the site's function how many there are; otherwise `total` is what most have. */
  get isTotalKnown(): boolean {
    return this.#total !== undefined;
  }

  /** False when the number could not be stored: it holds until the page is closed. */
  get isKept(): boolean {
    return this.#isKept;
  }

  async read(): Promise<void> {
    this.#used = await readPlacesUsed(await this.#world.database()).catch(() => undefined);
    if (this.#used !== undefined) await this.#askTotal();
  }

  /** Undefined stops the counting. Seen at once; a number beyond the total is noted as it is. */
  async note(used: number | undefined): Promise<void> {
    this.#used = used;
    const writing = this.#world.database().then((database) => writePlacesUsed(database, used));
    this.#isKept = await writing.then(
      () => true,
      () => false,
    );
    if (used !== undefined) await this.#askTotal();
  }

  async #askTotal(): Promise<void> {
    const config = await this.#world.config().catch(() => undefined);
    this.#total = config?.places;
  }
}
