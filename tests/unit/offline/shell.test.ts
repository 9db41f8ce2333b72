import { describe, expect, test } from 'vitest';
import { createShell } from '#offline/shell.ts';

const SITE = 'https://milepost.example';
const CHUNK = '/_app/immutable/chunks/app.1234567.js';
const PAGES = ['/', '/dashboard', '/activities', '/activities/0', '/activities/edit', '/connect'];

/** A build in a folder of the site, as SvelteKit lists it. */
function buildBelow(base: string) {
  const below = (paths: readonly string[]) => paths.map((path) => base + path);
  return {
    base,
    build: below([CHUNK]),
    files: below(['/favicon.svg', '/_headers', '/card.png', '/preview.png']),
    prerendered: below([...PAGES, '/callback', '/reset', '/reset/done', '/setup']),
  };
}

describe.each(['', '/de', '/somewhere/else'])('an app at "%s/"', (base) => {
  const { find, chunks, pages, isImmutable } = createShell(buildBelow(base), SITE);
  const ask = (path: string, mode: RequestMode, method = 'GET') => find({ url: SITE + path, mode, method });
  const visit = (path: string) => ask(base + path, 'navigate');
  const load = (path: string) => ask(base + path, 'cors');
  const page = (path: string) => ({ kind: 'page', path: base + path });

  test('keeps its chunks, its pages and what they show, and nothing that is read elsewhere', () => {
    expect(chunks).toEqual([`${base}${CHUNK}`, `${base}/favicon.svg`]);
    expect(pages).toEqual(PAGES.map((path) => base + path));
  });

  test('is opened from what is kept, whatever its address asks for', () => {
    expect(visit('/dashboard')).toEqual(page('/dashboard'));
    expect(visit('/dashboard?range=1y#week')).toEqual(page('/dashboard'));
    expect(visit('/')).toEqual(page('/'));
  });

  test('opens each activity with the one page that is built for all of them', () => {
    expect(visit('/activities/16512345678')).toEqual(page('/activities/0'));
    expect(visit('/activities/edit?id=7')).toEqual(page('/activities/edit'));
    expect(visit('/activities')).toEqual(page('/activities'));
    expect([visit('/activities/'), visit('/activities/7/laps'), load('/activities/7')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('leads to Strava through the network', () => {
    expect(visit('/connect?ask=write')).toEqual({ kind: 'way out', path: `${base}/connect` });
  });

  test.each(['/callback?code=1', '/reset', '/reset/done', '/setup', '/nowhere', '/api/config'])(
    'leaves a visit to %s to the network',
    (path) => expect(visit(path)).toBeUndefined(),
  );

  test('answers for its own files only', () => {
    expect(load('/favicon.svg')).toEqual({ kind: 'file', path: `${base}/favicon.svg` });
    expect(load(CHUNK)).toEqual({ kind: 'file', path: base + CHUNK });
    const others = ['/_headers', '/card.png', '/api/token', '/dashboard', '/_app/version.json'];
    expect(others.map(load)).toEqual(others.map(() => undefined));
  });

  test('answers for a chunk of another version, which a page that is still open began with', () => {
    const older = '/_app/immutable/chunks/app.7654321.js';
    expect(load(older)).toEqual({ kind: 'file', path: base + older });
    expect([isImmutable(base + older), isImmutable(`${base}/favicon.svg`)]).toEqual([true, false]);
  });

  test('has no part in what is sent, and in what other sites answer', () => {
    expect(ask(`${base}/dashboard`, 'navigate', 'POST')).toBeUndefined();
    expect(ask(base + CHUNK, 'cors', 'HEAD')).toBeUndefined();
    const url = `https://www.strava.com${base}${CHUNK}`;
    expect(find({ url, mode: 'cors', method: 'GET' })).toBeUndefined();
  });

  test('leaves another build of the site alone', () => {
    const other = base === '/de' ? '' : '/de';
    expect([ask(`${other}/dashboard`, 'navigate'), ask(other + CHUNK, 'cors')]).toEqual([undefined, undefined]);
  });
});
