import type { Hono } from 'hono';
import { findActivity } from './activity.ts';
import { ControlError, readObject } from './control-input.ts';
import { json } from './errors.ts';
import { changedStreams, type StreamChange } from './played-streams.ts';
import { currentStreams } from './streams.ts';
import type { SandboxState } from './state.ts';
import type { JsonObject } from './strava-json.ts';
import { MALFORMED, type UploadPlay } from './upload.ts';
import { uploadAnswer } from './uploads.ts';

const OUTCOMES: readonly UploadPlay['outcome'][] = ['ready', 'error', 'deleted'];

function playOf(given: JsonObject, { polls, outcome, error }: UploadPlay): UploadPlay {
  const asked = given['polls'] ?? polls;
  const known = OUTCOMES.find((one) => one === (given['outcome'] ?? outcome));
  const isCount = typeof asked === 'number' && asked >= 0;
  if (!isCount && asked !== 'always') throw new ControlError('polls must be a number, zero or more, or "always"');
  if (known === undefined) throw new ControlError(`outcome must be one of ${OUTCOMES.join(', ')}`);
  const text = given['error'] ?? (given['outcome'] === undefined ? error : MALFORMED);
  return { polls: asked === 'always' ? Infinity : asked, outcome: known, error: String(text) };
}

/** How uploads go, and what became of those that came. */
export function uploadControl(routes: Hono, state: SandboxState): void {
  const overview = () => {
    const { polls, ...play } = state.uploadPlay;
    const uploads = state.uploads.map((upload) => {
      const { externalId, dataType, size, name, description, sport, trainer, commute, polled } = upload;
      const sent = { data_type: dataType, size, name, description, sport_type: sport, trainer, commute, polled };
      return { ...uploadAnswer(state, upload), external_id: externalId, ...sent };
    });
    return json({ polls: Number.isFinite(polls) ? polls : 'always', ...play, uploads });
  };
  routes.get('/uploads', overview);
  routes.post('/uploads', async (c) => {
    state.uploadPlay = playOf(await readObject(c.req.raw), state.uploadPlay);
    return overview();
  });
}

function isRange(value: unknown): value is [number, number] {
  return Array.isArray(value) && value.length === 2 && value.every(Number.isInteger);
}

/** An object whose every member passes the test; empty when it is absent. */
function membersOf<T>(given: JsonObject, name: string, test: (value: unknown) => value is T, what: string) {
  const value = given[name] ?? {};
  const isRight = typeof value === 'object' && Object.values(value).every(test);
  if (!isRight) throw new ControlError(`${name} must name streams, each with ${what}`);
  return value as Record<string, T>;
}

const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;
const MOST_SAMPLES = 500_000;

function changeOf(given: JsonObject): StreamChange {
  const { samples, leaveOut = [] } = given;
  if (samples !== undefined && (!isCount(samples) || samples > MOST_SAMPLES)) {
    throw new ControlError('samples must be a whole number up to 500,000');
  }
  if (!Array.isArray(leaveOut)) throw new ControlError('leaveOut must be an array of the names of streams');
  return {
    samples,
    nulls: membersOf(given, 'nulls', isRange, 'two whole numbers: [from, to]'),
    shorten: membersOf(given, 'shorten', isCount, 'a whole number'),
    leaveOut: leaveOut.map(String),
  };
}

/** Streams as no made-up athlete has them. */
export function streamControl(routes: Hono, state: SandboxState): void {
  const summary = (id: string) => {
    const played = state.playedStreams.get(id);
    if (played === undefined) return json({ played: false });
    if ('asItIs' in played) return json({ played: 'as it is' });
    const lengths = Object.entries(played.streams ?? {}).map(([key, { data }]) => [key, data.length]);
    return json({ played: Object.fromEntries(lengths) });
  };

  routes.put('/activities/:id/streams', async (c) => {
    const answer: unknown = await c.req.json().catch(() => {
      throw new ControlError('Send JSON; it is served as it is, and null as 404');
    });
    state.playedStreams.set(c.req.param('id'), answer === null ? { streams: undefined } : { asItIs: answer });
    return summary(c.req.param('id'));
  });
  routes.post('/activities/:id/streams', async (c) => {
    const id = c.req.param('id');
    const change = changeOf(await readObject(c.req.raw));
    const activity = findActivity(state, id, true);
    const current = activity && currentStreams(state, activity);
    if (current === undefined || 'asItIs' in current || current.streams === undefined) {
      return json({ error: 'This activity has no streams to change' }, 404);
    }
    state.playedStreams.set(id, { streams: changedStreams(current.streams, change) });
    return summary(id);
  });
  routes.delete('/activities/:id/streams', (c) => {
    state.playedStreams.delete(c.req.param('id'));
    return summary(c.req.param('id'));
  });
}
