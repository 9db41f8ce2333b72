import { expect, test } from 'vitest';
import { readConnected, writeConnected } from '#lib/storage/before-paint.ts';
import { blockedStorage, FakeStorage } from './fake-storage.ts';

test('whether somebody is connected is known at the next visit', () => {
  const storage = new FakeStorage();
  const local = () => storage;
  expect(readConnected(local)).toBe(false);
  writeConnected(true, local);
  expect(readConnected(local)).toBe(true);
  writeConnected(false, local);
  expect(storage.length).toBe(0);
});

test('S6: blocked storage means not connected, and writing does not throw', () => {
  writeConnected(true, blockedStorage);
  expect(readConnected(blockedStorage)).toBe(false);
});
