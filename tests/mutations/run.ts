/**
 * `npm run test:mutations`: makes each mistake of mutations.ts once, and fails when no test notices. Changes no file. With a
 * text behind it, only the mistakes whose name holds that.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Outcome, outcomesOfVitest } from '#tests/faults/outcomes.ts';
import { mutated } from './mutation.ts';
import { MUTATIONS } from './mutations.ts';

const [wanted = ''] = process.argv.slice(2);
const mutations = MUTATIONS.filter(({ name }) => name.includes(wanted));

const folder = mkdtempSync(join(tmpdir(), 'mutations-'));
const report = join(folder, 'report.json');

/** What the tests say with a mistake in the source, or without any. */
function outcomes(tests: readonly string[], mutation = ''): Outcome[] {
  rmSync(report, { force: true });
  const config = ['--config', 'tests/mutations/vitest.config.ts', '--reporter=json', `--outputFile=${report}`];
  spawnSync('npx', ['vitest', 'run', ...config, ...tests], { env: { ...process.env, MUTATION: mutation } });
  return outcomesOfVitest(JSON.parse(readFileSync(report, 'utf8')));
}

const failed = (all: readonly Outcome[]) => all.filter(({ passed }) => !passed);

try {
  for (const mutation of mutations) mutated(readFileSync(mutation.file, 'utf8'), mutation);
  const untouched = outcomes([...new Set(mutations.flatMap(({ tests }) => tests))]);
  if (failed(untouched).length > 0) throw new Error('Tests fail before any mistake is made.');

  const width = Math.max(...mutations.map(({ name }) => name.length));
  let survived = 0;
  for (const { name, tests } of mutations) {
    // A mistake that leaves nothing to run proves nothing: it has to be tests that fail.
    const red = failed(outcomes(tests, name));
    if (red.length === 0) survived += 1;
    console.log(`${name.padEnd(width)}  ${red.length === 0 ? 'NOT NOTICED' : `${red.length} red: ${red[0]?.name}`}`);
  }
  console.log(`\n${mutations.length - survived} of ${mutations.length} mistakes are noticed`);
  process.exitCode = survived === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
