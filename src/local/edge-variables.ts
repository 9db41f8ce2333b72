import { type EdgeEnvironment, readSettings } from '#edge/environment.ts';

/** What somebody has to put right, and how. Never holds a value. */
export interface Problem {
  readonly variable: string;
  readonly text: string;
  readonly next: string;
}

/** The edge function's variables, split by who may read them at the host. */
export interface EdgeVariables {
  readonly open: Readonly<Record<string, string>>;
  readonly secret: Readonly<Record<string, string>>;
}

const AT_STRAVA = 'https://www.strava.com/settings/api';

const SECRET = ['STRAVA_CLIENT_SECRET', 'SEAL_KEY', 'SEAL_KEY_PREVIOUS'];

/** How each variable is written; the edge's own README says what each means. */
const WRITTEN: Readonly<Record<string, string>> = {
  STRAVA_CLIENT_ID: `Copy the number called "Client ID" from ${AT_STRAVA} into .env.`,
  STRAVA_CLIENT_SECRET: `Copy the "Client Secret" from ${AT_STRAVA} into .env.`,
  STRAVA_OAUTH_BASE: 'Leave it out for the real Strava; otherwise an https address.',
  STRAVA_API_BASE: 'Leave it out for the real Strava; otherwise an https address.',
  ALLOWED_ORIGINS: 'Write origins as a browser does, comma-separated: https://one.example,https://two.example',
  ALLOWED_ATHLETES: 'Write the numbers of the athletes, comma-separated: 12345,67890',
  PLACES: 'Write a whole number from 1 up: 10',
  SEAL_KEY: 'Use at least 32 characters without spaces: openssl rand -base64 32',
  SEAL_KEY_PREVIOUS: 'Use the earlier SEAL_KEY, or the earlier client secret, as it was.',
  READS_PER_QUARTER_HOUR: 'Write a whole number from 1 up: 20',
  READS_PER_DAY: 'Write a whole number from 1 up: 200',
  STREAM_PASS_THROUGH: 'Write 1, or leave it out.',
};

export const VARIABLES = Object.keys(WRITTEN);

/** The variables that are set; an empty one counts as not set, and spaces around one as a slip. */
export function edgeVariables(environment: Readonly<Record<string, string | undefined>>): EdgeVariables {
  const set = VARIABLES.flatMap((name) => {
    const text = environment[name]?.trim();
    return text ? [[name, text] as const] : [];
  });
  const isSecret = ([name]: readonly [string, string]) => SECRET.includes(name);
  return {
    open: Object.fromEntries(set.filter((entry) => !isSecret(entry))),
    secret: Object.fromEntries(set.filter(isSecret)),
  };
}

/** Everything about them that the function itself could not work with, and what the real Strava cannot have given out. */
export function checkVariables({ open, secret }: EdgeVariables): Problem[] {
  const all = { ...open, ...secret };
  const found = [...checkAsEdge(all), ...(all['STRAVA_OAUTH_BASE'] === undefined ? checkAsStrava(all) : [])];
  return [...found, ...checkPassThrough(all), ...checkReachable(all)].filter(
    ({ variable }, index, list) => list.findIndex((earlier) => earlier.variable === variable) === index,
  );
}

/** Asks the function's own reader until nothing is wrong any more: it names one variable at a time. */
function checkAsEdge(variables: Readonly<Record<string, string>>): Problem[] {
  const left: Record<string, string> = { ...variables };
  const problems: Problem[] = [];
  for (;;) {
    const settings = readSettings(left as EdgeEnvironment);
    if (!('wrong' in settings)) return problems;
    const variable = settings.wrong;
    const text = variable in left ? 'is not written as it has to be.' : 'is missing.';
    problems.push({ variable, text, next: WRITTEN[variable] ?? '' });
    if (variable === 'STRAVA_CLIENT_ID' || variable === 'STRAVA_CLIENT_SECRET') left[variable] = 'put-right-later';
    else Reflect.deleteProperty(left, variable);
  }
}

/** Strava's ids are numbers, and its secrets 40 hexadecimal digits; anything else is a slip in copying. */
function checkAsStrava(variables: Readonly<Record<string, string>>): Problem[] {
  const forms = { STRAVA_CLIENT_ID: /^\d{1,12}$/, STRAVA_CLIENT_SECRET: /^[\da-f]{40}$/ } as const;
  const texts = {
    STRAVA_CLIENT_ID: 'is not a number, as those of Strava are.',
    STRAVA_CLIENT_SECRET: 'is not 40 characters from 0 to 9 and a to f, as those of Strava are.',
  } as const;
  return (['STRAVA_CLIENT_ID', 'STRAVA_CLIENT_SECRET'] as const).flatMap((variable) => {
    const value = variables[variable];
    if (value === undefined || forms[variable].test(value)) return [];
    return [{ variable, text: texts[variable], next: WRITTEN[variable] ?? '' }];
  });
}

/** Read by `with-streams.ts`, not by the function's own reader. */
function checkPassThrough({ STREAM_PASS_THROUGH: wish }: Readonly<Record<string, string>>): Problem[] {
  const variable = 'STREAM_PASS_THROUGH';
  const isRight = wish === undefined || wish === '1';
  return isRight ? [] : [{ variable, text: 'is not written as it has to be.', next: WRITTEN[variable] ?? '' }];
}

/** A Strava on this machine is one that the internet cannot see. */
function checkReachable(variables: Readonly<Record<string, string>>): Problem[] {
  return ['STRAVA_OAUTH_BASE', 'STRAVA_API_BASE'].flatMap((variable) => {
    const value = variables[variable];
    if (value === undefined || !/^http:\/\/(localhost|127\.0\.0\.1|\[::1\])/.test(value)) return [];
    const text = 'names this machine, which nobody else can reach.';
    return [{ variable, text, next: WRITTEN[variable] ?? '' }];
  });
}
