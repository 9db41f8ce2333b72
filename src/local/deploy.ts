/**
 * `npm run deploy`: puts app and function on Cloudflare Workers, at one address. `--dry-run` does everything but the
 * upload, without a network; `--function-only` leaves the app to another host.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildApp } from './build-app.ts';
import { leakedSecrets, weigh } from './built-files.ts';
import { type DeployGoal, deployGoal } from './deploy-goal.ts';
import { nextInWords, planInWords, problemsInWords } from './deploy-words.ts';
import { localEnvironment } from './settings.ts';
import { trackedEnv } from './tracked-env.ts';
import { bundle, putSecrets, upload } from './wrangler.ts';

const CONFIGS = { app: 'src/edge/cloudflare/wrangler.jsonc', function: 'src/edge/cloudflare/function-only.jsonc' };

/** Problems that leave nothing to build: what the pages have to know makes no sense. */
const STOPS_THE_BUILD = ['BASE_PATH', 'EDGE_ORIGIN', 'SITE_URL'];

const folder = await mkdtemp(join(tmpdir(), 'milepost-deploy-'));
try {
  await deploy();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true });
}

async function deploy(): Promise<void> {
  const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean' }, 'function-only': { type: 'boolean' } } });
  const withApp = values['function-only'] !== true;
  const config = withApp ? CONFIGS.app : CONFIGS.function;
  const [, worker = ''] = /"name": "([\w-]+)"/.exec(await readFile(config, 'utf8')) ?? [];
  const read = deployGoal(localEnvironment(), worker, withApp);
  const goal = { ...read, problems: [...trackedEnv('.'), ...read.problems] };

  if (values['dry-run']) return rehearse(goal, config);
  if (goal.problems.length > 0) throw new Error(problemsInWords(goal));
  await prepare(goal, config);
  const addresses = await upload(goal, config, join(folder, 'notes'));
  await putSecrets(goal, config);
  const [address] = addresses;
  if (withApp && !goal.siteUrl && address) await tellItsAddress(goal, config, address);
  console.log(`\n${nextInWords(goal, addresses)}`);
}

async function rehearse(goal: DeployGoal, config: string): Promise<void> {
  const { problems } = goal;
  if (!problems.some(({ variable }) => STOPS_THE_BUILD.includes(variable))) await prepare(goal, config);
  if (problems.length > 0) throw new Error(problemsInWords(goal));
  console.log('Nothing was uploaded: this was a dry run. To publish it: npm run deploy');
}

/** Everything up to the upload: what goes, weighed and looked through. */
async function prepare(goal: DeployGoal, config: string): Promise<void> {
  if (goal.withApp) {
    console.log('Building …\n');
    await build(goal, goal.siteUrl);
  }
  const bundled = join(folder, 'function');
  await bundle(goal, config, bundled);
  const found = await leakedSecrets(goal.withApp ? ['build', bundled] : [bundled], goal.variables.secret);
  if (found.length > 0) {
    throw new Error(`A secret stands in what everybody could read: ${found.join('; ')}. Nothing was uploaded.`);
  }
  console.log(planInWords(goal, goal.withApp ? await weigh('build') : undefined, await weigh(bundled, '.js')));
}

async function build({ variables }: DeployGoal, siteUrl: string): Promise<void> {
  await buildApp(variables.open['STRAVA_API_BASE'], { SITE_URL: siteUrl });
}

/** Only Cloudflare knows the address before the first time; link previews need it in the pages. */
async function tellItsAddress(goal: DeployGoal, config: string, address: string): Promise<void> {
  console.log(`\nThe address is ${address}. Building once more, so that the pages know it …\n`);
  await build(goal, address);
  await upload(goal, config, join(folder, 'notes again'));
}
