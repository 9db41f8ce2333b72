import { COMPLETE_PROFILE } from '#lib/connect/scopes.ts';
import type { Tabs } from '#lib/connect/tabs.ts';
import type { Database } from '#lib/storage/database.ts';
import { readSession } from '#lib/storage/session.ts';
import { readStravaZones, type StravaZones as Stored, writeStravaZones } from '#lib/storage/strava-zones.ts';
import { StravaError } from '#lib/strava/errors.ts';
import type { StravaRequest } from '#lib/strava/request.ts';
import { KEPT_FOR } from '#lib/training/log.ts';
import { epochSeconds, type Kilograms } from '#lib/training/units.ts';
import { explain } from './explain.ts';
import type { Explanation } from './explanation.ts';

/** How things stand with the athlete's zones at Strava. */
export type StravaZonesStanding =
  | { readonly kind: 'unasked' | 'asking' | 'there' }
  /** The permission to see the complete profile was not asked for, or its box was unticked. */
  | { readonly kind: 'not allowed' }
  /** The athlete has no zones at Strava. */
  | { readonly kind: 'none' }
  | { readonly kind: 'failed'; readonly why: Explanation };

interface World {
  readonly database: Database;
  readonly athleteId: number;
  /** Undefined where nobody can ask Strava. */
  readonly request: StravaRequest | undefined;
  readonly tabs: Tabs;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Seconds after which Strava is asked again. They may be kept for seven days. */
const ASKED_AGAIN_AFTER = 5 * 86_400;

/** The athlete's heart rate zones at Strava, kept as long as that is allowed. Strava is asked when `refresh` says so. */
export class StravaZones {
  #zones = $state.raw<Stored | undefined>(undefined);
  #standing = $state.raw<StravaZonesStanding>({ kind: 'unasked' });
  #asking: Promise<void> | undefined;
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  get zones(): Stored | undefined {
    return this.#zones;
  }

  get standing(): StravaZonesStanding {
    return this.#standing;
  }

  /** Reads what is kept. What is too old, or what Milepost may see no longer, goes. Throws StorageError. */
  async restore(): Promise<void> {
    const { database, athleteId } = this.#world;
    const kept = await readStravaZones(database, athleteId);
    const isUsable = kept && this.#age(kept) <= KEPT_FOR && (await this.#isAllowed()) !== false;
    if (kept && !isUsable) await writeStravaZones(database, athleteId, undefined);
    this.#zones = isUsable ? kept : undefined;
    if (this.#zones) this.#standing = { kind: 'there' };
  }

  /** Asks Strava when nothing is there, when it is five days old, or when the athlete wants it. */
  refresh(wanted = false): Promise<void> {
    const isFresh = this.#zones && this.#age(this.#zones) < ASKED_AGAIN_AFTER;
    if (isFresh && !wanted) return Promise.resolve();
    this.#asking ??= this.#ask().finally(() => (this.#asking = undefined));
    return this.#asking;
  }

  /** The weight in the athlete's profile; undefined where Milepost may not see it, or Strava does not say. */
  async weight(): Promise<Kilograms | undefined> {
    const { request } = this.#world;
    try {
      if (!request || !(await this.#isAllowed())) return undefined;
      const { fetchWeight } = await import('#lib/strava/athlete.ts');
      return await fetchWeight(request);
    } catch {
      // A suggestion is never a reason to fail.
      return undefined;
    }
  }

  async #ask(): Promise<void> {
    const { request, now } = this.#world;
    if (!request) return;
    this.#standing = { kind: 'asking' };
    try {
      if (!(await this.#isAllowed())) {
        this.#standing = { kind: 'not allowed' };
        return;
      }
      const { fetchHeartRateZones } = await import('#lib/strava/athlete-zones.ts');
      const lower = await fetchHeartRateZones(request);
      this.#standing = { kind: lower ? 'there' : 'none' };
      await this.#keep(lower && { lower, readAt: epochSeconds(Math.floor(now() / 1000)) });
    } catch (error) {
      const isRefused = error instanceof StravaError && ['scope_missing', 'unauthorized'].includes(error.code);
      this.#standing = isRefused ? { kind: 'not allowed' } : { kind: 'failed', why: explain(error) };
      if (isRefused) await this.#keep(undefined).catch(() => undefined);
    }
  }

  async #keep(zones: Stored | undefined): Promise<void> {
    const { database, athleteId, tabs } = this.#world;
    this.#zones = zones;
    await writeStravaZones(database, athleteId, zones);
    tabs.tell('conventions-changed');
  }

  /** Undefined while nobody is signed in: then nobody has taken it back either. */
  async #isAllowed(): Promise<boolean | undefined> {
    return (await readSession(this.#world.database))?.scopes.includes(COMPLETE_PROFILE);
  }

  #age({ readAt }: Stored): number {
    return this.#world.now() / 1000 - readAt;
  }
}
