import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contentSecurityPolicy } from '#local/content-security-policy.js';

const connectSources = (STRAVA_API_BASE?: string) =>
  contentSecurityPolicy(STRAVA_API_BASE === undefined ? {} : { STRAVA_API_BASE })['connect-src'];

test('pages may ask their own origin and Strava, under its present name and the two announced for 2027', () => {
  const strava = ['self', 'https://www.strava.com', 'https://www.api-v3.strava.com', 'https://api-v3.strava.com'];
  expect(connectSources()).toEqual(strava);
  expect(connectSources('')).toEqual(strava);
  expect(connectSources('https://www.strava.com/api/v3')).toEqual(strava);
});

test('a build for another Strava names that one and no other', () => {
  expect(connectSources('http://127.0.0.1:4280/api/v3')).toEqual(['self', 'http://127.0.0.1:4280']);
  expect(connectSources('https://strava.example:8443')).toEqual(['self', 'https://strava.example:8443']);
});

test('a build whose function has an origin of its own names that one too', () => {
  const EDGE_ORIGIN = 'https://edge.example';
  expect(contentSecurityPolicy({ EDGE_ORIGIN, STRAVA_API_BASE: 'https://strava.example' })['connect-src']).toEqual([
    'self',
    'https://edge.example',
    'https://strava.example',
  ]);
});

test('of the scripts in app.html each one is named by its hash, and no other inline script may run', () => {
  const page = readFileSync('src/app.html', 'utf8');
  const inline = page
    .split('<script')
    .slice(1)
    .map((rest) => rest.slice(rest.indexOf('>') + 1, rest.indexOf('</script>')));
  const hashes = inline.map((script) => `sha256-${createHash('sha256').update(script).digest('base64')}`);
  expect(hashes.length).toBeGreaterThan(0);
  expect(contentSecurityPolicy({})['script-src']).toEqual(['self', ...hashes]);
});

test('the whole policy, by value', () => {
  const { 'script-src': scripts, ...rest } = contentSecurityPolicy({});
  expect(scripts?.filter((source) => !source.startsWith('sha256-'))).toEqual(['self']);
  expect(rest).toEqual({
    'default-src': ['none'],
    'style-src': ['self'],
    'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
    'img-src': ['self', 'data:'],
    'font-src': ['self'],
    'manifest-src': ['self'],
    'worker-src': ['self'],
    'connect-src': ['self', 'https://www.strava.com', 'https://www.api-v3.strava.com', 'https://api-v3.strava.com'],
    'form-action': ['none'],
    'base-uri': ['none'],
    'object-src': ['none'],
    'require-trusted-types-for': ['script'],
    'trusted-types': ['svelte-trusted-html', 'milepost-service-worker', 'milepost-recordings'],
  });
});

test('an inline style is allowed for the route announcer of SvelteKit alone', () => {
  const source = readFileSync('node_modules/@sveltejs/kit/src/core/sync/write_root.js', 'utf8');
  const style = /id="svelte-announcer"[^>]*style="([^"]*)"/.exec(source)?.[1] ?? '';
  const hash = `sha256-${createHash('sha256').update(style).digest('base64')}`;
  expect(contentSecurityPolicy({})['style-src-attr']).toEqual(['unsafe-hashes', hash]);
});
