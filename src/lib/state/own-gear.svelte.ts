import { COMPLETE_PROFILE } from '#lib/connect/scopes.ts';
import type { Tabs } from '#lib/connect/tabs.ts';
import type { Database } from '#lib/storage/database.ts';
import { changeGearLimits, keepGear, readGear, readGearLimits } from '#lib/storage/gear.ts';
import { readSession } from '#lib/storage/session.ts';
import { fetchGear, fetchOwnGear } from '#lib/strava/gear.ts';
import type { StravaRequest } from '#lib/strava/request.ts';
import type { Gear } from '#lib/training/gear.ts';
import type { GearLimit } from '#lib/training/gear-limit.ts';
import { KEPT_FOR } from '#lib/training/log.ts';
import { epochSeconds } from '#lib/training/units.ts';
import { clock } from './ask-activity.ts';
import { explain } from './explain.ts';
import type { Explanation } from './explanation.ts';
import { Kept } from './kept.svelte.ts';
import { waitIn } from './rest.ts';

/** How things stand with what Strava knows of the gear. */
export type GearStanding =
  | { readonly kind: 'idle' }
  | { readonly kind: 'asking'; readonly done: number; readonly of: number }
  /** `until`: before that nothing is to be had. */
  | { readonly kind: 'failed'; readonly why: Explanation; readonly until: Date | undefined };

interface World {
  readonly database: Database;
  readonly athleteId: number;
  readonly request: StravaRequest;
  readonly tabs: Tabs;
  readonly now: () => Date;
}

/** Shoes and bikes of one athlete: what Strava says, kept for seven days, and how far each is to go, kept here. */
export class OwnGear {
  #gear = $state.raw<readonly Gear[]>([]);
  #standing = $state.raw<GearStanding>({ kind: 'idle' });
  /** Whether one read brings all that is in use. */
  #mayListAll = $state.raw(false);
  /** What Strava does not know. */
  #gone = $state.raw<readonly string[]>([]);
  readonly #limits: Kept<readonly GearLimit[]>;
  readonly #closing = new AbortController();
  readonly #world: World;

  constructor(world: World) {
    const { database, athleteId, tabs } = world;
    this.#world = world;
    this.#limits = new Kept<readonly GearLimit[]>({
      empty: [],
      read: () => readGearLimits(database, athleteId),
      change: (change) => changeGearLimits(database, athleteId, change),
      tabs,
      // Gear has no message of its own: every message is in the first load of the dashboard.
      news: 'goals-changed',
    });
  }

  get gear(): readonly Gear[] {
    return this.#gear;
  }

  get limits(): readonly GearLimit[] {
    return this.#limits.value;
  }

  get standing(): GearStanding {
    return this.#standing;
  }

  /** Set while a limit could not be stored. */
  get problem(): Explanation | undefined {
    return this.#limits.problem;
  }

  /** What Strava has to be asked for to know these; nothing that is known, or that Strava does not know either. */
  unknown(ids: readonly string[]): string[] {
    return ids.filter((id) => !this.#gone.includes(id) && !this.#gear.some((gear) => gear.id === id));
  }

  /** How many reads it takes to know these: all in use come with one, once it is allowed; what is retired, one by one. */
  readsFor(ids: readonly string[]): number {
    const open = this.unknown(ids).length;
    return this.#listsFirst && open > 0 ? 1 : open;
  }

  /** Asks Strava for what is not known of these; each that came is kept at once. Never throws. */
  async load(ids: readonly string[]): Promise<void> {
    if (this.#standing.kind === 'asking') return;
    const open = this.unknown(ids);
    const of = this.readsFor(ids);
    const { signal } = this.#closing;
    const { request, now } = this.#world;
    try {
      this.#standing = { kind: 'asking', done: 0, of };
      const all = this.#listsFirst ? await fetchOwnGear(request, now, signal) : undefined;
      if (all) await this.#keep(all);
      for (const [done, id] of (all ? [] : open).entries()) {
        this.#standing = { kind: 'asking', done, of: open.length };
        const gear = await fetchGear(request, id, now, signal);
        if (gear) await this.#keep([gear]);
        else this.#gone = [...this.#gone, id];
      }
      this.#standing = { kind: 'idle' };
    } catch (error) {
      if (!signal.aborted) this.#standing = { kind: 'failed', why: explain(error), until: waitIn(error)?.until };
    }
  }

  /** Says how far a piece of gear is to go; undefined: as suggested. */
  setLimit(gearId: string, limit: GearLimit | undefined): Promise<void> {
    return this.#limits.change((limits) => [
      ...limits.filter((other) => other.gearId !== gearId),
      ...(limit ? [limit] : []),
    ]);
  }

  /** Reads what is on this device. */
  async restore(): Promise<void> {
    const { database, athleteId } = this.#world;
    const [gear, session] = await Promise.all([
      readGear(database, athleteId, this.#since()).catch(() => []),
      readSession(database).catch(() => undefined),
      this.#limits.read(),
    ]);
    this.#gear = gear;
    this.#mayListAll = session?.scopes.includes(COMPLETE_PROFILE) ?? false;
  }

  close(): void {
    this.#closing.abort();
    this.#world.tabs.close();
  }

  /** The whole list is worth its read as long as nothing of it is here. */
  get #listsFirst(): boolean {
    return this.#mayListAll && this.#gear.length === 0;
  }

  async #keep(came: readonly Gear[]): Promise<void> {
    const { database, athleteId } = this.#world;
    this.#gear = [...this.#gear.filter(({ id }) => !came.some((gear) => gear.id === id)), ...came];
    await keepGear(database, athleteId, came, this.#since()).catch(() => undefined);
  }

  #since() {
    return epochSeconds(this.#world.now().getTime() / 1000 - KEPT_FOR);
  }
}

/** Opens the gear of an athlete, as it is on this device; Strava is asked by `load` only. */
export async function openGear(
  database: Database,
  athleteId: number,
  { request, tabs }: Pick<World, 'request' | 'tabs'>,
): Promise<OwnGear> {
  const gear = new OwnGear({ database, athleteId, request, tabs, now: clock });
  await gear.restore();
  return gear;
}
