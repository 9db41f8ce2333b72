import type { Weight } from './built-files.ts';
import type { DeployGoal } from './deploy-goal.ts';

/** The names alone: values are for nobody's terminal, and nobody's log. */
const names = (variables: Readonly<Record<string, string>>) => Object.keys(variables).join(', ') || 'none';

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`;

/** What goes where. `app` is undefined when that is hosted elsewhere. */
export function planInWords(goal: DeployGoal, app: Weight | undefined, edge: Weight): string {
  const { worker, siteUrl, domain, variables } = goal;
  const { open, secret } = variables;
  const address = domain === undefined ? `https://${worker}.<your subdomain>.workers.dev` : `https://${domain}`;
  const rows = [
    [
      'The app',
      app
        ? `${app.files} files, ${kilobytes(app.bytes)} (${kilobytes(app.compressed)} compressed)`
        : 'stays on its own host',
    ],
    [
      'The function',
      `${kilobytes(edge.bytes)} (${kilobytes(edge.compressed)} compressed), with its limits on requests`,
    ],
    ['Variables', names(open)],
    ['Secrets', names(secret)],
    ['Address', goal.withApp && siteUrl ? siteUrl : address],
  ];
  return [
    `To Cloudflare Workers, as the Worker "${worker}":`,
    '',
    ...rows.map(([name = '', words = '']) => `  ${name.padEnd(13)} ${words}`),
    '',
  ].join('\n');
}

export function problemsInWords({ problems }: DeployGoal): string {
  const title =
    problems.length === 1
      ? 'One thing has to be put right first:'
      : `${problems.length} things have to be put right first:`;
  return [
    title,
    '',
    ...problems.flatMap(({ variable, text, next }) => [`- ${variable} ${text}`, `  ${next}`]),
    '',
  ].join('\n');
}

/** What is left to do once it is online. `addresses` are those that Cloudflare named. */
export function nextInWords(goal: DeployGoal, addresses: readonly string[]): string {
  const [address = ''] = addresses;
  return goal.withApp ? appIsOnline(goal, address) : functionIsOnline(goal, address);
}

function appIsOnline({ siteUrl }: DeployGoal, address: string): string {
  const home = siteUrl || address;
  const elsewhere = siteUrl && address && siteUrl !== address;
  return [
    `Milepost is at ${home}`,
    '',
    ...(elsewhere
      ? [
          `Cloudflare serves it at ${address}, but SITE_URL says ${siteUrl}: correct SITE_URL in .env if that is not meant.`,
          '',
        ]
      : []),
    ...callbackDomain(new URL(home).hostname),
    `Then open ${home}/setup, which checks every part of it.`,
    ...(siteUrl
      ? []
      : ['', `Put SITE_URL=${home} into .env: then the next deployment needs one upload instead of two.`]),
    '',
  ].join('\n');
}

function functionIsOnline({ siteUrl, variables }: DeployGoal, address: string): string {
  const home = siteUrl || (variables.open['ALLOWED_ORIGINS'] ?? '').split(',')[0]?.trim() || '';
  return [
    `The function is at ${address}`,
    '',
    `Build the app with EDGE_ORIGIN=${address} and put it on its host.`,
    ...callbackDomain(new URL(home).hostname),
    `Then open ${siteUrl || `${home}/…`}/setup, which checks every part of it.`,
    '',
  ].join('\n');
}

const callbackDomain = (host: string) => [
  'At https://www.strava.com/settings/api set "Authorization Callback Domain" to exactly',
  '',
  `  ${host}`,
  '',
];
