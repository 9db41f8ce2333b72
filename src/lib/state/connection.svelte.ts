import type { Session } from '#lib/storage/session.ts';

/**
 * Whether somebody is connected in this browser. 'expired': yes, but Strava no longer accepts the tokens. 'unreadable':
 * yes, but the browser does not give back who.
 */
export type ConnectionStatus = 'opening' | 'disconnected' | 'connected' | 'expired' | 'unreadable';

type Athlete = Session['athlete'];

/** Who is connected, as the pages see it. Only the composition root changes it. */
export class Connection {
  #status = $state<ConnectionStatus>('opening');
  #athlete = $state.raw<Athlete | undefined>(undefined);
  #scopes = $state.raw<readonly string[]>([]);
  #error: unknown;

  get status(): ConnectionStatus {
    return this.#status;
  }

  get athlete(): Athlete | undefined {
    return this.#athlete;
  }

  /** What Strava granted, in its own names. */
  get scopes(): readonly string[] {
    return this.#scopes;
  }

  /** Why it is unreadable. */
  get error(): unknown {
    return this.#error;
  }

  connected(session: Session): void {
    this.#athlete = session.athlete;
    this.#scopes = session.scopes;
    this.#status = 'connected';
  }

  /** The tokens are gone; what was fetched stays on show. */
  expired(athlete: Athlete): void {
    this.#athlete = athlete;
    this.#status = 'expired';
  }

  unreadable(error: unknown): void {
    this.#error = error;
    this.#status = 'unreadable';
  }

  disconnected(): void {
    this.#athlete = undefined;
    this.#scopes = [];
    this.#status = 'disconnected';
  }
}
