import { expect, it } from 'vitest';
import { json, said, type Edge } from '#tests/edge/edge.ts';
import { otherOrigin } from '#tests/edge/environments.ts';

export function configCases(edge: () => Edge): void {
  it('the configuration names the consent page, the API, this athlete’s share of the reads and the places, and nothing else', async () => {
    const answer = await edge().ask('neighbour', '/api/config');
    expect(answer.status).toBe(200);
    expect(json(answer.text)).toEqual({
      clientId: '12345',
      authorizeUrl: `${edge().upstream.base('neighbour')}/authorize`,
      apiBase: edge().upstream.base('neighbour-api'),
      readShare: { perQuarterHour: 30, perDay: 400 },
      places: 10,
    });
  });

  it('without settings of its own a share is 20 reads in a quarter of an hour and 200 in a day, and nobody says how many places there are', async () => {
    const { text } = await edge().ask('app', '/api/config');
    expect(json(text)['readShare']).toEqual({ perQuarterHour: 20, perDay: 200 });
    expect(json(text)).not.toHaveProperty('places');
  });

  it.each([{}, { 'sec-fetch-site': 'same-origin' }, { 'sec-fetch-site': 'none' }, { origin: 'https://app.example' }])(
    'a page of the own origin, which sends no Origin with a GET, can read it: %j',
    async (headers) => {
      const answer = await edge().ask('app', '/api/config', { headers });
      expect(answer.status).toBe(200);
      expect(answer.headers.has('access-control-allow-origin')).toBe(false);
    },
  );

  it('another allowed origin can read it across origins', async () => {
    const headers = { origin: otherOrigin, 'sec-fetch-site': 'cross-site' };
    const answer = await edge().ask('app', '/api/config', { headers });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBe(otherOrigin);
  });

  it.each(['cross-site', 'same-site', 'garbage'])(
    'a GET that another site’s page made (%s) is refused',
    async (site) => {
      const answer = await edge().ask('app', '/api/config', { headers: { 'sec-fetch-site': site } });
      expect(said(answer)).toBe('403 forbidden_origin');
    },
  );

  it('O10: an origin that is not allowed is told so', async () => {
    const answer = await edge().ask('app', '/api/config', { headers: { origin: 'https://a-fork.example' } });
    expect(said(answer)).toBe('403 forbidden_origin');
  });

  it.each(['https://app.example', otherOrigin, 'http://localhost:5173'])(
    'O10: an app that names its own origin, %s, hears that it may sign in',
    async (origin) => {
      const answer = await edge().ask('app', `/api/config?origin=${encodeURIComponent(origin)}`);
      expect([answer.status, json(answer.text)['clientId']]).toEqual([200, '12345']);
    },
  );

  it.each(['https://a-fork.example', 'http://app.example', 'https://app.example/', 'https://APP.example', 'null', ''])(
    'O10: an app at %s, behind a proxy that hides it, hears that it may not',
    async (origin) => {
      const answer = await edge().ask('app', `/api/config?origin=${encodeURIComponent(origin)}`);
      expect(said(answer)).toBe('403 forbidden_origin');
      const twice = await edge().ask(
        'app',
        `/api/config?origin=https://app.example&origin=${encodeURIComponent(origin)}`,
      );
      expect(said(twice)).toBe('403 forbidden_origin');
    },
  );

  it('the health check answers and asks nobody', async () => {
    const answer = await edge().ask('app', '/api/health');
    expect([answer.status, answer.text]).toEqual([200, '{"ok":true}']);
    expect(edge().upstream.calls('app')).toEqual([]);
  });
}
