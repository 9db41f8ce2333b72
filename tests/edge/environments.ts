import { canaries } from './canary.ts';
import type { Upstream } from './upstream.ts';

/** A setting of the edge function under test. It lives at `https://<name>.example`, which is its own origin. */
export interface TestEnvironment {
  readonly variables: Readonly<Record<string, string>>;
  /** `platform`: the limits of wrangler.jsonc. `broken`: a limiter that fails when it is asked. */
  readonly limits: 'none' | 'platform' | 'broken';
  /** Does not have to wait for the full eight seconds where the runtime can pass a shorter time; workerd waits. */
  readonly isImpatient?: boolean;
}

export const otherOrigin = 'https://other.example';

/** Values of one variable that nobody can have meant; null leaves it out. */
export const mistakes: Readonly<Record<string, readonly (string | null)[]>> = {
  STRAVA_CLIENT_SECRET: [null, '', '   ', ` ${canaries.clientSecret}`, `${canaries.clientSecret}\n`],
  STRAVA_CLIENT_ID: [null, '', ' 12345', '12345 '],
  ALLOWED_ORIGINS: ['', ' ', '*', 'null', 'https://*.example', 'https://other.example/', 'https://other.example/app'],
  ALLOWED_ATHLETES: ['', 'alice', '1,', '1.5', '-1'],
  SEAL_KEY: ['', 'short', ` ${canaries.sealKey}`],
  SEAL_KEY_PREVIOUS: ['', `${canaries.previousSealKey} `],
  STRAVA_OAUTH_BASE: ['', 'strava', 'http://www.strava.com/oauth', 'https://user:pw@www.strava.com/oauth'],
  STRAVA_API_BASE: ['', 'ftp://www.strava.com', 'https://www.strava.com/api/v3?x=1'],
  READS_PER_QUARTER_HOUR: ['', '0', '-5', '1e3', 'many'],
  READS_PER_DAY: ['', '0', '2.5'],
  PLACES: ['', '0', '-1', 'ten', '10.0'],
};

/** More origins that the list must not accept, beyond those above. */
export const notOrigins = [
  'HTTPS://OTHER.EXAMPLE',
  'https://other.example:443',
  'https://a.example,,https://b.example',
];

/** Name of the environment of one mistake. */
export function mistakeName(variable: string, index: number): string {
  return `wrong-${variable.toLowerCase().replaceAll('_', '-')}-${index}`;
}

/** Every environment of the suite by name. */
export function environmentsFor(upstream: Upstream): ReadonlyMap<string, TestEnvironment> {
  const base = (name: string) => ({
    STRAVA_CLIENT_ID: '12345',
    STRAVA_CLIENT_SECRET: canaries.clientSecret,
    STRAVA_OAUTH_BASE: upstream.base(name),
    STRAVA_API_BASE: upstream.base(`${name}-api`),
  });
  const one = (name: string, more: Record<string, string> = {}, limits: TestEnvironment['limits'] = 'none') =>
    [name, { variables: { ...base(name), ...more }, limits }] as const;
  const impatient = (name: string) => [name, { ...one(name)[1], isImpatient: true }] as const;

  const wrong = [...Object.entries(mistakes), ['ALLOWED_ORIGINS', notOrigins] as const].flatMap(([variable, values]) =>
    values.map((value, index) => {
      const name = mistakeName(values === notOrigins ? 'not_origins' : variable, index);
      const right = { ...base('wrong'), ALLOWED_ORIGINS: otherOrigin };
      const others = Object.entries(right).filter(([key]) => key !== variable);
      const variables = Object.fromEntries(value === null ? others : [...others, [variable, value]]);
      return [name, { variables, limits: 'none' }] as const;
    }),
  );
  return new Map<string, TestEnvironment>([
    one('app', { ALLOWED_ORIGINS: `${otherOrigin}, http://localhost:5173` }),
    one('neighbour', { READS_PER_QUARTER_HOUR: '30', READS_PER_DAY: '400', PLACES: '10' }),
    one('invited', { ALLOWED_ATHLETES: '7, 42' }),
    one('uninvited', { ALLOWED_ATHLETES: '7', ALLOWED_ORIGINS: 'https://invited.example' }),
    one('keyed', { SEAL_KEY: canaries.sealKey, SEAL_KEY_PREVIOUS: canaries.previousSealKey }),
    impatient('slow'),
    impatient('stalled'),
    one('left'),
    one('limited', {}, 'platform'),
    one('broken', {}, 'broken'),
    ...wrong,
  ]);
}

/** The environments in which an owner decided about passing streams on. */
export function passingEnvironments(upstream: Upstream): ReadonlyMap<string, TestEnvironment> {
  const wishes: Readonly<Record<string, Record<string, string>>> = {
    app: { STREAM_PASS_THROUGH: '1', ALLOWED_ORIGINS: otherOrigin },
    slow: { STREAM_PASS_THROUGH: '1' },
    without: {},
    wrong: { STREAM_PASS_THROUGH: 'yes' },
    secretless: { STREAM_PASS_THROUGH: '1', STRAVA_CLIENT_SECRET: '' },
  };
  const all = environmentsFor(upstream);
  return new Map(
    Object.entries(wishes).map(([name, wish]) => {
      const { variables } = all.get('left') ?? { variables: {} };
      const bases = { STRAVA_OAUTH_BASE: upstream.base(name), STRAVA_API_BASE: upstream.base(`${name}-api`) };
      return [name, { variables: { ...variables, ...bases, ...wish }, limits: 'none', isImpatient: name === 'slow' }];
    }),
  );
}
