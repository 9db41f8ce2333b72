import { expect, it } from 'vitest';
import { readInWorker } from '#lib/recordings/read-in-worker.ts';
import { file } from './files.ts';

/** A worker that does with each file what it is told, and remembers that it was ended. */
function aWorker(does: (events: EventTarget, file: File) => void) {
  const events = new EventTarget();
  const worker = {
    isEnded: false,
    addEventListener: events.addEventListener.bind(events),
    postMessage: (chosen: File) => does(events, chosen),
    terminate: () => void (worker.isEnded = true),
  };
  return worker;
}

const chosen = file('x', 'run.fit');
const missing = { kind: 'refused', code: 'reader_missing', reason: undefined };
const gaveUp = { kind: 'refused', code: 'damaged', reason: 'gave_up' };

it('the answer of the worker is the answer, and the worker ends with it', async () => {
  const empty = { kind: 'refused', code: 'empty', reason: undefined };
  const worker = aWorker((events, { name }) => {
    expect(name).toBe('run.fit');
    events.dispatchEvent(new MessageEvent('message', { data: empty }));
  });
  expect(await readInWorker(chosen, () => worker)).toEqual(empty);
  expect(worker.isEnded).toBe(true);
});

it.each([
  ['fails in its script', Object.assign(new Event('error'), { message: 'out of memory' }), gaveUp],
  ['did not arrive', new Event('error'), missing],
  ['cannot take the file', new Event('messageerror'), gaveUp],
])('a worker that %s ends with an answer', async (_, event, answer) => {
  const worker = aWorker((events) => events.dispatchEvent(event));
  expect(await readInWorker(chosen, () => worker)).toEqual(answer);
  expect(worker.isEnded).toBe(true);
});

it('a worker that never answers is ended', async () => {
  const worker = aWorker(() => undefined);
  expect(await readInWorker(chosen, () => worker, 0)).toEqual(gaveUp);
  expect(worker.isEnded).toBe(true);
});

it('a browser that begins no worker gives an answer too', async () => {
  const refuse = () => {
    throw new DOMException('blocked', 'SecurityError');
  };
  expect(await readInWorker(chosen, refuse)).toEqual(missing);
});
