import { expect, test } from 'vitest';
import { siteSettings } from '#local/site-settings.js';

test('without variables the app is at the root, beside its function, and nobody has said where', () => {
  const nothing = { basePath: '', edgeOrigin: '', language: 'en', siteUrl: '' };
  expect(siteSettings({})).toEqual(nothing);
  expect(siteSettings({ BASE_PATH: '', EDGE_ORIGIN: '', SITE_URL: '' })).toEqual(nothing);
});

test('each variable is taken as it is written', () => {
  expect(
    siteSettings({
      BASE_PATH: '/milepost',
      EDGE_ORIGIN: 'https://edge.example:8443',
      SITE_URL: 'https://somebody.example/milepost',
    }),
  ).toEqual({
    basePath: '/milepost',
    edgeOrigin: 'https://edge.example:8443',
    language: 'en',
    siteUrl: 'https://somebody.example/milepost',
  });
  expect(siteSettings({ BASE_PATH: '/a/~b-1.x', SITE_URL: 'https://a.example/a/~b-1.x' }).basePath).toBe('/a/~b-1.x');
  expect(siteSettings({ EDGE_ORIGIN: 'http://127.0.0.1:8788', SITE_URL: 'http://localhost:8787' })).toEqual({
    basePath: '',
    edgeOrigin: 'http://127.0.0.1:8788',
    language: 'en',
    siteUrl: 'http://localhost:8787',
  });
});

test('each language but the first has a folder of its own in the site', () => {
  expect(siteSettings({ SITE_LANGUAGE: 'de' })).toMatchObject({ basePath: '/de', language: 'de', siteUrl: '' });
  const place = { BASE_PATH: '/milepost', SITE_URL: 'https://somebody.example/milepost' };
  expect(siteSettings({ ...place, SITE_LANGUAGE: 'de' })).toMatchObject({
    basePath: '/milepost/de',
    siteUrl: 'https://somebody.example/milepost/de',
  });
  expect(siteSettings({ ...place, SITE_LANGUAGE: 'en' })).toEqual(siteSettings(place));
  expect(() => siteSettings({ SITE_LANGUAGE: 'fr' })).toThrow(new Error('SITE_LANGUAGE is one of en, de; it is: fr'));
});

test.each([
  '/',
  'milepost',
  '/milepost/',
  '//milepost',
  '/a//b',
  '/..',
  '/a/.',
  '/a b',
  '/a?b',
  '/a#b',
  'https://a.example',
  '/ä',
])('BASE_PATH "%s" is refused in one line that shows how it is written', (BASE_PATH) => {
  const message = `BASE_PATH is written like /milepost, with a slash before and none after; it is: ${BASE_PATH}`;
  expect(() => siteSettings({ BASE_PATH })).toThrow(new Error(message));
});

test.each([
  'edge.example',
  'https://edge.example/',
  'https://edge.example/api',
  'https://EDGE.example',
  'https://edge.example:443',
  'http://edge.example',
  'https://user:pw@edge.example',
  ' https://edge.example',
  '*',
])('EDGE_ORIGIN "%s" is refused in one line that shows how it is written', (EDGE_ORIGIN) => {
  const message = `EDGE_ORIGIN is written like https://edge.example, without a path or a slash; it is: ${EDGE_ORIGIN}`;
  expect(() => siteSettings({ EDGE_ORIGIN })).toThrow(new Error(message));
});

test.each([
  'milepost.example',
  'https://milepost.example/',
  'https://milepost.example?x',
  'https://milepost.example/#x',
  'https://Milepost.example',
  'http://milepost.example',
  'ftp://milepost.example',
])('SITE_URL "%s" is refused in one line that shows how it is written', (SITE_URL) => {
  const message = `SITE_URL is written like https://milepost.example, without a slash at its end; it is: ${SITE_URL}`;
  expect(() => siteSettings({ SITE_URL })).toThrow(new Error(message));
});

test('SITE_URL and BASE_PATH have to agree', () => {
  const message = (written: string, text: string) =>
    new Error(`SITE_URL must end with BASE_PATH, like ${written}; it is: ${text}`);
  expect(() => siteSettings({ BASE_PATH: '/milepost', SITE_URL: 'https://a.example' })).toThrow(
    message('https://milepost.example/milepost', 'https://a.example'),
  );
  expect(() => siteSettings({ SITE_URL: 'https://a.example/milepost' })).toThrow(
    message('https://milepost.example', 'https://a.example/milepost'),
  );
});
