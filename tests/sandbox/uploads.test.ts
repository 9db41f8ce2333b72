import { expect, test } from 'vitest';
import { fitFile, gpxFile, zipped } from './made-files.ts';
import { openSandbox } from './open-sandbox.ts';
import { bad, writer, type Json } from './write-client.ts';

const PROCESSING = 'Your activity is still being processed.';
const FAILED = 'There was an error processing your activity.';
const READY = 'Your activity is ready.';
const json = (answer: Response) => answer.json() as Promise<Json>;

test('a file is processed, then ready, and its activity stands in list, detail and streams', async () => {
  const { upload, poll, list, get } = await writer(await openSandbox());
  const answer = await upload(gpxFile({ name: 'From the file' }), {
    description: 'By hand.',
    commute: '1',
    external_id: 'mine-1',
  });
  expect(answer.status).toBe(201);
  const sent = await json(answer);
  const shared = { id: 30_000_000_001, id_str: '30000000001', error: null };
  expect(sent).toEqual({ ...shared, external_id: null, status: PROCESSING, activity_id: null });
  expect(await poll(sent)).toEqual(sent);
  expect(await list()).toHaveLength(5);
  const done = await poll(sent);
  expect(done).toEqual({ ...shared, external_id: 'mine-1.gpx', status: READY, activity_id: 20_000_000_001 });
  expect(await poll(sent)).toEqual(done);

  const listed = await list();
  expect(listed.map(({ name }) => name).slice(0, 2)).toEqual(['From the file', 'Run 105']);
  const detail = await get('/activities/20000000001');
  expect(detail).toMatchObject({
    start_date: '2026-05-19T17:00:00Z',
    start_date_local: '2026-05-19T19:00:00Z',
    sport_type: 'Run',
    distance: 1800,
    moving_time: 600,
    elapsed_time: 660,
    average_speed: 3,
    average_heartrate: 150,
    average_cadence: 85,
    device_name: 'Made-up Watch',
    description: 'By hand.',
    commute: true,
    manual: false,
    external_id: 'mine-1.gpx',
    upload_id: 30_000_000_001,
    gear_id: 'g9000000',
  });
  expect((detail['laps'] as Json[]).map(({ distance, moving_time }) => [distance, moving_time])).toEqual([
    [1020, 340],
    [780, 260],
  ]);
  const streams = await get('/activities/20000000001/streams?keys=time,heartrate,moving,latlng&key_by_type=true');
  const data = (key: string) => (streams[key] as { data: unknown[] }).data;
  expect(data('time').slice(29, 33)).toEqual([290, 300, 360, 370]);
  expect(data('moving').slice(29, 33)).toEqual([true, true, false, true]);
  expect(data('distance').at(-1)).toBe(1800);
  expect(data('latlng')[0]).toEqual([54, 7]);
});

test('name, sport and trainer of the form win over the file', async () => {
  const { upload, poll, get } = await writer(await openSandbox());
  const fields = { name: 'Mine', sport_type: 'VirtualRun', trainer: '1' };
  const { activity_id } = await poll(await json(await upload(gpxFile({ name: 'no', type: 'cycling' }), fields)), 2);
  expect(await get(`/activities/${String(activity_id)}`)).toMatchObject({
    name: 'Mine',
    sport_type: 'VirtualRun',
    trainer: true,
  });
});

test('without a name it is called after its sport and the time of day', async () => {
  const { upload, poll, list } = await writer(await openSandbox());
  await poll(await json(await upload(gpxFile({ type: 'trail_running' }))), 2);
  expect((await list())[0]).toMatchObject({ name: 'Evening Trail Run', external_id: 'run.gpx' });
});

test('how often it is still being processed can be set, to for ever', async () => {
  const sandbox = await openSandbox();
  const { upload, poll } = await writer(sandbox);
  await sandbox.control('/uploads', { polls: 3 });
  const three = await json(await upload(gpxFile()));
  expect(await poll(three, 3)).toMatchObject({ status: PROCESSING });
  expect(await poll(three)).toMatchObject({ status: READY });
  await sandbox.control('/uploads', { polls: 0 });
  expect(
    await poll(await json(await upload(gpxFile({ started: '2026-05-18T17:00:00Z' }), { external_id: 'b' }))),
  ).toMatchObject({ status: READY });
  await sandbox.control('/uploads', { polls: 'always' });
  const never = await json(await upload(gpxFile({ started: '2026-05-17T17:00:00Z' }), { external_id: 'c' }));
  await sandbox.control('/clock', { advanceSeconds: 3600 });
  expect(await poll(never, 30)).toMatchObject({ status: PROCESSING });
});

test('what nobody asks for is ready a minute later', async () => {
  const sandbox = await openSandbox();
  const { upload, list } = await writer(sandbox);
  await upload(gpxFile());
  await sandbox.control('/clock', { advanceSeconds: 59 });
  expect(await list()).toHaveLength(5);
  await sandbox.control('/clock', { advanceSeconds: 1 });
  expect(await list()).toHaveLength(6);
});

test.each<[string | Uint8Array<ArrayBuffer>, string, string]>([
  ['no XML', 'gpx', 'no XML'],
  [gpxFile().slice(0, -20), 'gpx', 'cut off'],
  [gpxFile().replaceAll(/<time>.*?<\/time>/g, ''), 'gpx', 'without times'],
  [gpxFile(), 'tcx', 'gpx called tcx'],
  [gpxFile(), 'gpx.gz', 'not zipped'],
  [fitFile().slice(0, 200), 'fit', 'cut off'],
  ['', 'fit', 'empty'],
])('a file that cannot be read ends in an error: %#', async (content, data_type, _why) => {
  const { upload, poll, list } = await writer(await openSandbox());
  const done = await poll(await json(await upload(content, { data_type })), 2);
  expect(done).toMatchObject({ status: FAILED, error: 'Improperly formatted data.', activity_id: null });
  expect(await list()).toHaveLength(5);
});

test('an error and a deletion can be asked for', async () => {
  const sandbox = await openSandbox();
  const { upload, poll, list } = await writer(sandbox);
  await sandbox.control('/uploads', { polls: 0, outcome: 'error', error: 'The file is empty.' });
  expect(await poll(await json(await upload(gpxFile())))).toMatchObject({
    status: FAILED,
    error: 'The file is empty.',
  });
  await sandbox.control('/uploads', { outcome: 'deleted' });
  expect(await poll(await json(await upload(gpxFile())))).toMatchObject({
    status: 'The created activity has been deleted.',
    error: null,
    activity_id: null,
  });
  expect(await list()).toHaveLength(5);
});

test('an activity that was deleted afterwards is said to be', async () => {
  const sandbox = await openSandbox();
  const { upload, poll } = await writer(sandbox);
  const sent = await json(await upload(gpxFile()));
  await poll(sent, 2);
  await sandbox.control('/activities/20000000001', undefined, 'DELETE');
  expect(await poll(sent)).toMatchObject({ status: 'The created activity has been deleted.', activity_id: null });
});

test.each([
  [{ data_type: 'pdf' }, 'data_type', 'invalid'],
  [{ data_type: 'GPX' }, 'data_type', 'invalid'],
  [{ sport_type: 'Quidditch' }, 'sport_type', 'invalid'],
])('%j is refused at once', async (fields, field, code) => {
  const { upload } = await writer(await openSandbox());
  const answer = await upload(gpxFile(), fields);
  expect(answer.status).toBe(400);
  expect(await answer.json()).toEqual(bad('Upload', field, code));
});

test('a form without a file, or a type, is refused, and so is one beyond 25 MB', async () => {
  const { send, upload } = await writer(await openSandbox());
  const form = new FormData();
  form.set('data_type', 'gpx');
  expect(await json(await send('POST', '/uploads', form))).toEqual(bad('Upload', 'file', 'missing'));
  form.delete('data_type');
  form.set('file', new Blob([gpxFile()]), 'run.gpx');
  expect(await json(await send('POST', '/uploads', form))).toEqual(bad('Upload', 'data_type', 'missing'));
  expect((await upload(new Uint8Array(25 * 1024 * 1024 + 1))).status).toBe(413);
});

test('control tells what came, and an unknown upload is 404', async () => {
  const sandbox = await openSandbox();
  const { upload, send, poll } = await writer(sandbox);
  const zip = await zipped(gpxFile());
  await poll(await json(await upload(zip, { data_type: 'gpx.gz', name: 'Zip', external_id: 'a' })));
  const told = (await (await sandbox.control('/uploads', undefined, 'GET')).json()) as Json;
  expect(told).toMatchObject({
    polls: 1,
    outcome: 'ready',
    uploads: [
      { id: 30_000_000_001, status: PROCESSING, external_id: 'a.gpx.gz', size: zip.length, name: 'Zip', polled: 1 },
    ],
  });
  expect((await send('GET', '/uploads/7')).status).toBe(404);
  expect((await sandbox.control('/uploads', { polls: -1 })).status).toBe(400);
  expect((await sandbox.control('/uploads', { outcome: 'luck' })).status).toBe(400);
});
