import { expect, test } from 'vitest';
import { gpxFile, STEADY } from './made-files.ts';
import { openSandbox } from './open-sandbox.ts';
import { writer, type Json, type Writer } from './write-client.ts';

const FAILED = 'There was an error processing your activity.';
const json = (answer: Response) => answer.json() as Promise<Json>;

/** Uploads and waits for what comes of it. */
async function sent({ upload, poll }: Writer, content: string, fields: Record<string, string>): Promise<Json> {
  return poll(await json(await upload(content, fields)), 2);
}

const duplicate = (file: string, id: number, name: string) => ({
  status: FAILED,
  activity_id: null,
  error: `${file} duplicate of <a href='/activities/${id}' target='_blank'>${name}</a>`,
});

test('the same external_id is the same file, whatever it holds, until its activity is deleted', async () => {
  const sandbox = await openSandbox();
  const client = await writer(sandbox);
  await sent(client, gpxFile({ name: 'One' }), { external_id: 'a' });
  const other = gpxFile({ started: '2026-05-10T17:00:00Z' });
  expect(await sent(client, other, { external_id: 'a' })).toMatchObject(duplicate('a.gpx', 20_000_000_001, 'One'));
  await sandbox.control('/activities/20000000001', undefined, 'DELETE');
  expect(await sent(client, other, { external_id: 'a' })).toMatchObject({ activity_id: 20_000_000_002, error: null });
});

test('the same start is the same run, by sport or by duration, to a few seconds', async () => {
  const client = await writer(await openSandbox());
  await sent(client, gpxFile({ name: `<b>Bold</b> & 'so'` }), { external_id: 'a', name: `<b>Bold</b> & 'so'` });
  const name = '&lt;b&gt;Bold&lt;/b&gt; &amp; &#39;so&#39;';
  const close = gpxFile({ started: '2026-05-19T17:00:05Z', moments: STEADY.slice(0, 9) });
  expect(await sent(client, close, { external_id: 'b' })).toMatchObject(duplicate('b.gpx', 20_000_000_001, name));
  const asLong = gpxFile({ type: 'cycling' });
  expect(await sent(client, asLong, { external_id: 'c' })).toMatchObject(duplicate('c.gpx', 20_000_000_001, name));

  const later = gpxFile({ started: '2026-05-19T17:00:06Z' });
  expect(await sent(client, later, { external_id: 'd' })).toMatchObject({ error: null });
  const shortRide = gpxFile({ type: 'cycling', started: '2026-05-19T16:59:58Z', moments: STEADY.slice(0, 9) });
  expect(await sent(client, shortRide, { external_id: 'e' })).toMatchObject({ error: null });
});

test('it is a duplicate of what was recorded or typed in long before, too', async () => {
  const client = await writer(await openSandbox());
  const again = gpxFile({ started: '2026-05-19T06:00:02Z' });
  expect(await sent(client, again, {})).toMatchObject(duplicate('run.gpx', 105, 'Run 105'));
});

test('a file sent twice becomes one activity, in whichever order one asks', async () => {
  const client = await writer(await openSandbox());
  const first = await json(await client.upload(gpxFile({ name: 'One' }), { external_id: 'a' }));
  const second = await json(await client.upload(gpxFile({ name: 'One' }), { external_id: 'a' }));
  expect(await client.poll(second, 2)).toMatchObject(duplicate('a.gpx', 20_000_000_001, 'One'));
  expect(await client.poll(first)).toMatchObject({ activity_id: 20_000_000_001, error: null });
  expect(await client.list()).toHaveLength(6);
});

test('an upload whose answer was lost was taken all the same', async () => {
  const sandbox = await openSandbox();
  const client = await writer(sandbox);
  await sandbox.control('/faults', { path: '/uploads', outcome: 'lose' });
  await expect(client.upload(gpxFile({ name: 'One' }), { external_id: 'a' })).rejects.toThrow();
  expect(await sent(client, gpxFile({ name: 'One' }), { external_id: 'a' })).toMatchObject(
    duplicate('a.gpx', 20_000_000_001, 'One'),
  );
  expect(await client.list()).toHaveLength(6);
});
