import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { isResetDone, resetHeaders } from '#edge/reset-headers.ts';
import { headersAt, headersByPath, httpsOnlyHeaders, secured, securityHeaders } from '#edge/security-headers.ts';
import { folderOf, LANGUAGES } from '#local/languages.js';

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

it('Cloudflare and Netlify are told the same headers as Node sends', async () => {
  expect(parseRules(await readFile('static/_headers', 'utf8'))).toEqual({
    '/*': { ...securityHeaders, ...httpsOnlyHeaders },
    ...headersByPath,
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

const features =
  'accelerometer camera display-capture geolocation gyroscope magnetometer microphone midi payment usb'.split(' ');

it('the headers of every answer are these, by value', () => {
  expect({ ...securityHeaders, ...httpsOnlyHeaders }).toEqual({
    'Content-Security-Policy': "frame-ancestors 'none'",
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': features.map((feature) => `${feature}=()`).join(', '),
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Strict-Transport-Security': 'max-age=31536000',
  });
});

it('S5: one address empties the storage of the browser, and only for who comes from a page of this site', () => {
  const clearing = (path: string, from?: string) =>
    isResetDone(path)
      ? resetHeaders(
          new Request('https://site.example', from === undefined ? {} : { headers: { 'sec-fetch-site': from } }),
        )
      : {};
  for (const path of ['/reset/done', '/de/reset/done'])
    expect(clearing(path, 'same-origin')).toEqual({ 'Clear-Site-Data': '"storage"' });
  for (const from of [undefined, 'none', 'cross-site', 'same-site', 'SAME-ORIGIN']) {
    expect([from, clearing('/reset/done', from)]).toEqual([from, {}]);
  }
  for (const path of ['/reset', '/reset/done/', '/']) expect([path, clearing(path, 'same-origin')]).toEqual([path, {}]);
  expect(Object.values(headersByPath).flatMap(Object.keys)).not.toContain('Clear-Site-Data');
});

it('each language has the headers of the first one in its folder', () => {
  for (const language of LANGUAGES) {
    const folder = folderOf(language);
    expect(headersAt(`${folder}/_app/immutable/a.js`)).toEqual({
      'Cache-Control': 'public, max-age=31536000, immutable',
    });
    expect(headersAt(`${folder}/callback`)).toEqual({ 'Cache-Control': 'no-store' });
    expect(headersAt(`${folder}/reset/done`)).toEqual({ 'Cache-Control': 'no-store' });
    expect(isResetDone(`${folder}/reset/done`)).toBe(true);
  }
  expect(isResetDone('/fr/reset/done')).toBe(false);
});
