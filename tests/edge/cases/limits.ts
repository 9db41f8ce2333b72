import { expect, it } from 'vitest';
import { codeRequest, fault, json, said, sealedToken, type Edge } from '#tests/edge/edge.ts';

export function limitCases(edge: () => Edge): void {
  /** How many of so many requests from these addresses got past the limit. Limits count per minute, and a minute may turn. */
  async function passed(body: unknown, addresses: readonly string[]): Promise<number> {
    edge().upstream.script('limited', { status: 400, body: fault('AuthorizationCode', 'code', 'invalid') });
    let count = 0;
    for (const address of addresses) {
      const answer = await edge().post('limited', '/api/token', body, { 'cf-connecting-ip': address });
      if (answer.status !== 429) count += 1;
    }
    edge().upstream.forget('limited');
    return count;
  }
  const times = (count: number, address: string) => Array<string>(count).fill(address);

  it('E13: five codes a minute may come from one address, and no more', async () => {
    expect(await passed(codeRequest, times(5, '192.0.2.1'))).toBe(5);
    expect(await passed(codeRequest, times(11, '192.0.2.1'))).toBeLessThanOrEqual(10);
    expect(await passed(codeRequest, times(1, '192.0.2.2'))).toBe(1);
  });

  it('E13: whoever asks too often is told when to come back, and Strava is not asked', async () => {
    edge().upstream.script('limited', { status: 400, body: {} });
    const asks = Array.from({ length: 11 }, () =>
      edge().post('limited', '/api/token', codeRequest, { 'cf-connecting-ip': '192.0.2.9' }),
    );
    const answers = await Promise.all(asks);
    const refused = answers.filter((answer) => answer.status === 429);
    expect(refused.length).toBeGreaterThan(0);
    for (const answer of refused) {
      expect(said(answer)).toBe('429 rate_limited');
      expect(answer.headers.get('retry-after')).toBe('60');
      expect(Date.parse(String(json(answer.text)['retryAt']))).toBeGreaterThan(Date.now());
    }
    expect(edge().upstream.calls('limited')).toHaveLength(answers.length - refused.length);
  });

  it('E13: twenty refreshes a minute may come from one address, counted apart from codes', async () => {
    const refresh = { grant: 'refresh', refreshToken: 'not.a.sealed.token' };
    expect(await passed(refresh, times(20, '192.0.2.20'))).toBe(20);
    expect(await passed(refresh, times(41, '192.0.2.20'))).toBeLessThanOrEqual(40);
    expect(await passed(codeRequest, times(1, '192.0.2.20'))).toBe(1);
  });

  it('E13: a limiter out of order holds codes back but lets refreshes and revokes through', async () => {
    edge().upstream.script('broken', { status: 400, body: fault('RefreshToken', 'refresh_token', 'invalid') });
    const { text, status } = await edge().post('broken', '/api/token', codeRequest);
    expect([status, json(text)['error']]).toEqual([429, 'rate_limited']);
    expect(edge().upstream.calls('broken')).toEqual([]);
    for (const path of ['/api/token', '/api/revoke']) {
      const answer = await edge().post('broken', path, { grant: 'refresh', refreshToken: 'not.a.sealed.token' });
      expect(said(answer)).toBe('401 invalid_grant');
    }
  });

  it('E14: all addresses of one IPv6 /64 share one count', async () => {
    const rotating = Array.from({ length: 11 }, (_, index) => `2001:db8:0:7::${(index + 1).toString(16)}`);
    expect(await passed(codeRequest, rotating)).toBeLessThanOrEqual(10);
    expect(await passed(codeRequest, ['2001:db8:0:8::1'])).toBe(1);
  });
}

export function unlimitedCases(edge: () => Edge): void {
  it('E13: without a limiter nobody is counted', async () => {
    const refreshToken = await sealedToken(edge(), 'app');
    edge().upstream.script('app', { status: 503, body: '' });
    for (let count = 0; count < 25; count += 1) {
      expect(said(await edge().post('app', '/api/token', { grant: 'refresh', refreshToken }))).toBe('502 upstream');
    }
  });
}
