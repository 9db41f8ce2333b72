import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cameFrom, pollUpload, sendUpload } from '#lib/strava/uploads.ts';
import { parseUpload } from '#lib/strava/wire-uploads.ts';
import { atStrava, json } from './at-strava.ts';

const upload = (changes: object) => ({
  id: 89,
  id_str: '89',
  external_id: null,
  error: null,
  status: '',
  activity_id: null,
  ...changes,
});
const STILL = 'Your activity is still being processed.';
const ERROR = 'There was an error processing your activity.';
const OURS = { file: new Blob(['bytes']), dataType: 'fit.gz', externalId: 'milepost-0123' };

describe('an answer to an upload', () => {
  it.each([
    [upload({ status: STILL }), { kind: 'processing', uploadId: 89 }],
    [upload({ id: undefined, status: STILL }), { kind: 'processing', uploadId: 89 }],
    [upload({ status: 'Your activity is ready.', activity_id: 8319193780 }), { kind: 'ready', activityId: 8319193780 }],
    [
      upload({ status: ERROR, error: '17611540601.tcx duplicate of activity 8319193780' }),
      { kind: 'duplicate', activityId: 8319193780, name: undefined },
    ],
    [
      upload({
        status: ERROR,
        error: "ext-4.fit duplicate of <a href='/activities/18260018524' target='_blank'>Morning Ride</a>",
      }),
      { kind: 'duplicate', activityId: 18260018524, name: 'Morning Ride' },
    ],
    [
      upload({ error: "a.fit duplicate of <a href='/activities/5'>Ben &amp; I &lt;3</a>" }),
      { kind: 'duplicate', activityId: 5, name: 'Ben & I <3' },
    ],
    [upload({ status: ERROR, error: 'Improperly formatted data.' }), { kind: 'improper' }],
    [upload({ status: 'The created activity has been deleted.' }), { kind: 'deleted' }],
    [upload({ status: ERROR, error: 'The <b>file</b>\nis empty' }), { kind: 'other', text: 'The file is empty' }],
    [upload({ status: ERROR }), { kind: 'other', text: ERROR }],
    [{ message: 'Bad Request', errors: [] }, undefined],
    [null, undefined],
  ])('%j is %j', (value, answer) => {
    expect(parseUpload(value)).toEqual(answer);
  });

  it('is one of these, and short, whatever Strava writes', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('<', '>', 'a', '/', ' ', '&lt;', 'duplicate of ', 'activity 7') }),
        (error) => {
          const answer = parseUpload(upload({ error }));
          if (answer?.kind === 'other') expect(answer.text.length).toBeLessThanOrEqual(300);
          return answer !== undefined;
        },
      ),
    );
  });
});

it('a file is sent as Strava wants it, once, and says nothing that nobody said', async () => {
  const { request, arrived } = atStrava(() => json(201, upload({ status: STILL })));
  expect(await sendUpload(request, { ...OURS, name: 'Morning' })).toEqual({ kind: 'processing', uploadId: 89 });
  expect(arrived).toMatchObject([{ method: 'POST', path: '/uploads' }]);
  expect(arrived[0]?.type).toMatch(/^multipart\/form-data/);
  expect(arrived[0]?.fields).toEqual({
    data_type: 'fit.gz',
    external_id: 'milepost-0123',
    name: 'Morning',
    file: 'milepost-0123.fit.gz: bytes',
  });
});

it('a refusal that says why is an answer; one that does not is an error', async () => {
  const answers = [
    upload({ error: 'x duplicate of activity 7' }),
    { message: 'Bad Request', errors: [] },
    upload({ status: STILL }),
  ];
  const { request } = atStrava(() => json(400, answers.shift()));
  expect(await sendUpload(request, OURS)).toEqual({ kind: 'duplicate', activityId: 7, name: undefined });
  await expect(sendUpload(request, OURS)).rejects.toMatchObject({ code: 'rejected' });
  await expect(sendUpload(request, OURS)).rejects.toMatchObject({ code: 'rejected' });
});

it('how far it is, is asked by its number; a page of HTML is no answer', async () => {
  const { request, arrived } = atStrava(() =>
    arrived.length === 1 ? json(200, upload({ activity_id: 5 })) : new Response('<html>'),
  );
  expect(await pollUpload(request, 89)).toEqual({ kind: 'ready', activityId: 5 });
  await expect(pollUpload(request, 89)).rejects.toMatchObject({ code: 'strava_down' });
  expect(arrived.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /uploads/89', 'GET /uploads/89']);
});

it.each([
  ['milepost-0123', true],
  ['milepost-0123.fit.gz', true],
  ['milepost-01234', false],
  ['garmin_push_1', false],
  [null, false],
])('an activity with the external id %s came from this upload: %s', async (external_id, isOurs) => {
  const { request } = atStrava(() => json(200, { id: 5, external_id }));
  expect(await cameFrom(request, 'milepost-0123', 5)).toBe(isOurs);
});
