import { readdir, readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';

it('E23: every file of cases belongs to the contract that Node and workerd run', async () => {
  const files = (await readdir('tests/edge/cases')).filter((file) => file !== 'all.ts');
  expect(files.length).toBeGreaterThan(8);
  const contract = await readFile('tests/edge/cases/all.ts', 'utf8');
  expect(files.filter((file) => !contract.includes(`from './${file}'`))).toEqual([]);
  for (const runtime of ['node', 'workerd']) {
    expect(await readFile(`tests/edge/${runtime}.test.ts`, 'utf8')).toMatch(/^describeEdge\(/m);
  }
});
