import { checkVariables, type EdgeVariables, edgeVariables, type Problem } from './edge-variables.ts';
import { siteSettings } from './site-settings.js';

/** What `npm run deploy` has to do, as far as it is known before anything is uploaded. */
export interface DeployGoal {
  /** The app goes along with the function; else it is hosted elsewhere. */
  readonly withApp: boolean;
  readonly worker: string;
  /** The public address of the app; '' when nobody has said it yet. */
  readonly siteUrl: string;
  /** A domain of the owner's, which Cloudflare is to connect; undefined for *.workers.dev. */
  readonly domain: string | undefined;
  readonly variables: EdgeVariables;
  readonly problems: readonly Problem[];
}

type Environment = Readonly<Record<string, string | undefined>>;

const ELSEWHERE = 'Leave it out; or, when the app is on another host, use: npm run deploy -- --function-only';

/** @param worker the Worker's name in its configuration file */
export function deployGoal(environment: Environment, worker: string, withApp: boolean): DeployGoal {
  const variables = edgeVariables(environment);
  const { siteUrl, problems } = withApp ? checkSite(environment, worker) : checkOtherHost(environment, variables);
  const host = siteUrl && new URL(siteUrl).hostname;
  const domain = withApp && host && !isWorkersDev(host) ? host : undefined;
  return { withApp, worker, siteUrl, domain, variables, problems: [...checkVariables(variables), ...problems] };
}

interface Checked {
  readonly siteUrl: string;
  readonly problems: Problem[];
}

/** On Cloudflare the app has the whole address for itself, and its function beside it. */
function checkSite(environment: Environment, worker: string): Checked {
  const problems: Problem[] = [];
  for (const variable of ['BASE_PATH', 'EDGE_ORIGIN']) {
    const text = 'is for an app on another host, but this command puts app and function at one address.';
    if (environment[variable]) problems.push({ variable, text, next: ELSEWHERE });
  }
  const { siteUrl, problem } = readSiteUrl({ SITE_URL: environment['SITE_URL'] });
  if (problem) return { siteUrl: '', problems: [...problems, problem] };
  const host = siteUrl && new URL(siteUrl).hostname;
  if (isWorkersDev(host) && !host.startsWith(`${worker}.`)) {
    const text = `does not begin with the name of the Worker, ${worker}.`;
    const next = `Write https://${worker}.… or change "name" in src/edge/cloudflare/wrangler.jsonc.`;
    problems.push({ variable: 'SITE_URL', text, next });
  }
  return { siteUrl, problems };
}

/** The function alone: whoever may ask it has to be named. */
function checkOtherHost(environment: Environment, { open }: EdgeVariables): Checked {
  const { siteUrl, problem } = readSiteUrl(environment);
  if (problem) return { siteUrl: '', problems: [problem] };
  const origins = (open['ALLOWED_ORIGINS'] ?? '').split(',').map((origin) => origin.trim());
  const origin = siteUrl && new URL(siteUrl).origin;
  const isNamed = origin ? origins.includes(origin) : open['ALLOWED_ORIGINS'] !== undefined;
  if (isNamed) return { siteUrl, problems: [] };
  const text = origin ? 'does not name the origin of SITE_URL.' : 'is missing, so nobody could ask this function.';
  const next = `Write the origin of your app: ALLOWED_ORIGINS=${origin || 'https://somebody.github.io'}`;
  return { siteUrl, problems: [{ variable: 'ALLOWED_ORIGINS', text, next }] };
}

function readSiteUrl(environment: Environment): { siteUrl: string; problem?: Problem } {
  try {
    const { siteUrl } = siteSettings({ ...environment });
    if (!siteUrl.startsWith('http:')) return { siteUrl };
    const problem = { variable: 'SITE_URL', text: 'is not https.', next: 'Write the address that friends will open.' };
    return { siteUrl: '', problem };
  } catch (error) {
    const [, variable = '', text = ''] = /^(\w+) ([^]*)$/.exec((error as Error).message) ?? [];
    return { siteUrl: '', problem: { variable, text, next: 'Correct it in .env, or leave it out.' } };
  }
}

const isWorkersDev = (host: string) => host.endsWith('.workers.dev');
