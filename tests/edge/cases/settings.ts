import { expect, it } from 'vitest';
import { canariesIn } from '#tests/edge/canary.ts';
import { codeRequest, json, said, type Edge } from '#tests/edge/edge.ts';
import { mistakeName, mistakes, notOrigins } from '#tests/edge/environments.ts';

const wrong = [...Object.entries(mistakes), ['not_origins', notOrigins] as const].flatMap(([variable, values]) =>
  values.map((value, index) => [variable, value, mistakeName(variable, index)] as const),
);

export function settingCases(edge: () => Edge): void {
  it.each(wrong)(
    'E16: with %s = %j every answer is misconfigured and names the variable',
    async (variable, _, name) => {
      for (const path of ['/api/health', '/api/config', '/api/setup', '/api/nothing']) {
        const answer = await edge().ask(name, path);
        expect(said(answer)).toBe('500 misconfigured');
        const expected = variable === 'not_origins' ? 'ALLOWED_ORIGINS' : variable;
        expect(json(answer.text)).toEqual({ error: 'misconfigured', variable: expected });
      }
      expect(said(await edge().post(name, '/api/token', codeRequest))).toBe('500 misconfigured');
      expect(said(await edge().ask(name, '/api/token', { method: 'OPTIONS' }))).toBe('500 misconfigured');
      expect(edge().upstream.calls('wrong')).toEqual([]);
    },
  );

  it('E16: nothing in this whole suite was written to the console, so no secret was', () => {
    expect(canariesIn(edge().console())).toEqual([]);
    expect(edge().console()).toBe('');
  });
}
