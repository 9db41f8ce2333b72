import { inSource, type Mutation } from './mutation.ts';

const inState = (name: string, file: string, from: string, to: string, ...tests: string[]): Mutation =>
  inSource(name, `lib/state/${file}`, from, to, ...tests.map((test) => `state/${test}`));
const inStrava = (name: string, file: string, from: string, to: string, ...tests: string[]): Mutation =>
  inSource(name, `lib/strava/${file}`, from, to, ...tests.map((test) => `strava/${test}`));

/** Mistakes about files that are sent to Strava. */
export const UPLOAD_MUTATIONS: readonly Mutation[] = [
  inState(
    'uploads: asked after twice a second',
    'upload-follow',
    'FIRST_PAUSE = 2000',
    'FIRST_PAUSE = 500',
    'upload-queue',
  ),
  inState('uploads: asked after for ten minutes', 'upload-follow', 'PATIENCE = 5 *', 'PATIENCE = 10 *', 'upload-queue'),
  inState('uploads: asked after ever as often', 'upload-follow', 'pause * 2', 'pause', 'upload-queue'),
  inState(
    'uploads: each attempt has another external id',
    'upload-run',
    '{ id: externalId, title, recording } = upload',
    '{ title, recording } = upload, externalId = `milepost-${run.now().getTime()}-${Math.random()}`',
    'upload-retry',
  ),
  inState(
    'uploads: the external id is the name of the file',
    'upload-queue.svelte',
    '${recording.fingerprint.slice(0, 32)}',
    '${file.name}',
    'upload-queue',
  ),
  inState(
    'uploads: a file that is done is sent again',
    'upload-queue.svelte',
    'one.id === id && (one.step',
    "one.id === '' && (one.step",
    'upload-queue',
  ),
  inState(
    'uploads: sent again after a silence',
    'upload-run',
    "await put(run, upload, failed('no_answer'));\n  throw error;",
    "await put(run, upload, { kind: 'waiting' });\n  throw error;",
    'upload-retry',
  ),
  inState(
    'uploads: sent again when the page was closed',
    'upload-run',
    "step: failed('interrupted')",
    "step: { kind: 'waiting' as const }",
    'upload-retry',
  ),
  inState(
    'uploads: leaving is not written down',
    'upload-run',
    "await put(run, upload, { kind: 'sending' });",
    '',
    'upload-retry',
  ),
  inState(
    'uploads: whatever Strava has is ours',
    'upload-follow',
    '(await isFromHere(run, upload, answer.activityId))',
    'true',
    'upload-retry',
  ),
  inState(
    'uploads: nothing is ours',
    'upload-follow',
    '(await isFromHere(run, upload, answer.activityId))',
    'false',
    'upload-retry',
  ),
  inState(
    'uploads: what Strava has is sent again',
    'upload-queue.svelte',
    'uploadId === undefined ?',
    'uploadId !== 0 ?',
    'upload-queue',
  ),
  inState(
    'uploads: a closed limit is not waited for',
    'upload-turn',
    'until.getTime() - now().getTime()',
    '0',
    'upload-turns',
  ),
  inState(
    'uploads: two tabs send',
    'upload-queue.svelte',
    'await runExclusively(locks(), `milepost:uploads:${athleteId}`, all, run.signal);',
    'await all();',
    'upload-turns',
  ),
  inStrava(
    'uploads: an answer that names a duplicate is a failure',
    'wire-uploads',
    'if (activityId !== undefined) {\n    const name',
    'if (activityId === 0) {\n    const name',
    'uploads',
  ),
];
