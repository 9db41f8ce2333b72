import { expect, it } from 'vitest';
import { canaries } from '#tests/edge/canary.ts';
import { codeRequest, json, sealedToken, stravaGrant, type Edge } from '#tests/edge/edge.ts';

const without = (name: string) => Object.fromEntries(Object.entries(stravaGrant).filter(([key]) => key !== name));

/** What a 200 of Strava may be instead of tokens. */
const brokenGrants: readonly [string, unknown][] = [
  ['HTML', '<!doctype html><title>Strava</title>'],
  ['nothing', ''],
  ['a list', [stravaGrant]],
  ['more than 64 KB', { ...stravaGrant, bio: 'x'.repeat(70_000) }],
  ['no refresh token', without('refresh_token')],
  ['no access token', without('access_token')],
  ['no time', without('expires_at')],
  ['an expires_at that is text', { ...stravaGrant, expires_at: '1900000000' }],
  ['a negative expires_at', { ...stravaGrant, expires_at: -1 }],
  ['an expires_at in the year 3000', { ...stravaGrant, expires_at: 32_503_680_000 }],
  ['an expires_in of 0', { ...stravaGrant, expires_in: 0 }],
  ['a broken expires_in', { ...stravaGrant, expires_in: 1.5 }],
  ['a refresh token that is a number', { ...stravaGrant, refresh_token: 12345678901 }],
  ['a refresh token too long to come back sealed', { ...stravaGrant, refresh_token: 'r'.repeat(701) }],
  ['an access token with a line break', { ...stravaGrant, access_token: 'accesstoken\r\nx: y' }],
];

export function grantCases(edge: () => Edge): void {
  const answerWith = (name: string, body: unknown) => edge().upstream.script(name, { status: 200, body });

  it('a code is exchanged once, with its verifier, at the token address', async () => {
    answerWith('app', stravaGrant);
    const { codeVerifier } = canaries;
    expect((await edge().post('app', '/api/token', { ...codeRequest, codeVerifier })).status).toBe(200);
    const [call, ...more] = edge().upstream.calls('app');
    expect([call?.path, more.length]).toEqual(['/token', 0]);
    expect(call?.form.get('code_verifier')).toBe(codeVerifier);
    expect(call?.headers.cookie).toBeUndefined();
  });

  it('E21: of Strava’s answer only the tokens, their times and the athlete’s id and names are passed on', async () => {
    answerWith('app', { ...stravaGrant, scope: 'read', extra: canaries.email });
    const { refreshToken, ...rest } = json((await edge().post('app', '/api/token', codeRequest)).text);
    expect(rest).toEqual({
      accessToken: stravaGrant.access_token,
      expiresAt: 1_900_000_000,
      expiresIn: 21_600,
      athlete: { id: 42, firstName: 'Ada', lastName: 'Exempel' },
    });
    expect(refreshToken).toMatch(/^[\w-]{8}\.[\w-]+$/);
  });

  it('an athlete without a last name can sign in', async () => {
    answerWith('app', { ...stravaGrant, athlete: { id: 42, firstname: 'Ada', lastname: null } });
    const { athlete } = json((await edge().post('app', '/api/token', codeRequest)).text);
    expect(athlete).toEqual({ id: 42, firstName: 'Ada', lastName: '' });
  });

  it('a refresh sends the opened token and brings back a newly sealed one, without an athlete', async () => {
    const refreshToken = await sealedToken(edge(), 'app');
    const answer = await edge().post('app', '/api/token', { grant: 'refresh', refreshToken });
    expect(Object.keys(json(answer.text)).sort()).toEqual(['accessToken', 'expiresAt', 'expiresIn', 'refreshToken']);
    expect(json(answer.text)['refreshToken']).not.toBe(refreshToken);
    const [call] = edge().upstream.calls('app');
    expect(Object.fromEntries(call?.form ?? [])).toEqual({
      client_id: '12345',
      client_secret: canaries.clientSecret,
      grant_type: 'refresh_token',
      refresh_token: canaries.refreshToken,
    });
  });

  it('a revoke sends the opened token under Basic authentication and answers {}', async () => {
    const refreshToken = await sealedToken(edge(), 'app');
    const answer = await edge().post('app', '/api/revoke', { refreshToken });
    expect([answer.status, answer.text]).toEqual([200, '{}']);
    const [call] = edge().upstream.calls('app');
    expect(call?.path).toBe('/revoke');
    expect(call?.headers.authorization).toBe(`Basic ${btoa(`12345:${canaries.clientSecret}`)}`);
    expect(Object.fromEntries(call?.form ?? [])).toEqual({
      token: canaries.refreshToken,
      token_type_hint: 'refresh_token',
    });
  });

  it.each([
    ...brokenGrants,
    ['no athlete', without('athlete')],
    ['an athlete without an id', { ...stravaGrant, athlete: { firstname: 'Ada', lastname: 'Exempel' } }],
    ['an athlete whose id is text', { ...stravaGrant, athlete: { ...stravaGrant.athlete, id: '42' } }],
    ['a name that is a number', { ...stravaGrant, athlete: { ...stravaGrant.athlete, firstname: 7 } }],
  ])('E17: a 200 with %s is 502, and nothing of it is returned', async (_, body) => {
    answerWith('app', body);
    const answer = await edge().post('app', '/api/token', codeRequest);
    expect([answer.status, answer.text]).toEqual([502, '{"error":"upstream"}']);
  });

  it.each(brokenGrants)('E17: a refresh that brings %s is 502, and nothing of it is returned', async (_, body) => {
    const refreshToken = await sealedToken(edge(), 'app');
    answerWith('app', body);
    const answer = await edge().post('app', '/api/token', { grant: 'refresh', refreshToken });
    expect([answer.status, answer.text]).toEqual([502, '{"error":"upstream"}']);
  });
}
