/** `npm run test:faults`: the tests that are named after a fault case, and a table of what they prove. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHAPTERS } from './cases.ts';
import { outcomesOfPlaywright, outcomesOfVitest } from './outcomes.ts';
import { verdictOn } from './table.ts';

/** Found anywhere in a full name, where the titles around a test stand in front of its own. */
const NAMED = '(^| )[OETSRDP][0-9]+(, [OETSRDP][0-9]+)*: ';

const folder = mkdtempSync(join(tmpdir(), 'faults-'));
const unit = join(folder, 'unit.json');
const browser = join(folder, 'browser.json');

function run(command: readonly string[], env: Record<string, string> = {}): boolean {
  return spawnSync('npx', command, { stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;
}

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

try {
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${unit}`];
  const unitPassed = run(['vitest', 'run', '--project', 'unit', '-t', NAMED, ...reporters]);
  const browserPassed = run(['tsx', 'tests/e2e/run.ts', '--grep', NAMED, '--reporter=dot,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: browser,
  });
  const { lines, complete } = verdictOn(CHAPTERS, [
    ...outcomesOfVitest(read(unit)),
    ...outcomesOfPlaywright(read(browser)),
  ]);
  console.log(`\n${lines.join('\n')}`);
  process.exitCode = unitPassed && browserPassed && complete ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
