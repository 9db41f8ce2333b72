/** What one tab tells the others; each then reads the storage again. */
export type TabMessage =
  | 'session-changed'
  | 'signed-out'
  | 'wiped'
  | 'log-changed'
  | 'left-out-changed'
  | 'reads-changed'
  | 'goals-changed'
  | 'efforts-changed'
  | 'body-changed'
  | 'conventions-changed'
  | 'uploads-changed'
  | 'waiting'
  | 'upgraded';

const MESSAGES: readonly unknown[] = [
  'session-changed',
  'signed-out',
  'wiped',
  'log-changed',
  'left-out-changed',
  'reads-changed',
  'goals-changed',
  'efforts-changed',
  'body-changed',
  'conventions-changed',
  'uploads-changed',
  'waiting',
  'upgraded',
] satisfies TabMessage[];

export interface Tabs {
  tell(message: TabMessage): void;
  /** Calls back for what other tabs tell, until the returned function is called. */
  listen(heard: (message: TabMessage) => void): () => void;
  close(): void;
}

/** The other tabs of this browser. Messages of another version of the app are not passed on. */
export function openTabs(channel = new BroadcastChannel('milepost')): Tabs {
  return {
    tell: (message) => channel.postMessage(message),
    listen(heard) {
      const listener = ({ data }: MessageEvent<unknown>) => {
        if (MESSAGES.includes(data)) heard(data as TabMessage);
      };
      channel.addEventListener('message', listener);
      return () => channel.removeEventListener('message', listener);
    },
    close: () => channel.close(),
  };
}
