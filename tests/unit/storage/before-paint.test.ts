import { expect, test } from 'vitest';
import { readConnected, readTheme, writeConnected, writeTheme } from '#lib/storage/before-paint.ts';
import { blockedStorage, FakeStorage } from './fake-storage.ts';

test('the chosen theme is known at the next visit, and auto leaves no trace', () => {
  const storage = new FakeStorage();
  const local = () => storage;
  expect(readTheme(local)).toBe('auto');
  writeTheme('dark', local);
  expect(readTheme(local)).toBe('dark');
  writeTheme('auto', local);
  expect(readTheme(local)).toBe('auto');
  expect(storage.length).toBe(0);
});

test('a theme nobody offers counts as auto', () => {
  const storage = new FakeStorage();
  storage.setItem('milepost:theme', 'plaid');
  expect(readTheme(() => storage)).toBe('auto');
});

test('whether somebody is connected is known at the next visit', () => {
  const storage = new FakeStorage();
  const local = () => storage;
  expect(readConnected(local)).toBe(false);
  writeConnected(true, local);
  expect(readConnected(local)).toBe(true);
  writeConnected(false, local);
  expect(storage.length).toBe(0);
});

test('S6 blocked storage means auto and not connected, and writing does not throw', () => {
  writeTheme('dark', blockedStorage);
  writeConnected(true, blockedStorage);
  expect(readTheme(blockedStorage)).toBe('auto');
  expect(readConnected(blockedStorage)).toBe(false);
});
