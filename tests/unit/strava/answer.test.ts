import { describe, expect, it } from 'vitest';
import { StravaError } from '#lib/strava/errors.ts';
import { answerOf } from '#lib/strava/request.ts';

const now = new Date('2026-05-18T11:37:20Z');

const fault = (resource: string, field: string, code: string) =>
  JSON.stringify({ message: 'No', errors: [{ resource, field, code }] });

async function failureOf(response: Response): Promise<StravaError> {
  const error: unknown = await answerOf(response, now).catch((thrown: unknown) => thrown);
  if (error instanceof StravaError) return error;
  throw new Error('the answer should not have been accepted');
}

describe('an answer of the API', () => {
  it('with status 200 is its JSON', async () => {
    expect(await answerOf(new Response('[{"id":1}]'), now)).toEqual([{ id: 1 }]);
    expect(await answerOf(new Response('[]'), now)).toEqual([]);
  });

  it.each([
    [401, fault('Athlete', 'access_token', 'invalid'), 'unauthorized'],
    [401, fault('Application', '', 'invalid'), 'unauthorized'],
    [401, '', 'unauthorized'],
    [401, fault('AccessToken', 'activity:read_permission', 'missing'), 'scope_missing'],
    [401, fault('AccessToken', 'profile:read_permission', 'missing'), 'scope_missing'],
    [403, fault('Application', 'Status', 'Inactive'), 'app_inactive'],
    [403, '<html>Limit of connected athletes exceeded</html>', 'forbidden'],
    [404, fault('resource', 'path', 'invalid'), 'not_found'],
    [429, fault('Application', 'overall rate limit', 'exceeded'), 'rate_limited'],
    [400, fault('Activity', 'before', 'invalid'), 'strava_down'],
    [500, '{"message":"error"}', 'strava_down'],
    [503, '<html>upstream connect error</html>', 'strava_down'],
    [200, '<html>500 Internal Server Error</html>', 'strava_down'],
    [200, '[{"id":1},{"id":', 'strava_down'],
    [200, '', 'strava_down'],
  ])('with status %i and %j means %s', async (status, body, code) => {
    expect((await failureOf(new Response(body, { status }))).code).toBe(code);
  });

  it.each(['null', '[]', '{"errors":null}', '{"errors":[null,5,{"resource":{}}]}'])(
    'refused with the body %s still has a code',
    async (body) => {
      expect((await failureOf(new Response(body, { status: 403 }))).code).toBe('forbidden');
    },
  );

  it('R13: that breaks off counts as broken, not as no answer', async () => {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('[{"id":'));
        controller.error(new TypeError('terminated'));
      },
    });
    expect((await failureOf(new Response(body))).code).toBe('strava_down');
  });
});

describe('a closed rate limit', () => {
  const retryAt = async (headers: Record<string, string>) =>
    (await failureOf(new Response('{}', { status: 429, headers }))).retryAt?.toISOString();

  it('R2: opens at the next quarter hour when no header can be read', async () => {
    expect(await retryAt({})).toBe('2026-05-18T11:45:00.000Z');
  });

  it('R1: opens at the next quarter hour when only that is used up', async () => {
    const headers = { 'X-RateLimit-Limit': '200,2000', 'X-RateLimit-Usage': '201,1999' };
    expect(await retryAt(headers)).toBe('2026-05-18T11:45:00.000Z');
  });

  it.each(['RateLimit', 'ReadRateLimit'])(
    'R3: opens at midnight UTC when %s says that the day is used up',
    async (kind) => {
      const headers = { [`X-${kind}-Limit`]: '100,1000', [`X-${kind}-Usage`]: '12,1000' };
      expect(await retryAt(headers)).toBe('2026-05-19T00:00:00.000Z');
    },
  );

  it.each([
    ['a,b', 'c,d'],
    ['100', '100'],
    [',', ','],
    ['100,1000', ','],
    ['0,0', '0,0'],
    ['', ''],
  ])('R4: opens at the next quarter hour when the headers are %j and %j', async (limit, usage) => {
    const headers = { 'X-ReadRateLimit-Limit': limit, 'X-ReadRateLimit-Usage': usage };
    expect(await retryAt(headers)).toBe('2026-05-18T11:45:00.000Z');
  });

  it('R1: opens a quarter of an hour later when it closes on the quarter hour', async () => {
    const onTheQuarter = new Date('2026-05-18T11:45:00Z');
    const error: unknown = await answerOf(new Response('{}', { status: 429 }), onTheQuarter).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({ code: 'rate_limited', retryAt: new Date('2026-05-18T12:00:00Z') });
  });

  it('is the only failure that says when to come back', async () => {
    expect((await failureOf(new Response('{}', { status: 500 }))).retryAt).toBeUndefined();
  });
});
