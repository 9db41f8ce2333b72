import { expect, onTestFinished, test } from 'vitest';
import { openTabs, type TabMessage } from '#lib/connect/tabs.ts';

function channel(): BroadcastChannel {
  const opened = new BroadcastChannel('tabs of this test');
  onTestFinished(() => opened.close());
  return opened;
}

test('what one tab tells is heard by the others, not by itself, and garbage is not passed on', async () => {
  const teller = channel();
  const tabs = openTabs(teller);
  const echoes: TabMessage[] = [];
  tabs.listen((message) => echoes.push(message));
  const heard: TabMessage[] = [];
  const done = new Promise<void>((resolve) => {
    openTabs(channel()).listen((message) => {
      heard.push(message);
      if (message === 'wiped') resolve();
    });
  });
  for (const garbage of ['reload', null, { kind: 'wiped' }, 7]) teller.postMessage(garbage);
  tabs.tell('session-changed');
  tabs.tell('log-changed');
  tabs.tell('wiped');
  await done;
  expect(heard).toEqual(['session-changed', 'log-changed', 'wiped']);
  expect(echoes).toEqual([]);
});

test('whoever stops listening hears no more', async () => {
  const listener = openTabs(channel());
  const teller = openTabs(channel());
  const early: TabMessage[] = [];
  const stop = listener.listen((message) => early.push(message));
  const heard = new Promise<TabMessage>((resolve) => listener.listen(resolve));
  stop();
  teller.tell('signed-out');
  expect(await heard).toBe('signed-out');
  expect(early).toEqual([]);
});
