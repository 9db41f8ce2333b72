import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readRecording } from '#lib/recordings/read-recording.ts';
import { file, fitFile, gpx, packed, tcx } from './files.ts';

const NOW = new Date('2026-05-22T07:00:00Z');
const NAMES = ['a.fit', 'a.tcx', 'a.gpx', 'a.fit.gz', 'a.zip', ''];
const REFUSALS = [
  'too_large',
  'empty',
  'unknown_type',
  'damaged',
  'gz_damaged',
  'no_samples',
  'no_start',
  'future_start',
  'too_old',
  'several_activities',
];

const encoder = new TextEncoder();
const REAL = [fitFile({ heartRate: 140, latitude: 52.5 }), encoder.encode(tcx()), encoder.encode(gpx())];

async function isClosed(chosen: File): Promise<boolean> {
  const reading = await readRecording(chosen, NOW);
  return reading.kind === 'recording' ? reading.samples > 0 : REFUSALS.includes(reading.code);
}

const bytes = fc.uint8Array({ maxLength: 400 });
const header = (size: number) => Uint8Array.of(14, 16, 217, 7, size & 255, size >> 8, 0, 0, 46, 70, 73, 84, 0, 0);

it('random bytes never do anything but get an answer', async () => {
  await fc.assert(fc.asyncProperty(bytes, fc.constantFrom(...NAMES), (some, name) => isClosed(file(some, name))));
});

it('random bytes behind a true beginning neither', async () => {
  const begun = bytes.chain((some) =>
    fc.constantFrom(
      Uint8Array.of(...header(some.length), ...some),
      Uint8Array.of(...encoder.encode('<gpx>'), ...some),
      Uint8Array.of(...encoder.encode('<TrainingCenterDatabase>'), ...some),
      Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, ...some),
    ),
  );
  await fc.assert(fc.asyncProperty(begun, (some) => isClosed(file(some, 'a.fit'))));
});

it('a true file that breaks off anywhere is refused, and one with a changed byte gets an answer', async () => {
  const place = fc.record({ real: fc.constantFrom(...REAL), part: fc.double({ min: 0, max: 0.99, noNaN: true }) });
  await fc.assert(
    fc.asyncProperty(place, fc.integer({ min: 1, max: 255 }), async ({ real, part }, change) => {
      const at = Math.floor(real.length * part);
      const shorter = await readRecording(file(real.slice(0, at), 'a.fit'), NOW);
      expect(shorter.kind).toBe('refused');
      expect(await isClosed(file(real.with(at, (real[at] ?? 0) ^ change), 'a.fit'))).toBe(true);
    }),
  );
});

it('a packed file that breaks off anywhere is refused', async () => {
  const whole = new Uint8Array(await packed(tcx(), 'a.tcx.gz').arrayBuffer());
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: whole.length - 1 }), async (length) => {
      const reading = await readRecording(file(whole.slice(0, length), 'a.tcx.gz'), NOW);
      expect(reading.kind).toBe('refused');
    }),
  );
});
