import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { startEdge, type Edge, type Runtime } from '#tests/edge/edge.ts';
import { bodyCases } from './bodies.ts';
import { configCases } from './config.ts';
import { errorCases } from './errors.ts';
import { grantCases } from './grants.ts';
import { invitationCases } from './invitations.ts';
import { limitCases, unlimitedCases } from './limits.ts';
import { originCases } from './origins.ts';
import { sealCases } from './seal.ts';
import { settingCases } from './settings.ts';
import { setupCases, setupLimitCases } from './setup.ts';
import { silenceCases } from './silence.ts';

/** The whole contract of the handler, checked in one runtime (E23). */
export function describeEdge(runtime: Runtime): void {
  describe(`E23 on ${runtime.name}`, () => {
    let edge: Edge | undefined;
    const running = () => {
      if (edge === undefined) throw new Error('The runtime has not started.');
      return edge;
    };
    beforeAll(async () => {
      edge = await startEdge(runtime);
    }, 30_000);
    afterEach(() => running().upstream.forget());
    afterAll(() => edge?.stop());

    for (const cases of [
      originCases,
      bodyCases,
      configCases,
      grantCases,
      errorCases,
      invitationCases,
      sealCases,
      ...(runtime.counts === false ? [] : [limitCases, setupLimitCases]),
      unlimitedCases,
      silenceCases,
      setupCases,
      settingCases,
    ]) {
      cases(running);
    }
  });
}
