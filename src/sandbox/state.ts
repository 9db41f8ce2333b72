import type { Written } from './athlete/detail.ts';
import { distanceBefore } from './athlete/gear-distance.ts';
import { createRandom } from './athlete/prng.ts';
import type { Samples } from './athlete/samples.ts';
import type { Fault } from './faults.ts';
import { unused, type Limits, type Usage } from './rate-limit.ts';
import type { LoggedRequest } from './request-log.ts';
import type { PlayedStreams } from './played-streams.ts';
import type { SandboxAthlete } from './strava-json.ts';
import type { IssuedCode, Session } from './token-store.ts';
import { plainPlay, type Upload, type UploadPlay } from './upload.ts';

export interface SandboxOptions {
  /** The one athlete of this Strava. Always logged in. */
  readonly athlete: SandboxAthlete;
  readonly clientId?: string;
  readonly clientSecret?: string;
  /** Shown on the consent page. */
  readonly appName?: string;
  /** What the switch of this name starts with; 'localhost' unless told. */
  readonly callbackDomain?: string;
  readonly limits?: Limits;
  readonly now?: () => Date;
  /** Where codes and tokens come from: numbers in [0, 1). */
  readonly random?: () => number;
}

export interface Switches {
  /** false: the owner's subscription has lapsed; data answers 403, tokens are still given out. */
  appActive: boolean;
  /** true: athletes who are not connected yet meet Strava's "limit of connected athletes" page. */
  athleteLimitReached: boolean;
  /** How many activities each page of the list falls short of `per_page`. Nothing is lost, pages just end early. */
  shortPages: number;
  /** Where athletes may be sent back to, a bare host name. `localhost` and `127.0.0.1` are welcome besides. */
  callbackDomain: string;
}

/** What changes while the sandbox runs; a reset starts it afresh. */
interface Changing {
  clockShiftMs: number;
  switches: Switches;
  limits: Limits;
  usage: Usage;
  faults: Fault[];
  requests: LoggedRequest[];
  /** What the athlete agreed to, most recently; undefined when the app is not among their connections. */
  consent: readonly string[] | undefined;
  codes: Map<string, IssuedCode>;
  sessions: Session[];
  /** Oldest first. */
  uploads: Upload[];
  uploadPlay: UploadPlay;
  /** What only the detail of an activity tells, by its id, where somebody wrote it. */
  written: Map<string, Written>;
  /** What was measured during an uploaded activity, by its id; null when its file held no samples. */
  recorded: Map<string, Samples | null>;
  /** Streams that the control API put in the place of the proper ones, by the id of their activity. */
  playedStreams: Map<string, PlayedStreams>;
  /** The highest id that was given to a new activity: none is given twice. */
  lastActivityId: number;
}

export interface SandboxState extends Changing {
  readonly app: { readonly clientId: string; readonly clientSecret: string; readonly name: string };
  readonly athlete: SandboxAthlete;
  readonly random: () => number;
  /** The sandbox's clock: the given one, moved by whatever the control API asked for. */
  now(): Date;
  /** Forgets tokens, consent, faults and changes of the activities, and puts every switch back. */
  reset(): void;
}

/** A new app costs 200 requests a quarter hour and 2,000 a day, half of them reads. */
const SINGLE_PLAYER: Limits = {
  overall: { quarterHour: 200, day: 2000 },
  read: { quarterHour: 100, day: 1000 },
};

function afresh(limits: Limits, callbackDomain: string): Changing {
  return {
    clockShiftMs: 0,
    switches: { appActive: true, athleteLimitReached: false, shortPages: 0, callbackDomain },
    limits: structuredClone(limits),
    usage: unused(),
    faults: [],
    requests: [],
    consent: undefined,
    codes: new Map(),
    sessions: [],
    uploads: [],
    uploadPlay: plainPlay(),
    written: new Map(),
    recorded: new Map(),
    playedStreams: new Map(),
    lastActivityId: 20_000_000_000,
  };
}

export function createState(options: SandboxOptions): SandboxState {
  const { athlete, now = () => new Date(), limits = SINGLE_PLAYER, callbackDomain = 'localhost' } = options;
  const activitiesAtStart = [...athlete.activities];
  athlete.gearBefore = distanceBefore(athlete);
  const state: SandboxState = {
    ...afresh(limits, callbackDomain),
    app: {
      clientId: options.clientId ?? '12345',
      clientSecret: options.clientSecret ?? 'sandbox-secret',
      name: options.appName ?? 'Milepost',
    },
    athlete,
    random: options.random ?? createRandom(1).next,
    now: () => new Date(now().getTime() + state.clockShiftMs),
    reset() {
      Object.assign(state, afresh(limits, callbackDomain));
      athlete.activities = [...activitiesAtStart];
    },
  };
  return state;
}

/** Whole seconds since 1970 by the sandbox's clock. */
export function epochSeconds(state: SandboxState): number {
  return Math.floor(state.now().getTime() / 1000);
}
