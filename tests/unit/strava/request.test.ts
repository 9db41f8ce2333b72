import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createStravaRequest } from '#lib/strava/request.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

let answer: Answer;
let seen: { url: string | undefined; authorization: string | undefined; cookie: string | undefined }[];
const server = createServer((request, response) => {
  const { authorization, cookie } = request.headers;
  seen.push({ url: request.url, authorization, cookie });
  answer(request, response);
});

const json =
  (status: number, body: unknown): Answer =>
  (_, response) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
const refused = json(401, { message: 'No', errors: [{ resource: 'Athlete', field: 'access_token', code: 'invalid' }] });

/** Hands out token-1, and the next number for every one that is refused. */
function tokens() {
  const replaced: string[] = [];
  return {
    replaced,
    current: () => Promise.resolve('token-1'),
    replaceRefused: (token: string) => Promise.resolve(`token-${replaced.push(token) + 1}`),
  };
}

const now = () => new Date('2026-05-18T11:37:20Z');
const base = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v3`;
const requestWith = (accessToken = tokens(), timeout = 5000) =>
  createStravaRequest({ fetch, apiBase: base(), accessToken, now, timeout });

beforeEach(async () => {
  seen = [];
  answer = json(200, []);
  await once(server.listen(0, '127.0.0.1'), 'listening');
});
afterEach(async () => {
  server.closeAllConnections();
  await once(server.close(), 'close');
});

describe('a request to the API', () => {
  it('carries the token in its header and nowhere else', async () => {
    await requestWith()('/athlete/activities', { per_page: 200, before: 1_779_103_815 });
    await requestWith()('/athlete', {});
    expect(seen).toEqual([
      {
        url: '/api/v3/athlete/activities?per_page=200&before=1779103815',
        authorization: 'Bearer token-1',
        cookie: undefined,
      },
      { url: '/api/v3/athlete', authorization: 'Bearer token-1', cookie: undefined },
    ]);
  });

  it('asks the browser for no cookie, no referrer and no cache', async () => {
    let options: RequestInit | undefined;
    const spy: typeof fetch = (_, init) => ((options = init), Promise.resolve(new Response('[]')));
    await createStravaRequest({ fetch: spy, apiBase: base(), accessToken: tokens(), now })('/athlete', {});
    expect(options).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' });
  });

  it('that is refused is sent once more with another token', async () => {
    const source = tokens();
    answer = (request, response) =>
      (request.headers.authorization === 'Bearer token-2' ? json(200, ['ok']) : refused)(request, response);
    expect(await requestWith(source)('/athlete', {})).toEqual(['ok']);
    expect(source.replaced).toEqual(['token-1']);
    expect(seen).toHaveLength(2);
  });

  it('T8: that is refused twice stops there', async () => {
    const source = tokens();
    answer = refused;
    await expect(requestWith(source)('/athlete', {})).rejects.toMatchObject({ code: 'unauthorized' });
    expect(source.replaced).toEqual(['token-1']);
    expect(seen).toHaveLength(2);
  });

  it('that lacks a permission does not ask for another token', async () => {
    const source = tokens();
    const errors = [{ resource: 'AccessToken', field: 'activity:read_permission', code: 'missing' }];
    answer = json(401, { message: 'Authorization Error', errors });
    await expect(requestWith(source)('/athlete', {})).rejects.toMatchObject({ code: 'scope_missing' });
    expect(source.replaced).toEqual([]);
    expect(seen).toHaveLength(1);
  });

  it('passes on what the token source throws', async () => {
    const signedOut = new Error('signed out');
    const source = { current: () => Promise.reject(signedOut), replaceRefused: () => Promise.reject(signedOut) };
    const request = createStravaRequest({ fetch, apiBase: base(), accessToken: source, now });
    await expect(request('/athlete', {})).rejects.toBe(signedOut);
  });

  it('is unreachable when the connection is cut', async () => {
    answer = (request) => request.socket.destroy();
    const error = await requestWith()('/athlete', {}).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'StravaError', code: 'unreachable', cause: expect.any(TypeError) });
  });

  it('is unreachable when no answer comes in time', async () => {
    answer = () => undefined;
    await expect(requestWith(tokens(), 30)('/athlete', {})).rejects.toMatchObject({ code: 'unreachable' });
  });

  it('is unreachable when an answer begins but does not end in time', async () => {
    answer = (_, response) => void response.writeHead(200).write('[{"id":');
    await expect(requestWith(tokens(), 100)('/athlete', {})).rejects.toMatchObject({ code: 'unreachable' });
  });

  it('R13: is broken when the connection is cut inside the answer', async () => {
    answer = (_, response) => {
      response.writeHead(200, { 'content-length': 5000 });
      response.write('[{"id":', () => response.destroy());
    };
    await expect(requestWith()('/athlete', {})).rejects.toMatchObject({ code: 'strava_down' });
  });

  it('that the caller aborts ends in an AbortError', async () => {
    const controller = new AbortController();
    answer = () => controller.abort();
    const error = await requestWith()('/athlete', {}, controller.signal).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'AbortError' });
    expect(error).toBe(controller.signal.reason);
  });
});
