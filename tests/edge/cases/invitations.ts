import { expect, it } from 'vitest';
import { canaries } from '#tests/edge/canary.ts';
import { codeRequest, fault, json, said, sealedToken, stravaGrant, type Edge } from '#tests/edge/edge.ts';
import { firstSeal } from '#tests/edge/first-seal.ts';

const site = { origin: 'https://invited.example' };

/** `invited` and `uninvited` are one site, before and after its owner took athlete 42 off the list. */
export function invitationCases(edge: () => Edge): void {
  const answerWith = (name: string, body: unknown) => edge().upstream.script(name, { status: 200, body });
  const refresh = (name: string, refreshToken: string) =>
    edge().post(name, '/api/token', { grant: 'refresh', refreshToken }, site);
  const asked = (name: string) =>
    edge()
      .upstream.calls(name)
      .map(({ path, form }) => `${path} ${form.get('token') ?? form.get('grant_type') ?? ''}`);
  const firstOf = (origin: string) => firstSeal(canaries.refreshToken, origin, canaries.clientSecret, Date.now());

  it('E15: an athlete who is not invited is refused, and revoked once', async () => {
    answerWith('invited', { ...stravaGrant, athlete: { ...stravaGrant.athlete, id: 43 } });
    const answer = await edge().post('invited', '/api/token', codeRequest);
    expect([said(answer), Object.keys(json(answer.text))]).toEqual(['403 not_invited', ['error']]);
    expect(asked('invited')).toEqual(['/token authorization_code', `/revoke ${canaries.refreshToken}`]);
  });

  it('E15: an invited athlete is let in, and refreshed', async () => {
    const refreshToken = await sealedToken(edge(), 'invited');
    expect((await refresh('invited', refreshToken)).status).toBe(200);
    expect(asked('invited')).toEqual(['/token refresh_token']);
  });

  it('E15: an athlete taken off the list is refused at the next refresh, revoked once and not refreshed', async () => {
    const refreshToken = await sealedToken(edge(), 'invited');
    answerWith('uninvited', stravaGrant);
    expect(said(await refresh('uninvited', refreshToken))).toBe('403 not_invited');
    expect(asked('uninvited')).toEqual([`/revoke ${canaries.refreshToken}`]);
  });

  it('E15: a refresh hands the athlete on to the next seal', async () => {
    const first = await sealedToken(edge(), 'invited');
    const second = String(json((await refresh('invited', first)).text)['refreshToken']);
    answerWith('uninvited', stravaGrant);
    expect(said(await refresh('uninvited', second))).toBe('403 not_invited');
  });

  it('E15: where Strava cannot be told, the athlete is refused all the same', async () => {
    const refreshToken = await sealedToken(edge(), 'invited');
    edge().upstream.script('uninvited', { status: 503, body: '' });
    expect(said(await refresh('uninvited', refreshToken))).toBe('403 not_invited');
    expect(asked('uninvited')).toHaveLength(1);
  });

  it('E15: an athlete taken off the list can still disconnect', async () => {
    const refreshToken = await sealedToken(edge(), 'invited');
    answerWith('uninvited', stravaGrant);
    expect((await edge().post('uninvited', '/api/revoke', { refreshToken }, site)).status).toBe(200);
    expect(asked('uninvited')).toEqual([`/revoke ${canaries.refreshToken}`]);
  });

  it('E22: a seal of the first version, which names no athlete, opens where there is no list, and so does its successor', async () => {
    answerWith('app', stravaGrant);
    let refreshToken = firstOf('https://app.example');
    for (const _ of [1, 2]) {
      const answer = await edge().post('app', '/api/token', { grant: 'refresh', refreshToken });
      expect(answer.status).toBe(200);
      refreshToken = String(json(answer.text)['refreshToken']);
    }
    const sent = edge()
      .upstream.calls('app')
      .map(({ form }) => form.get('refresh_token'));
    expect(sent).toEqual([canaries.refreshToken, canaries.refreshToken]);
  });

  it('E15: where there is a list, a seal that names no athlete asks for a new sign-in, without asking Strava', async () => {
    answerWith('invited', stravaGrant);
    expect(said(await refresh('invited', firstOf(site.origin)))).toBe('401 invalid_grant');
    expect(asked('invited')).toEqual([]);
  });

  it('E15: at first a dead code is a dead code, list or not', async () => {
    edge().upstream.script('invited', { status: 400, body: fault('AuthorizationCode', 'code', 'invalid') });
    expect(said(await edge().post('invited', '/api/token', codeRequest))).toBe('400 invalid_code');
    expect(asked('invited')).toHaveLength(1);
  });
}
