import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Recording } from '#lib/recordings/recording.ts';
import { type Database, openDatabase } from '#lib/storage/database.ts';
import { SESSION_KEY } from '#lib/storage/session.ts';
import { type KeptUpload, mayRetry, needsFile, UPLOAD_FAILURES, type UploadStep } from '#lib/storage/upload-steps.ts';
import { changeUploads, readUploadFile, readUploads } from '#lib/storage/uploads.ts';
import { wipeAthlete } from '#lib/storage/wipe.ts';

const ATHLETE = { id: 7, firstName: 'Ada', lastName: 'Example' };
const recording = { kind: 'recording', dataType: 'fit', start: 1_000_000, elapsed: 60 } as Recording;
const anUpload = (id: string, step: UploadStep = { kind: 'checked' }): KeptUpload => ({
  id,
  fileName: `${id}.fit`,
  title: '',
  recording,
  step,
});

let database: Database;

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  database = await openDatabase();
  await database.set([[SESSION_KEY, { athlete: ATHLETE }]]);
});

const add = (id: string, content = id) =>
  changeUploads(database, 7, (list) => [...list, anUpload(id)], new Blob([content]));
const put = (id: string, step: UploadStep) =>
  changeUploads(database, 7, (list) => list.map((one) => (one.id === id ? { ...one, step } : one)));
const keys = async () => (await database.keys()).filter((key) => key.startsWith('upload')).sort();
const contentOf = async (id: string) => (await readUploadFile(database, 7, id))?.text();

it('a file and its step are there again in another tab', async () => {
  await add('a', 'all its bytes');
  const other = await openDatabase();
  expect(await readUploads(other, 7)).toEqual([anUpload('a')]);
  expect(await (await readUploadFile(other, 7, 'a'))?.text()).toBe('all its bytes');
});

it('a file is kept while it may have to be sent, and goes with the step that needs it no more', async () => {
  await add('a');
  await add('b');
  await put('a', { kind: 'waiting' });
  await put('a', { kind: 'sending' });
  await put('a', { kind: 'failed', why: 'no_answer', text: undefined, uploadId: undefined });
  expect([await contentOf('a'), await contentOf('b')]).toEqual(['a', 'b']);
  await put('a', { kind: 'processing', uploadId: 1, since: 2 });
  expect([await contentOf('a'), await contentOf('b')]).toEqual([undefined, 'b']);
  expect(await keys()).toEqual(['upload-b:7', 'uploads:7']);
  await changeUploads(database, 7, () => []);
  expect(await keys()).toEqual(['uploads:7']);
  expect(await readUploads(database, 7)).toEqual([]);
});

it('a file is gone with its step, even where tidying up fails', async () => {
  await add('a');
  const untidy = { ...database, remove: () => Promise.reject(new Error('closed')) };
  expect(await changeUploads(untidy, 7, () => [])).toEqual([]);
  expect(await contentOf('a')).toBeUndefined();
});

it('nothing is written for an athlete who has left, and wiping takes the files along', async () => {
  await add('a');
  await wipeAthlete(database, 7);
  expect(await add('b')).toEqual([]);
  expect(await keys()).toEqual([]);
});

it('two tabs that change the list at once lose nothing', async () => {
  const other = await openDatabase();
  await Promise.all([add('a'), changeUploads(other, 7, (list) => [...list, anUpload('b')], new Blob(['b']))]);
  expect((await readUploads(database, 7)).map(({ id }) => id).sort()).toEqual(['a', 'b']);
  expect([await contentOf('a'), await contentOf('b')]).toEqual(['a', 'b']);
});

const STEPS: UploadStep[] = [
  { kind: 'checked' },
  { kind: 'waiting' },
  { kind: 'sending' },
  { kind: 'processing', uploadId: 1, since: 2 },
  { kind: 'ready', activityId: 3, wasThere: true },
  { kind: 'duplicate', activityId: 3, name: 'Run' },
  ...UPLOAD_FAILURES.map((why) => ({ kind: 'failed', why, text: 'x', uploadId: undefined }) as const),
];

it('every step is read as it was written', async () => {
  await database.set([['uploads:7', STEPS.map((step, at) => anUpload(`${at}`, step))]]);
  expect((await readUploads(database, 7)).map(({ step }) => step)).toEqual(STEPS);
});

it.each([
  null,
  'text',
  anUpload(''),
  { ...anUpload('a'), step: { kind: 'flying' } },
  { ...anUpload('a'), step: { kind: 'processing', uploadId: '1', since: 2 } },
  { ...anUpload('a'), step: { kind: 'ready', activityId: -1 } },
  { ...anUpload('a'), step: { kind: 'failed', why: 'bad mood' } },
  { ...anUpload('a'), recording: { start: NaN } },
])('what is no upload is passed over: %j', async (value) => {
  await database.set([['uploads:7', [value, anUpload('b')]]]);
  expect((await readUploads(database, 7)).map(({ id }) => id)).toEqual(['b']);
});

it('what may be tried again keeps its file, but where Strava has it', () => {
  const failed = (why: (typeof UPLOAD_FAILURES)[number], uploadId?: number) =>
    anUpload('a', { kind: 'failed', why, text: undefined, uploadId });
  expect(UPLOAD_FAILURES.filter((why) => mayRetry(failed(why).step))).toEqual([
    'interrupted',
    'no_answer',
    'still_processing',
    'rejected',
  ]);
  expect(needsFile(failed('still_processing', 89))).toBe(false);
  expect(needsFile(failed('rejected'))).toBe(true);
});
