import { type RecordingReading, refused } from './recording.ts';
import address from './worker.ts?worker&url';

/** Milliseconds. The largest honest file takes a slow phone less. */
const PATIENCE = 60_000;

/** What a Worker is here, so that tests can pass one in. */
type Beside = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>;

/**
 * Reads a file in a worker of its own, which ends with it: what the file did to its memory goes with it. Nothing is thrown.
 */
export function readInWorker(
  file: File,
  begin: () => Beside = beginWorker,
  patience = PATIENCE,
): Promise<RecordingReading> {
  const gaveUp = refused('damaged', 'gave_up');
  const missing = refused('reader_missing');
  return new Promise<RecordingReading>((resolve) => {
    let worker: Beside | undefined;
    const finish = (reading: RecordingReading) => {
      clearTimeout(timer);
      worker?.terminate();
      resolve(reading);
    };
    const timer = setTimeout(() => finish(gaveUp), patience);
    try {
      worker = begin();
      worker.addEventListener('message', (event) => finish((event as MessageEvent<RecordingReading>).data));
      // A script that fails says how; one that did not arrive says nothing.
      worker.addEventListener('error', (event) => finish('message' in event ? gaveUp : missing));
      worker.addEventListener('messageerror', () => finish(gaveUp));
      worker.postMessage(file);
    } catch {
      finish(missing);
    }
  });
}

const beginWorker = (): Beside => new Worker(trusted(address), { type: 'module' });

interface TrustedTypes {
  createPolicy(name: string, rules: object): { createScriptURL(address: string): string };
}

let vouch: ((address: string) => string) | undefined;

/** The page's policy asks for the address of a script to be vouched for, by a policy that is made once. */
function trusted(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (!trustedTypes) return url;
  if (!vouch) {
    const policy = trustedTypes.createPolicy('milepost-recordings', { createScriptURL: (same: string) => same });
    vouch = (script) => policy.createScriptURL(script);
  }
  return vouch(url);
}
