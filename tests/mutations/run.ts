/** `npm run test:mutations`: makes each mistake of mutations.ts once, and fails when no test notices. Changes no file. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Outcome, outcomesOfVitest } from '#tests/faults/outcomes.ts';
import { mutated } from './mutation.ts';
import { MUTATIONS } from './mutations.ts';

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
  for (const mutation of MUTATIONS) mutated(readFileSync(mutation.file, 'utf8'), mutation);
  const untouched = outcomes([...new Set(MUTATIONS.flatMap(({ tests }) => tests))]);
  if (failed(untouched).length > 0) throw new Error('Tests fail before any mistake is made.');

  const width = Math.max(...MUTATIONS.map(({ name }) => name.length));
  let survived = 0;
  for (const { name, tests } of MUTATIONS) {
    // A mistake that leaves nothing to run proves nothing: it has to be tests that fail.
    const red = failed(outcomes(tests, name));
    if (red.length === 0) survived += 1;
    console.log(`${name.padEnd(width)}  ${red.length === 0 ? 'NOT NOTICED' : `${red.length} red: ${red[0]?.name}`}`);
  }
  console.log(`\n${MUTATIONS.length - survived} of ${MUTATIONS.length} mistakes are noticed`);
  process.exitCode = survived === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
