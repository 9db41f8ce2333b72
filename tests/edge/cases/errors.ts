import { expect, it } from 'vitest';
import { codeRequest, fault, json, said, sealedToken, type Edge } from '#tests/edge/edge.ts';

const inactive = fault('Application', 'Status', 'Inactive');
const wrongClient = fault('Application', 'client_id', 'invalid');
const wrongSecret = {
  message: 'Authorization Error',
  errors: [{ resource: 'Application', field: '', code: 'invalid' }],
};
const deadRefresh = fault('RefreshToken', 'refresh_token', 'invalid');
const deadCode = fault('AuthorizationCode', 'code', 'invalid');
const html = '<html><body>Bad gateway</body></html>';

/** Strava's status and body, and what the edge says to a code, to a refresh and to a revoke. */
const table: readonly [string, number, unknown, code: string, refresh: string, revoke: string][] = [
  ['an unknown client id', 400, wrongClient, '500 misconfigured', '500 misconfigured', '500 misconfigured'],
  ['a wrong secret', 401, wrongSecret, '500 misconfigured', '500 misconfigured', '500 misconfigured'],
  ['a 401 that names nobody', 401, { message: 'x', errors: [] }, '502 upstream', '502 upstream', '500 misconfigured'],
  ['a dead refresh token', 400, deadRefresh, '502 upstream', '401 invalid_grant', '502 upstream'],
  [
    'a dead refresh token, old spelling',
    400,
    fault('RefreshToken', 'code', 'invalid'),
    '502 upstream',
    '401 invalid_grant',
    '502 upstream',
  ],
  [
    'a missing refresh token',
    400,
    fault('RefreshToken', 'refresh_token', 'missing'),
    '502 upstream',
    '502 upstream',
    '502 upstream',
  ],
  ['a dead code', 400, deadCode, '400 invalid_code', '502 upstream', '502 upstream'],
  [
    'an expired code',
    400,
    fault('AuthorizationCode', '', 'expired'),
    '400 invalid_code',
    '502 upstream',
    '502 upstream',
  ],
  [
    'a dead code, old spelling',
    400,
    fault('RequestToken', 'code', 'invalid'),
    '400 invalid_code',
    '502 upstream',
    '502 upstream',
  ],
  ['a dead refresh token as 401', 401, deadRefresh, '502 upstream', '502 upstream', '500 misconfigured'],
  ['OAuth’s own error', 400, { error: 'invalid_grant' }, '502 upstream', '502 upstream', '502 upstream'],
  ['a 400 without a body', 400, '', '502 upstream', '502 upstream', '502 upstream'],
  [
    'a 400 with odd faults',
    400,
    { errors: [null, 7, 'RefreshToken', {}] },
    '502 upstream',
    '502 upstream',
    '502 upstream',
  ],
  ['an inactive app', 403, inactive, '503 app_inactive', '503 app_inactive', '503 app_inactive'],
  ['another 403', 403, html, '502 upstream', '502 upstream', '502 upstream'],
  ['a 404', 404, { message: 'Record Not Found' }, '502 upstream', '502 upstream', '502 upstream'],
  [
    'too many requests',
    429,
    { message: 'Rate Limit Exceeded' },
    '429 rate_limited',
    '429 rate_limited',
    '429 rate_limited',
  ],
  ['a 500', 500, { message: 'error' }, '502 upstream', '502 upstream', '502 upstream'],
  ['a 503 in HTML', 503, html, '502 upstream', '502 upstream', '502 upstream'],
  ['a 201', 201, {}, '502 upstream', '502 upstream', '502 upstream'],
];

export function errorCases(edge: () => Edge): void {
  it.each(table)('E20: %s', async (_, status, body, toCode, toRefresh, toRevoke) => {
    const refreshToken = await sealedToken(edge(), 'app');
    edge().upstream.script('app', { status, body });
    expect(said(await edge().post('app', '/api/token', codeRequest))).toBe(toCode);
    expect(said(await edge().post('app', '/api/token', { grant: 'refresh', refreshToken }))).toBe(toRefresh);
    expect(said(await edge().post('app', '/api/revoke', { refreshToken }))).toBe(toRevoke);
    expect(edge().upstream.calls('app')).toHaveLength(3);
  });

  it('E20: a 429 says when to ask again: at the next quarter of an hour', async () => {
    edge().upstream.script('app', { status: 429, body: {} });
    const answer = await edge().post('app', '/api/token', codeRequest);
    const retryAt = Date.parse(String(json(answer.text)['retryAt']));
    expect(retryAt % 900_000).toBe(0);
    const seconds = Number(answer.headers.get('retry-after'));
    expect(seconds).toBeGreaterThanOrEqual(1);
    expect(seconds).toBeLessThanOrEqual(900);
  });

  it.each([301, 302, 303, 307, 308])('E18: a redirect (%i) is not followed', async (status) => {
    const refreshToken = await sealedToken(edge(), 'app');
    const location = `${edge().upstream.base('elsewhere')}/token`;
    edge().upstream.script('app', { status, body: '', headers: { location } });
    expect(said(await edge().post('app', '/api/token', codeRequest))).toBe('502 upstream');
    expect(said(await edge().post('app', '/api/token', { grant: 'refresh', refreshToken }))).toBe('502 upstream');
    expect(said(await edge().post('app', '/api/revoke', { refreshToken }))).toBe('502 upstream');
    expect(edge().upstream.calls('elsewhere')).toEqual([]);
  });
}
