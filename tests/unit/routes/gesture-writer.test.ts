import { expect, test } from 'vitest';
import { gestureWriter } from '#routes/(app)/dashboard/gesture-writer.ts';

/** A history that a writer writes into; each writing waits until it is let through. */
function slowHistory() {
  const entries = [''];
  const letThrough: (() => void)[] = [];
  let done = 0;
  const writer = gestureWriter<string>({
    async write(choice, replace) {
      await new Promise<void>((resolve) => letThrough.push(resolve));
      if (replace) entries.pop();
      entries.push(choice);
    },
    query: () => entries.at(-1) ?? '',
    done: () => (done += 1),
  });
  return { entries, letThrough, writer, timesDone: () => done };
}

test('what one gesture chooses is one entry of the history, and the next gesture another', async () => {
  const { entries, letThrough, writer } = slowHistory();
  const choose = async (choice: string) => {
    const chosen = writer.choose(choice);
    letThrough.shift()?.();
    await chosen;
  };
  writer.begin('keys first');
  await choose('a');
  await choose('b');
  writer.begin('keys first');
  await choose('c');
  writer.begin('keys last');
  await choose('d');
  expect(entries).toEqual(['', 'c', 'd']);
});

test('a gesture begins another entry when the address has been changed meanwhile', async () => {
  const { entries, letThrough, writer } = slowHistory();
  for (const choice of ['a', 'b']) {
    const chosen = writer.choose(choice);
    letThrough.shift()?.();
    await chosen;
    if (choice === 'a') entries.push('range=1y');
  }
  expect(entries).toEqual(['', 'a', 'range=1y', 'b']);
});

test('of what is chosen while the address is written only the last is written after it', async () => {
  const { entries, letThrough, writer, timesDone } = slowHistory();
  const all = writer.choose('a');
  await writer.choose('b');
  await writer.choose('c');
  expect([entries.length, timesDone()]).toEqual([1, 0]);
  letThrough.shift()?.();
  await expect.poll(() => letThrough.length).toBe(1);
  letThrough.shift()?.();
  await all;
  expect([entries, timesDone()]).toEqual([['', 'c'], 1]);
});
