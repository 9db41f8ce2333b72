/** What only an owner who sets STREAM_PASS_THROUGH has: streams that go through the function. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { handle } from '#edge/handle.ts';
import { withStreams } from '#edge/with-streams.ts';
import { canaries, canariesIn } from './canary.ts';
import { type Answer, type Asking, codeRequest, json, type Runtime, said, stravaGrant } from './edge.ts';
import { otherOrigin, passingEnvironments } from './environments.ts';
import { startUpstream, type Upstream } from './upstream.ts';
import { webRuntime } from './web-runtime.ts';
import { workerd } from './workerd.ts';

const node = webRuntime('Node', ({ variables, isImpatient }) => {
  const environment = isImpatient ? { ...variables, patience: 300 } : variables;
  return (request) => withStreams(request, environment, () => handle(request, environment));
});

const TOKEN = 'accesstoken00112233445566778899aabbccdd';
const KEYS = 'keys=time%2Cdistance%2Cgrade_smooth';
const PATH = `/api/streams/18000000001?${KEYS}`;
const own = { authorization: `Bearer ${TOKEN}` };
const streams = { time: { data: [0, 1] }, distance: { data: [0, 3.5] } };

describe.each([
  ['Node', node],
  ['workerd', workerd('src/edge/cloudflare/worker-with-streams.ts')],
])('streams through the function on %s', (_, runtime) => {
  let upstream: Upstream;
  let running: Awaited<ReturnType<Runtime['start']>>;

  beforeAll(async () => {
    upstream = await startUpstream();
    running = await runtime.start(passingEnvironments(upstream));
  }, 30_000);
  afterEach(() => upstream.forget());
  afterAll(async () => {
    await running.stop();
    await upstream.close();
  });

  async function ask(path: string, init: Asking = { headers: own }, name = 'app'): Promise<Answer> {
    const answer = await running.send(`https://${name}.example${path}`, init);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('vary')).toBe('Origin');
    expect(answer.headers.has('set-cookie')).toBe(false);
    expect(canariesIn([answer.text, ...answer.headers.values()].join('\n'))).toEqual([]);
    return answer;
  }
  const nobodyAsked = () => expect(upstream.calls('app-api')).toEqual([]);

  it('come as Strava answers them, asked for with the athlete’s token and nothing else of the request', async () => {
    upstream.script('app-api', { status: 200, body: streams, headers: { 'set-cookie': 'a=1', 'x-mark': 'y' } });
    const more = {
      cookie: 'b=2',
      'x-custom': 'z',
      referer: 'https://app.example/activities/1',
      'accept-language': 'de',
    };
    const answer = await ask(PATH, { headers: { ...own, ...more } });
    expect([answer.status, answer.text]).toEqual([200, JSON.stringify(streams)]);
    expect([answer.headers.get('content-type'), answer.headers.has('x-mark')]).toEqual(['application/json', false]);
    const [call] = upstream.calls('app-api');
    expect(call?.path).toBe('/activities/18000000001/streams?keys=time,distance,grade_smooth&key_by_type=true');
    expect(call?.headers).toMatchObject({ authorization: `Bearer ${TOKEN}`, accept: 'application/json' });
    expect(Object.keys(call?.headers ?? {})).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(cookie|x-custom|referer)$/)]),
    );
    expect(call?.headers['accept-language']).not.toBe('de');
    expect(JSON.stringify(call)).not.toContain(canaries.clientSecret);
  });

  it.each([
    [404, { message: 'Record Not Found' }],
    [401, { message: 'Authorization Error', errors: [] }],
    [429, { message: 'Rate Limit Exceeded' }],
    [503, '<h1>Down</h1>'],
  ])('that Strava refuses with %i are refused in its words, and never as a page', async (status, body) => {
    upstream.script('app-api', { status, body, headers: { 'content-type': 'text/html' } });
    const answer = await ask(PATH);
    expect([answer.status, answer.text]).toEqual([status, typeof body === 'string' ? body : JSON.stringify(body)]);
    expect(answer.headers.get('content-type')).toBe('application/json');
  });

  it('follow no redirect', async () => {
    upstream.script('app-api', { status: 302, body: '', headers: { location: upstream.base('elsewhere') } });
    const answer = await ask(PATH);
    expect([answer.status, answer.headers.has('location')]).toEqual([302, false]);
    expect(upstream.calls('elsewhere')).toEqual([]);
  });

  it.each([
    ['no token', {}],
    ['another kind of token', { authorization: `Basic ${TOKEN}` }],
    ['a token with a space', { authorization: `Bearer ${TOKEN} x` }],
    ['a short token', { authorization: 'Bearer abc' }],
  ])('with %s are not asked for', async (_, headers) => {
    expect(said(await ask(PATH, { headers }))).toBe('400 invalid_request');
    nobodyAsked();
  });

  it.each(['', 'keys=', 'keys=a%26b', 'keys=time%0a', 'keys=..%2f', `keys=${'a'.repeat(101)}`, 'keys=TIME'])(
    'for keys like %j are not asked for',
    async (query) => {
      expect(said(await ask(`/api/streams/1?${query}`))).toBe('400 invalid_request');
      nobodyAsked();
    },
  );

  it.each(['', '0', '1x', '-1', '1/2', '1.5', '..%2f1', '%31', '12345678901234567'])(
    'of %j are none: 404, and nobody is asked',
    async (id) => {
      const answer = await ask(`/api/streams/${id}?${KEYS}`);
      expect([answer.status, answer.text]).toEqual([404, '']);
      nobodyAsked();
    },
  );

  it.each(['POST', 'PUT', 'DELETE'])('by %s are none: 405', async (method) => {
    expect((await ask(PATH, { method, headers: own })).status).toBe(405);
    nobodyAsked();
  });

  it('are for allowed pages only', async () => {
    for (const headers of [
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'null' },
    ]) {
      const answer = await ask(PATH, { headers: { ...own, ...headers } });
      expect(said(answer)).toBe('403 forbidden_origin');
      expect(answer.headers.has('access-control-allow-origin')).toBe(false);
    }
    nobodyAsked();
    upstream.script('app-api', { status: 200, body: streams });
    const answer = await ask(PATH, { headers: { ...own, origin: otherOrigin } });
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([200, otherOrigin]);
  });

  it('let another allowed page send the token, and no other page', async () => {
    const asking = (origin: string) => ask(PATH, { method: 'OPTIONS', headers: { origin } });
    const { status, headers } = await asking(otherOrigin);
    expect([status, headers.get('access-control-allow-headers'), headers.get('access-control-allow-methods')]).toEqual([
      204,
      'authorization',
      'GET',
    ]);
    expect((await asking('https://evil.example')).status).toBe(403);
    nobodyAsked();
  });

  it('of a day and a night come whole, and those that never end break off', async () => {
    const lengthOf = async (samples: number) => {
      upstream.script('app-api', { status: 200, body: `[${'0,'.repeat(samples)}0]` });
      return ask(PATH).then(
        ({ text }) => text.length,
        () => 'broken',
      );
    };
    expect(await lengthOf(4_000_000)).toBe(8_000_003);
    const broken = await lengthOf(5_200_000);
    expect(broken === 'broken' || Number(broken) <= 10_000_000).toBe(true);
  });

  it('that do not come are a 504 after a while', async () => {
    upstream.script('slow-api', 'hang');
    expect(said(await ask(PATH, { headers: own }, 'slow'))).toBe('504 upstream');
  }, 20_000);

  it('are named in the configuration, and nothing else of the function changes', async () => {
    const config = await ask('/api/config');
    expect(json(config.text)).toMatchObject({ clientId: '12345', streamPassThrough: true });
    expect(said(await ask('/api/config?origin=https://evil.example'))).toBe('403 forbidden_origin');
    upstream.script('app', { status: 200, body: stravaGrant });
    const headers = { 'content-type': 'application/json', origin: 'https://app.example' };
    const token = await running.send('https://app.example/api/token', {
      method: 'POST',
      headers,
      body: JSON.stringify(codeRequest),
    });
    expect(token.status).toBe(200);
  });

  it('are none where the owner did not ask for it', async () => {
    expect((await ask(PATH, { headers: own }, 'without')).status).toBe(404);
    expect(json((await ask('/api/config', {}, 'without')).text)).not.toHaveProperty('streamPassThrough');
  });

  it('are nothing that makes no sense: the setting is named', async () => {
    const variable = async (name: string) => json((await ask(PATH, { headers: own }, name)).text)['variable'];
    expect(await variable('wrong')).toBe('STREAM_PASS_THROUGH');
    expect(await variable('secretless')).toBe('STRAVA_CLIENT_SECRET');
  });
});
