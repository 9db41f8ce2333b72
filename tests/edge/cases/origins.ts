import { expect, it } from 'vitest';
import { codeRequest, said, stravaGrant, type Edge } from '#tests/edge/edge.ts';
import { otherOrigin } from '#tests/edge/environments.ts';

export function originCases(edge: () => Edge): void {
  it('E1: GET /api/token is refused with 405, without CORS, and Strava is not asked', async () => {
    const answer = await edge().ask('app', '/api/token', { headers: { origin: otherOrigin } });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('POST');
    expect(answer.headers.has('access-control-allow-origin')).toBe(false);
    expect(edge().upstream.calls('app')).toEqual([]);
  });

  it.each(['PUT', 'DELETE', 'PATCH', 'GET'])('E1: %s /api/revoke is refused with 405', async (method) => {
    expect((await edge().ask('app', '/api/revoke', { method })).status).toBe(405);
  });

  it.each(['/api', '/api/', '/api/tokens', '/api/token/', '/API/token', '/api/__proto__', '/api/constructor', '/'])(
    'E2: the unknown path %s gets 404 with an empty body',
    async (path) => {
      for (const method of ['GET', 'POST', 'OPTIONS']) {
        const answer = await edge().ask('app', path, { method, headers: { origin: 'https://app.example' } });
        expect([answer.status, answer.text]).toEqual([404, '']);
      }
    },
  );

  it('E3: a POST without Origin is refused before its body is read', async () => {
    const answer = await edge().ask('app', '/api/token', { method: 'POST', body: '{' });
    expect(said(answer)).toBe('403 forbidden_origin');
  });

  it('E4: Origin null is refused', async () => {
    for (const path of ['/api/token', '/api/revoke']) {
      expect(said(await edge().post('app', path, codeRequest, { origin: 'null' }))).toBe('403 forbidden_origin');
    }
    expect(said(await edge().ask('app', '/api/config', { headers: { origin: 'null' } }))).toBe('403 forbidden_origin');
  });

  it.each([
    'https://app.example.evil.com',
    'https://evilapp.example',
    'http://app.example',
    'https://app.example.',
    'https://APP.example',
    'https://app.example:443',
    'https://app.example:8443',
    'https://user@app.example',
    'https://user:password@app.example',
    'https://app.example/',
    'https://app.example, https://other.example',
    'https://OTHER.example',
    'https://sub.other.example',
    'http://localhost:5174',
    'https://neighbour.example',
  ])('E5: a look-alike origin is refused: %s', async (origin) => {
    for (const path of ['/api/token', '/api/revoke']) {
      const answer = await edge().post('app', path, codeRequest, { origin });
      expect(said(answer)).toBe('403 forbidden_origin');
      expect(answer.headers.has('access-control-allow-origin')).toBe(false);
    }
    for (const [path, method] of [
      ['/api/config', 'GET'],
      ['/api/health', 'GET'],
      ['/api/token', 'OPTIONS'],
    ] as const) {
      const answer = await edge().ask('app', path, { method, headers: { origin } });
      expect(said(answer)).toBe('403 forbidden_origin');
      expect(answer.headers.has('access-control-allow-origin')).toBe(false);
    }
    expect(edge().upstream.calls('app')).toEqual([]);
  });

  it.each([{}, { origin: 'null' }, { origin: 'https://evil.example' }])(
    'E6: a preflight from %j gets 403 and nothing that allows it',
    async (headers) => {
      const asked = { 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' };
      const answer = await edge().ask('app', '/api/token', { method: 'OPTIONS', headers: { ...asked, ...headers } });
      expect(said(answer)).toBe('403 forbidden_origin');
      expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
    },
  );

  it.each([otherOrigin, 'http://localhost:5173'])(
    'E6: a preflight from %s gets exactly that origin back',
    async (origin) => {
      const answer = await edge().ask('app', '/api/token', { method: 'OPTIONS', headers: { origin } });
      expect([answer.status, answer.text]).toEqual([204, '']);
      expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
      expect(answer.headers.get('access-control-allow-methods')).toBe('POST');
      expect(answer.headers.get('access-control-allow-headers')).toBe('content-type');
      expect(answer.headers.get('access-control-max-age')).toBe('7200');
      expect(answer.headers.has('access-control-allow-credentials')).toBe(false);
    },
  );

  it('E6: the own origin needs no CORS and gets none; another allowed origin can read answers and errors', async () => {
    edge().upstream.script('app', { status: 200, body: stravaGrant });
    const own = await edge().post('app', '/api/token', codeRequest);
    const other = await edge().post('app', '/api/token', codeRequest, { origin: otherOrigin });
    const error = await edge().post('app', '/api/token', {}, { origin: otherOrigin });
    expect([own.status, other.status, error.status]).toEqual([200, 200, 400]);
    expect(own.headers.has('access-control-allow-origin')).toBe(false);
    for (const answer of [other, error]) expect(answer.headers.get('access-control-allow-origin')).toBe(otherOrigin);
  });
}
