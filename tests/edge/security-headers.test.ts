import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { httpsOnlyHeaders, immutableCaching, secured, securityHeaders } from '#edge/security-headers.ts';

/** Rules of a `_headers` file: a path at the start of a line, its headers indented below. */
function parseRules(text: string): Record<string, Record<string, string>> {
  const rules: Record<string, Record<string, string>> = {};
  let rule: Record<string, string> = {};
  for (const line of text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'))) {
    const [, name, value] = /^\s+([^:]+): (.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) rules[line] = rule = {};
    else rule[name] = value;
  }
  return rules;
}

it('Cloudflare is told the same headers as Node sends', async () => {
  expect(parseRules(await readFile('static/_headers', 'utf8'))).toEqual({
    '/*': { ...securityHeaders, ...httpsOnlyHeaders },
    '/_app/immutable/*': { 'Cache-Control': immutableCaching },
  });
});

it('HSTS is sent over https only, and a header that is already there stands', () => {
  const response = new Response('x', { status: 404, headers: { 'referrer-policy': 'origin', etag: '"1"' } });
  const overHttps = secured(response, true);
  expect(overHttps.status).toBe(404);
  expect(Object.fromEntries(overHttps.headers)).toMatchObject({
    'strict-transport-security': 'max-age=31536000',
    'referrer-policy': 'origin',
    'x-frame-options': 'DENY',
    etag: '"1"',
  });
  expect(secured(new Response('x'), false).headers.has('strict-transport-security')).toBe(false);
});
