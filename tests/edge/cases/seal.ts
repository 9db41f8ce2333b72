import { expect, it } from 'vitest';
import { seal } from '#edge/seal.ts';
import { canaries } from '#tests/edge/canary.ts';
import { fault, said, sealedToken, stravaGrant, type Edge } from '#tests/edge/edge.ts';
import { otherOrigin } from '#tests/edge/environments.ts';

const day = 86_400_000;

export function sealCases(edge: () => Edge): void {
  /** Asks for a refresh while Strava would agree to anything. */
  async function refresh(name: string, refreshToken: string, headers: Record<string, string> = {}) {
    edge().upstream.script(name, { status: 200, body: stravaGrant });
    const answer = await edge().post(name, '/api/token', { grant: 'refresh', refreshToken }, headers);
    const asked = edge().upstream.calls(name).length;
    edge().upstream.forget(name);
    return answer.status === 200 ? `200 after ${asked}` : `${said(answer)} after ${asked}`;
  }
  const sealed = (secret: string, at: number) =>
    seal({ refreshToken: canaries.refreshToken, athleteId: 42 }, 'https://keyed.example', secret, at);

  it('E22: sealing the same token twice gives two different texts', async () => {
    expect(await sealedToken(edge(), 'app')).not.toBe(await sealedToken(edge(), 'app'));
  });

  it(
    'E22: a bit flipped in any byte, of the key id or of the box, makes it worthless',
    { timeout: 20_000 },
    async () => {
      const good = await sealedToken(edge(), 'app');
      expect(await refresh('app', good)).toBe('200 after 1');
      const bytes = Buffer.from(good.replace('.', ''), 'base64url');
      expect(good.indexOf('.')).toBe(8);
      expect(bytes.length).toBeGreaterThan(80);
      for (const [at, byte] of bytes.entries()) {
        const changed = Buffer.from(bytes);
        changed[at] = byte ^ (1 << (at % 8));
        const text = changed.toString('base64url');
        const answer = await refresh('app', `${text.slice(0, 8)}.${text.slice(8)}`);
        expect(`${at}: ${answer}`).toBe(`${at}: 401 invalid_grant after 0`);
      }
    },
  );

  it('E22: cut off anywhere it is worthless', { timeout: 20_000 }, async () => {
    const good = await sealedToken(edge(), 'app');
    for (let length = 10; length < good.length; length += 1) {
      expect(`${length}: ${await refresh('app', good.slice(0, length))}`).toBe(`${length}: 401 invalid_grant after 0`);
    }
  });

  it('E22: every change of the last character makes it worthless: base64 has no spare bits to play with', async () => {
    // Of three lengths in a row, two leave spare bits in the last character.
    for (const token of ['', 'x', 'xx'].map((more) => canaries.refreshToken + more)) {
      const one = { refreshToken: token, athleteId: 42 };
      const good = await seal(one, 'https://keyed.example', canaries.sealKey, Date.now());
      for (const last of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ-_') {
        if (good.endsWith(last)) continue;
        expect(await refresh('keyed', good.slice(0, -1) + last)).toBe('401 invalid_grant after 0');
      }
    }
  });

  it('E22: an extended and an invented token are worthless', async () => {
    const good = await sealedToken(edge(), 'app');
    const id = good.split('.')[0] ?? '';
    for (const bad of [`${good}A`, `${good}.A`, `${id}.AAAAAAAA`, `${id}.~~~~`, canaries.code]) {
      expect(await refresh('app', bad)).toBe('401 invalid_grant after 0');
    }
  });

  it('E22: a token opens only for the origin it was sealed for, even where several are allowed', async () => {
    const own = await sealedToken(edge(), 'app');
    const other = await sealedToken(edge(), 'app', { origin: otherOrigin });
    expect(await refresh('app', own, { origin: otherOrigin })).toBe('401 invalid_grant after 0');
    expect(await refresh('app', other)).toBe('401 invalid_grant after 0');
    expect(await refresh('app', other, { origin: otherOrigin })).toBe('200 after 1');
    expect(await refresh('neighbour', own)).toBe('401 invalid_grant after 0');
  });

  it('E22: a token under a key that nobody knows any more is worthless', async () => {
    expect(await refresh('keyed', await sealed('some-other-key-of-sufficient-length!', Date.now()))).toBe(
      '401 invalid_grant after 0',
    );
    expect(await refresh('keyed', await sealed(canaries.clientSecret, Date.now()))).toBe('401 invalid_grant after 0');
  });

  it('E22: a token under the previous key still opens, and comes back under the new one', async () => {
    expect(await refresh('keyed', await sealed(canaries.previousSealKey, Date.now()))).toBe('200 after 1');
    const renewed = await sealedToken(edge(), 'keyed');
    const fresh = await sealed(canaries.sealKey, Date.now());
    expect(renewed.split('.')[0]).toBe(fresh.split('.')[0]);
  });

  it('E22: a token that lay unused for more than 180 days has expired', async () => {
    expect(await refresh('keyed', await sealed(canaries.sealKey, Date.now() - 179 * day))).toBe('200 after 1');
    expect(await refresh('keyed', await sealed(canaries.sealKey, Date.now() - 181 * day))).toBe(
      '401 invalid_grant after 0',
    );
  });

  it('E22: a token replayed after Strava rotated it is refused by Strava, and the edge says invalid_grant', async () => {
    const old = await sealedToken(edge(), 'app');
    expect(await refresh('app', old)).toBe('200 after 1');
    edge().upstream.script('app', { status: 400, body: fault('RefreshToken', 'refresh_token', 'invalid') });
    const answer = await edge().post('app', '/api/token', { grant: 'refresh', refreshToken: old });
    expect(said(answer)).toBe('401 invalid_grant');
  });

  it('E22: a revoke opens tokens as strictly', async () => {
    const good = await sealedToken(edge(), 'app');
    const answer = await edge().post('app', '/api/revoke', { refreshToken: `${good.slice(0, -4)}AAAA` });
    expect(said(answer)).toBe('401 invalid_grant');
    expect(edge().upstream.calls('app')).toEqual([]);
  });
}
