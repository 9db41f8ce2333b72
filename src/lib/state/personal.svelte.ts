import { openTabs, type Tabs } from '#lib/connect/tabs.ts';
import { changeBody, readBody } from '#lib/storage/body.ts';
import { changeConventions, type Chosen, readConventions } from '#lib/storage/conventions.ts';
import type { Database } from '#lib/storage/database.ts';
import type { StravaRequest } from '#lib/strava/request.ts';
import { bodyOn, type BodyOn, type BodyValue } from '#lib/training/body.ts';
import { type Conventions, DEFAULT_CONVENTIONS } from '#lib/training/conventions.ts';
import type { BeatsPerMinute, EpochSeconds } from '#lib/training/units.ts';
import { createZonesOn, type ZonesOn } from '#lib/training/zones.ts';
import type { Explanation } from './explanation.ts';
import { Kept } from './kept.svelte.ts';
import { StravaZones } from './strava-zones.svelte.ts';

interface Means {
  readonly tabs: Tabs;
  /** What asks Strava; undefined where nobody can. */
  readonly request: StravaRequest | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * What only the athlete can say, as it is on this device: their conventions, and what is known of their body. It follows
 * every tab until it is closed.
 */
export class Personal {
  /** The athlete's zones at Strava; asked for only while they are the ones chosen. */
  readonly strava: StravaZones;
  readonly #tabs: Tabs;
  readonly #chosen: Kept<Chosen>;
  readonly #body: Kept<readonly BodyValue[]>;
  readonly #conventions = $derived.by((): Conventions => {
    const { customZones: _, ...chosen } = this.#chosen.value;
    return { ...DEFAULT_CONVENTIONS, ...chosen };
  });
  readonly #model = $derived(this.#conventions.zones);
  readonly #bodyOn = $derived.by(() => bodyOn(this.#body.value));
  readonly #zonesOn = $derived.by(() =>
    createZonesOn(this.#model, this.#bodyOn, { customZones: this.customZones, stravaZones: this.stravaZones?.lower }),
  );

  constructor(database: Database, athleteId: number, { tabs, request, now }: Means) {
    this.#tabs = tabs;
    this.strava = new StravaZones({ database, athleteId, tabs, request, now });
    tabs.listen((message) => {
      if (message === 'conventions-changed') void this.strava.restore().catch(() => undefined);
    });
    this.#chosen = new Kept<Chosen>({
      empty: {},
      read: () => readConventions(database, athleteId),
      change: (change) => changeConventions(database, athleteId, change),
      tabs,
      news: 'conventions-changed',
    });
    this.#body = new Kept<readonly BodyValue[]>({
      empty: [],
      read: () => readBody(database, athleteId),
      change: (change) => changeBody(database, athleteId, change),
      tabs,
      news: 'body-changed',
    });
  }

  /** Every answer; the default where nothing was chosen. */
  get conventions(): Conventions {
    return this.#conventions;
  }

  /** Where each zone of the athlete's own begins. */
  get customZones(): readonly BeatsPerMinute[] | undefined {
    return this.#chosen.value.customZones;
  }

  get values(): readonly BodyValue[] {
    return this.#body.value;
  }

  get bodyOn(): BodyOn {
    return this.#bodyOn;
  }

  /** By the model of the conventions. */
  get zonesOn(): ZonesOn {
    return this.#zonesOn;
  }

  /** As Strava last sent them, while they may be kept. */
  get stravaZones(): { readonly lower: readonly BeatsPerMinute[]; readonly readAt: EpochSeconds } | undefined {
    return this.strava.zones;
  }

  /** Set while something could not be stored or read. It holds all the same until the page is closed. */
  get problem(): Explanation | undefined {
    return this.#chosen.problem ?? this.#body.problem;
  }

  async choose(change: Partial<Conventions>): Promise<void> {
    await this.#chosen.change((chosen) => ({ ...chosen, ...change }));
    if (change.zones === 'strava') await this.strava.refresh();
  }

  chooseCustomZones(customZones: readonly BeatsPerMinute[]): Promise<void> {
    return this.#chosen.change((chosen) => ({ ...chosen, customZones }));
  }

  /** Puts a value in place of the one with its id, and of any that begins on the same day; else adds it. */
  setValue(value: BodyValue): Promise<void> {
    const isReplaced = ({ id, name, from }: BodyValue) =>
      id === value.id || (name === value.name && from === value.from);
    return this.#body.change((values) => [...values.filter((other) => !isReplaced(other)), value]);
  }

  removeValue(id: string): Promise<void> {
    return this.#body.change((values) => values.filter((value) => value.id !== id));
  }

  /** Reads what is stored, after storing what was not. */
  async read(): Promise<void> {
    const restoring = this.strava.restore().catch(() => undefined);
    await Promise.all([this.#chosen.read(), this.#body.read(), restoring]);
    if (this.conventions.zones === 'strava') void this.strava.refresh();
  }

  close(): void {
    this.#tabs.close();
  }
}

/** What an athlete said about themselves, read from this device. */
export async function openPersonal(
  database: Database,
  athleteId: number,
  { tabs = openTabs(), request, now = Date.now }: Partial<Means> = {},
): Promise<Personal> {
  const personal = new Personal(database, athleteId, { tabs, request, now });
  await personal.read();
  return personal;
}
