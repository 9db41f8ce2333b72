/** Seconds after which a page that is looked at again asks whether there is a new version. */
const LOOK_AFTER = 15 * 60;

interface Surroundings {
  /** Undefined where the browser has none, as over plain http or in some private windows. */
  readonly workers: ServiceWorkerContainer | undefined;
  readonly workerAddress: string;
  /** Asks the site whether it has changed since this page was loaded; for when there is no worker to tell. */
  readonly siteHasChanged: () => Promise<boolean>;
  readonly reload: () => void;
  readonly now: () => Date;
}

/** The worker that makes the app open offline, and whether a newer one waits to take over. */
export class NewVersion {
  readonly #around: Surroundings;
  #isReady = $state(false);
  #registration: ServiceWorkerRegistration | undefined;
  #lookedAt = 0;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** Whether reloading would bring a newer version. */
  get isReady(): boolean {
    return this.#isReady;
  }

  /** Registers the worker and waits for a newer one. Without a worker the app runs as well, but not offline. */
  async watch(): Promise<void> {
    const { workers, workerAddress } = this.#around;
    this.#lookedAt = this.#around.now().getTime();
    // Another tab may choose the new version; this one then runs the old version under the new worker.
    if (workers?.controller) workers.addEventListener('controllerchange', () => this.#ready());
    const options = { updateViaCache: 'none' } as const;
    const registration = await workers?.register(trusted(workerAddress), options).catch(() => undefined);
    if (!registration) return;
    this.#registration = registration;
    this.#follow(registration.waiting ?? registration.installing);
    registration.addEventListener('updatefound', () => this.#follow(registration.installing));
  }

  /** The page is looked at again: asks for news, if the last answer is a while ago. */
  async look(): Promise<void> {
    const time = this.#around.now().getTime();
    if (time - this.#lookedAt < LOOK_AFTER * 1000) return;
    try {
      if (this.#registration) await this.#registration.update();
      else if (await this.#around.siteHasChanged()) this.#ready();
      this.#lookedAt = time;
    } catch {
      // Offline: the next look tells.
    }
  }

  /** Not now: nothing is said until there is a still newer one, or the page is loaded again. */
  dismiss(): void {
    this.#isReady = false;
  }

  /** Puts the newer version in charge and reloads. */
  take(): void {
    const { workers, reload } = this.#around;
    const waiting = this.#registration?.waiting;
    if (!waiting || !workers) return reload();
    workers.addEventListener('controllerchange', reload, { once: true });
    waiting.postMessage('take-over');
  }

  /** The first worker of all is nothing new; each later one is, as soon as it has fetched everything. */
  #follow(worker: ServiceWorker | null): void {
    const look = () => {
      if (worker?.state === 'installed' && this.#registration?.active) this.#ready();
    };
    look();
    worker?.addEventListener('statechange', look);
  }

  #ready(): void {
    this.#isReady = true;
  }
}

interface TrustedTypes {
  createPolicy(name: string, rules: object): { createScriptURL(address: string): string };
}

/** The page's policy asks for the address of a script to be vouched for. */
function trusted(address: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const rules = { createScriptURL: (url: string) => url };
  return trustedTypes?.createPolicy('milepost-service-worker', rules).createScriptURL(address) ?? address;
}
