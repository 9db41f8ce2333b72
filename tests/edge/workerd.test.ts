import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { describeEdge } from './cases/all.ts';
import { bundleWorker } from './worker.ts';
import { workerd } from './workerd.ts';

describeEdge(workerd());

it('E23: the Worker weighs at most 5 KB compressed', async () => {
  expect(gzipSync(await bundleWorker(), { level: 9 }).length).toBeLessThanOrEqual(5000);
});
