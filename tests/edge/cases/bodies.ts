import { expect, it } from 'vitest';
import { canaries } from '#tests/edge/canary.ts';
import { codeRequest, said, stravaGrant, type Edge } from '#tests/edge/edge.ts';

const code = canaries.code;
const own = { origin: 'https://app.example' };

function streamOf(...chunks: string[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk));
      controller.close();
    },
  });
}

export function bodyCases(edge: () => Edge): void {
  const untouched = () => expect(edge().upstream.calls('app')).toEqual([]);

  it.each([
    undefined,
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'application/jsonp',
    'x',
  ])('E7: a body of type %s, which needs no preflight or is not JSON, gets 415', async (type) => {
    const headers = { ...own, ...(type !== undefined && { 'content-type': type }) };
    const body = JSON.stringify(codeRequest);
    expect(said(await edge().ask('app', '/api/token', { method: 'POST', headers, body }))).toBe('415 invalid_request');
    untouched();
  });

  it('E7: the content type may name its character set', async () => {
    const answer = await edge().post('app', '/api/token', {}, { 'content-type': 'Application/JSON; charset=utf-8' });
    expect(said(answer)).toBe('400 invalid_request');
  });

  it('E8: a body of more than 2 KB gets 413 before it is parsed', async () => {
    expect(said(await edge().post('app', '/api/token', '{'.repeat(2049)))).toBe('413 invalid_request');
    expect(said(await edge().post('app', '/api/token', '{'.repeat(2048)))).toBe('400 invalid_request');
    untouched();
  });

  it('E8: a long body in pieces, without a length, gets 413 as well', async () => {
    const headers = { ...own, 'content-type': 'application/json' };
    const body = streamOf(JSON.stringify(codeRequest), ' '.repeat(1500), ' '.repeat(1500));
    expect(said(await edge().ask('app', '/api/token', { method: 'POST', headers, body }))).toBe('413 invalid_request');
    untouched();
  });

  it.each([
    ['nothing', ''],
    ['broken JSON', '{"grant":"code"'],
    ['two objects', '{}{}'],
    ['an array', JSON.stringify([codeRequest])],
    ['null', 'null'],
    ['a number', '1'],
    ['a string', '"code"'],
    ['deep nesting', '['.repeat(1000) + ']'.repeat(1000)],
    ['deep nesting in objects', '{"a":'.repeat(300) + '1' + '}'.repeat(300)],
    ['a nested member', `{"grant":"code","code":"${code}","more":{}}`],
    ['a nested list', `{"grant":"code","code":"${code}","more":[]}`],
    ['a code that is a list', `{"grant":"code","code":["${code}"]}`],
    ['a key twice', `{"grant":"code","code":"${code}","code":"${code}"}`],
    ['a key twice, once escaped', `{"grant":"code","code":"${code}","c\\u006fde":"${code}"}`],
    ['a key twice after a quote', `{"a\\"b":":","grant":"code","code":"${code}","code" : "${code}"}`],
    ['__proto__', `{"__proto__":"x","grant":"code","code":"${code}"}`],
    ['__proto__ with members', `{"__proto__":{"grant":"code","code":"${code}"}}`],
    ['__proto__ escaped', `{"\\u005f_proto__":"x","grant":"code","code":"${code}"}`],
  ])('E9: %s gets 400', async (_, body) => {
    for (const path of ['/api/token', '/api/revoke']) {
      expect(said(await edge().post('app', path, body))).toBe('400 invalid_request');
    }
    untouched();
  });

  it('E9: bytes that are not UTF-8 get 400', async () => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]));
        controller.close();
      },
    });
    const headers = { ...own, 'content-type': 'application/json' };
    expect(said(await edge().ask('app', '/api/token', { method: 'POST', headers, body }))).toBe('400 invalid_request');
  });

  it.each([
    ['empty', ''],
    ['too short', 'abcdefghi'],
    ['longer than 1,000 characters', 'a'.repeat(1001)],
    ['with a line break', `${code}\r\nx-evil: 1`],
    ['ending in a line break', `${code}\n`],
    ['with NUL', `${code}\0`],
    ['in Unicode', `${code}é`],
    ['with a parameter', `${code}&client_secret=x`],
    ['with a space', `${code} x`],
    ['a number', 1234567890123],
    ['null', null],
  ])('E10: a code or token that is %s gets 400 and goes nowhere', async (_, value) => {
    for (const body of [
      { grant: 'code', code: value },
      { grant: 'code', code, codeVerifier: value },
      { grant: 'refresh', refreshToken: value },
    ]) {
      expect(said(await edge().post('app', '/api/token', body))).toBe('400 invalid_request');
    }
    expect(said(await edge().post('app', '/api/revoke', { refreshToken: value }))).toBe('400 invalid_request');
    untouched();
  });

  it('E10: a code of 10 KB is refused as any body that long', async () => {
    const body = { grant: 'code', code: 'a'.repeat(10_240) };
    expect(said(await edge().post('app', '/api/token', body))).toBe('413 invalid_request');
    untouched();
  });

  it('E10: what looks like a parameter inside a code that is allowed stays inside the code', async () => {
    edge().upstream.script('app', { status: 200, body: stravaGrant });
    const odd = '~.-_client_secret.x_~..';
    expect((await edge().post('app', '/api/token', { grant: 'code', code: odd, codeVerifier: odd })).status).toBe(200);
    expect([...(edge().upstream.calls('app')[0]?.form ?? [])]).toEqual([
      ['client_id', '12345'],
      ['client_secret', canaries.clientSecret],
      ['grant_type', 'authorization_code'],
      ['code', odd],
      ['code_verifier', odd],
    ]);
  });

  it.each([
    ['both a code and a refresh token', { grant: 'code', code, refreshToken: code }],
    ['both, for a refresh', { grant: 'refresh', code, refreshToken: code }],
    ['no grant', { code }],
    ['an unknown grant', { grant: 'password', code }],
    ['a grant of another case', { grant: 'Code', code }],
    ['OAuth’s own grant name', { grant: 'authorization_code', code }],
    ['a refresh without a token', { grant: 'refresh' }],
  ])('E11: %s gets 400', async (_, body) => {
    expect(said(await edge().post('app', '/api/token', body))).toBe('400 invalid_request');
    untouched();
  });

  it('E12: client_id, client_secret, redirect_uri and url of a client are ignored and not forwarded', async () => {
    edge().upstream.script('app', { status: 200, body: stravaGrant });
    const wishes = {
      client_id: 9,
      client_secret: 'x',
      redirect_uri: 'https://evil.example',
      url: 'https://evil.example',
    };
    expect((await edge().post('app', '/api/token', { ...wishes, ...codeRequest })).status).toBe(200);
    const [call, ...more] = edge().upstream.calls('app');
    expect(more).toEqual([]);
    expect(Object.fromEntries(call?.form ?? [])).toEqual({
      client_id: '12345',
      client_secret: canaries.clientSecret,
      grant_type: 'authorization_code',
      code,
    });
  });
}
