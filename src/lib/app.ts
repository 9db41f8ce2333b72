/**
 * The composition root: the only file that knows every layer. It hands the browser's fetch, clock, locks and storage
 * to the parts that need them, and holds the few actions that concern more than one of them.
 */
import { resolve } from '$app/paths';
import { m } from '#words';
import type { Arrival } from '#lib/connect/arrive.ts';
import type { Disconnection } from '#lib/connect/disconnect.ts';
import { createStravaAccess, type StravaAccess } from '#lib/connect/strava-access.ts';
import { openTabs, type TabMessage, type Tabs } from '#lib/connect/tabs.ts';
import { EDGE_ORIGIN } from '#lib/site.ts';
import { Connection } from '#lib/state/connection.svelte.ts';
import type { LeftOut } from '#lib/state/left-out.svelte.ts';
import { localeFor } from '#lib/format/locale.ts';
import type { Places } from '#lib/state/places.svelte.ts';
import { Preferences } from '#lib/state/preferences.svelte.ts';
import { Today } from '#lib/state/today.svelte.ts';
import { TrainingLog } from '#lib/state/training-log.svelte.ts';
import { readConnected, writeConnected } from '#lib/storage/before-paint.ts';
import { type Database, openDatabase } from '#lib/storage/database.ts';
import { StorageError } from '#lib/storage/errors.ts';
import { readAthlete, readSession } from '#lib/storage/session.ts';
import { KEPT_FOR } from '#lib/training/log.ts';
import { epochSeconds } from '#lib/training/units.ts';
import { OWN, type World } from './world.ts';

/** Seconds after which a page that is looked at again asks Strava for news: one request in a quarter hour at most. */
const NEWS_AFTER = 15 * 60;

const now = () => new Date();

/** What somebody who opens something may need; they close `tabs` when they close that. */
type Means = Pick<StravaAccess, 'request' | 'config'> & {
  readonly tabs: Tabs;
  readonly locks: LockManager | undefined;
};

/** The app of one tab. Making it touches nothing, so that pages can be prerendered with it; `start` wakes it. */
export class App {
  readonly connection = new Connection();
  readonly preferences = new Preferences(localeFor(m.frame_language(), globalThis.navigator?.languages ?? []));
  readonly today = new Today(now);
  readonly log: TrainingLog;
  readonly #world: World;
  readonly #strava = createStravaAccess({
    fetch: (...parameters) => this.#world.fetch(...parameters),
    edgeOrigin: EDGE_ORIGIN,
    database: () => this.#database(),
    locks: () => this.#world.locks(),
    now,
    athleteId: () => this.connection.athlete?.id,
    onSession: (athleteId, session) => {
      const { athlete } = this.connection;
      if (!session && athlete?.id === athleteId) this.connection.expired(athlete);
      this.#tell(session ? 'session-changed' : 'signed-out');
    },
    onReads: () => this.#tell('reads-changed'),
  });
  #opening: Promise<Database> | undefined;
  #restoring: Promise<void> | undefined;
  #tabs: Tabs | undefined;

  constructor(world: World = OWN) {
    this.#world = world;
    this.log = new TrainingLog({
      request: this.#strava.request,
      locks: world.locks,
      now,
      announce: (news) => this.#tell(news),
    });
  }

  /** Shows what this device remembers; once, however often it is called. Nothing is asked of Strava yet. */
  start(): Promise<void> {
    this.#restoring ??= this.#restore();
    return this.#restoring;
  }

  /**
   * Notes a departure and returns the address of Strava's consent page; `ask` is for what, as connect/scopes.ts knows it.
   * Throws EdgeError, ConnectError or, where more or less than before is asked for, StorageError; nothing is noted then.
   */
  async beginConnecting(returnTo: string | null, ask: string | null): Promise<URL> {
    const [{ depart }, { scopesToAsk }] = await Promise.all([
      import('#lib/connect/depart.ts'),
      import('#lib/connect/scopes.ts'),
    ]);
    const asked = await scopesToAsk(ask, async () => (await readSession(await this.#database()))?.scopes);
    const base = resolve('/').slice(0, -1);
    return depart({ returnTo, asked, edge: await this.#strava.edge(), base, marks: this.#world.marks, now });
  }

  /** What Strava's redirect brought. Throws EdgeError or StorageError. */
  async finishConnecting(query: URLSearchParams): Promise<Arrival> {
    const { arrive } = await import('#lib/connect/arrive.ts');
    const { marks, locks } = this.#world;
    const [database, edge] = [() => this.#database(), () => this.#strava.edge()];
    const answer = await arrive({ query, database, edge, locks: locks(), marks, now });
    if (answer.kind === 'connected') {
      this.log.forget();
      this.#tell('session-changed');
      await (this.#restoring = this.#restore());
      void this.fetch();
    }
    return answer;
  }

  /** Asks Strava for what is new and what is missing. */
  async fetch(): Promise<void> {
    const { athlete } = this.connection;
    if (athlete) await this.log.fetch(await this.#database(), athlete.id);
  }

  /** The network came or went: asks again, which tells at once when there is none. Waiting and pausing go on. */
  async networkChanged(): Promise<void> {
    if (this.log.fetching.kind !== 'paused') await this.fetch();
  }

  /** The page is looked at (again): it may be another day, rows may be too old by now, and there may be news at Strava. */
  async lookedAt(newsAfter = NEWS_AFTER): Promise<void> {
    this.today.refresh();
    const { athlete } = this.connection;
    if (!athlete || !this.log.opened) return;
    await this.log.letGo(await this.#database(), athlete.id).catch(() => undefined);
    const { newestReadAt = 0 } = this.log.current.coverage;
    if (now().getTime() / 1000 - newestReadAt > newsAfter) await this.networkChanged();
  }

  /** Other athletes' weeks on this device go when Strava lets us keep them no longer. */
  async letOthersGo(): Promise<void> {
    const { removeOldLogs } = await import('#lib/storage/athletes.ts');
    const oldest = epochSeconds(now().getTime() / 1000 - KEPT_FOR);
    await removeOldLogs(await this.#database(), oldest, this.connection.athlete?.id);
  }

  /** Loads what disconnecting takes, so that it works without a connection. */
  prepareToDisconnect(): Promise<unknown> {
    return Promise.all([import('#lib/connect/disconnect.ts'), this.#strava.edge()]);
  }

  /** Removes everything of this athlete from this device and ends the connection at Strava. Throws StorageError. */
  async disconnect(): Promise<Disconnection | undefined> {
    const { athlete } = this.connection;
    if (!athlete) return undefined;
    const { disconnect } = await import('#lib/connect/disconnect.ts');
    this.log.forget();
    const [database, edge] = await Promise.all([this.#database(), this.#strava.edge()]);
    const { locks, marks: local } = this.#world;
    const tabs = this.#openTabs();
    const answer = await disconnect({ athleteId: athlete.id, database, edge, locks: locks(), tabs, local });
    this.connection.disconnected();
    return answer;
  }

  /** The places of this site, for its owner to count; whoever shows them brings the code for it. */
  places(make: typeof Places): Places {
    return new make({ database: () => this.#database(), config: this.#strava.config });
  }

  /** Opens what else is known of an athlete on this device, as their goals; who shows it brings the code for it. */
  async open<Kept>(
    opener: (database: Database, athleteId: number, means: Means) => Promise<Kept>,
    athleteId: number,
  ): Promise<Kept> {
    return opener(await this.#database(), athleteId, {
      ...this.#strava,
      tabs: this.#newTabs(),
      locks: this.#world.locks(),
    });
  }

  /** What the athlete left out, from this device. Throws StorageError. */
  async leftOut(athleteId: number): Promise<LeftOut> {
    return this.log.leftOut(await this.#database(), athleteId);
  }

  /** Changes how things are shown, and remembers it on this device if that can be done. */
  async choose(choice: Parameters<Preferences['choose']>[1]): Promise<void> {
    await this.preferences.choose(await this.#database(), choice).catch((error) => this.log.report(error));
  }

  /** Whether this browser forgets everything when the page is closed. */
  async forgetsEverything(): Promise<boolean> {
    return (await this.#database()).kind === 'memory';
  }

  async #restore(): Promise<void> {
    this.#openTabs();
    // Somebody's weeks may be intact where they cannot be read now: nobody is sent away for that.
    await this.#read().catch((error: unknown) => this.connection.unreadable(error));
  }

  async #read(): Promise<void> {
    const database = await this.#database();
    const [session] = await Promise.all([readSession(database), this.preferences.restore(database)]);
    if (session) {
      if (this.connection.athlete?.id !== session.athlete.id) this.log.forget();
      this.connection.connected(session);
      await this.log.open(database, session.athlete.id);
      return;
    }
    const athlete = await readAthlete(database);
    if (!athlete) {
      if (this.#world.signIn) return void (await this.#world.signIn(this));
      if (readConnected(this.#world.marks)) throw database.problem ?? new StorageError('evicted');
      return this.#leave();
    }
    // Strava ended the connection, but the weeks are still here: they stay on show.
    this.connection.expired(athlete);
    await this.log.open(database, athlete.id);
  }

  #leave(): void {
    writeConnected(false, this.#world.marks);
    this.log.forget();
    this.connection.disconnected();
  }

  /** What another tab did. */
  async #hear(message: TabMessage): Promise<void> {
    const { athlete } = this.connection;
    if (message === 'wiped') this.#leave();
    if (message === 'upgraded') await this.log.report(new StorageError('newer'));
    if (message === 'signed-out' && athlete) this.connection.expired(athlete);
    if (message === 'session-changed') {
      await (this.#restoring = this.#restore());
      if (this.log.fetching.kind === 'failed') await this.fetch();
    }
    if (message === 'waiting') await this.networkChanged();
    if (message === 'left-out-changed' && athlete)
      await this.leftOut(athlete.id).catch((error) => this.log.report(error));
    if (message === 'log-changed' && athlete) await this.log.open(await this.#database(), athlete.id);
  }

  #tell(message: TabMessage): void {
    this.#openTabs().tell(message);
  }

  #openTabs(): Tabs {
    if (!this.#tabs) {
      this.#tabs = this.#newTabs();
      this.#tabs.listen((message) => void this.#hear(message));
    }
    return this.#tabs;
  }

  #newTabs(): Tabs {
    return openTabs(new BroadcastChannel(this.#world.name));
  }

  #database(): Promise<Database> {
    const { name, ready } = this.#world;
    const onUpgrade = () => this.#tell('upgraded');
    return (this.#opening ??= Promise.resolve(ready?.()).then(() => openDatabase({ name, onUpgrade })));
  }
}
