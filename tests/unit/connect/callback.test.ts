import { expect, test } from 'vitest';
import { readCallback } from '#lib/connect/callback.ts';
import { createPendingStore } from '#lib/connect/pending.ts';
import { blockedStorage, FakeStorage } from '#tests/unit/storage/fake-storage.ts';

const MINUTE = 60_000;
const NOON = Date.UTC(2026, 2, 5, 12);

/** A browser with one tab from which somebody left for Strava at noon, once per state. */
function departed(...states: string[]) {
  const session = new FakeStorage();
  const local = new FakeStorage();
  const pending = createPendingStore(
    () => session,
    () => local,
  );
  for (const state of states) {
    const scopes = ['read', 'activity:read'];
    pending.put({ state, codeVerifier: `verifier of ${state}`, createdAt: NOON, returnTo: '/trends', scopes });
  }
  const comeBack = (query: string, minutes = 1) =>
    readCallback({ query: new URLSearchParams(query), pending, now: () => new Date(NOON + minutes * MINUTE) });
  return { session, local, pending, comeBack };
}

const GRANTED = 'state=abc&code=c0de&scope=read,activity:read';

test('a good answer gives the code, its verifier, what was granted and where to go', () => {
  expect(departed('abc').comeBack(GRANTED)).toEqual({
    kind: 'granted',
    code: 'c0de',
    codeVerifier: 'verifier of abc',
    scopes: ['read', 'activity:read'],
    returnTo: '/trends',
  });
});

test.each(['code=c0de&scope=read', 'state=&code=c0de'])(
  'O1: without a state (%s) it is refused, and nothing is pending',
  (query) => {
    const { comeBack, session } = departed('abc');
    expect(comeBack(query)).toEqual({ kind: 'refused', reason: 'state_missing' });
    expect(session.length).toBe(0);
  },
);

test('O2: with a wrong state it is refused, and nothing is pending', () => {
  const { comeBack, session } = departed('abc');
  expect(comeBack('state=abd&code=c0de')).toEqual({ kind: 'refused', reason: 'state_unknown' });
  expect(session.length).toBe(0);
});

test('O3: a state is good once', () => {
  const { comeBack } = departed('abc');
  expect(comeBack(GRANTED).kind).toBe('granted');
  expect(comeBack(GRANTED)).toEqual({ kind: 'refused', reason: 'state_unknown' });
});

test('O4: after ten minutes it is too late', () => {
  expect(departed('abc').comeBack(GRANTED, 10).kind).toBe('granted');
  const late = departed('abc');
  expect(late.comeBack(GRANTED, 10.01)).toEqual({ kind: 'refused', reason: 'state_expired', returnTo: '/trends' });
  expect(late.session.length).toBe(0);
});

test('O4: a clock that was set back does not prolong the ten minutes', () => {
  expect(departed('abc').comeBack(GRANTED, -120)).toMatchObject({ kind: 'refused', reason: 'state_expired' });
});

test.each(['state=abc', 'code=other', 'scope=activity:write', 'error=access_denied'])(
  'O5: a second %s is refused',
  (extra) => {
    const { comeBack, session } = departed('abc');
    expect(comeBack(`${GRANTED}&error=x&${extra}`)).toEqual({ kind: 'refused', reason: 'repeated_parameter' });
    expect(session.length).toBe(0);
  },
);

test('O6: cancelling is friendly, and uses up the state', () => {
  const { comeBack } = departed('abc');
  const cancelled = 'state=abc&error=access_denied';
  expect(comeBack(cancelled)).toEqual({ kind: 'refused', reason: 'cancelled', returnTo: '/trends' });
  expect(comeBack(GRANTED)).toEqual({ kind: 'refused', reason: 'state_unknown' });
});

test('O6: a cancellation that nobody asked for is not believed', () => {
  const answer = departed('abc').comeBack('state=abd&error=access_denied');
  expect(answer).toEqual({ kind: 'refused', reason: 'state_unknown' });
});

test('O7: only the query says what was granted, not what was asked for', () => {
  expect(departed('abc').comeBack('state=abc&code=c0de&scope=read')).toMatchObject({ scopes: ['read'] });
  expect(departed('abc').comeBack('state=abc&code=c0de&scope=read%20activity:read')).toMatchObject({
    scopes: ['read', 'activity:read'],
  });
  expect(departed('abc').comeBack('state=abc&code=c0de')).toMatchObject({ scopes: [] });
});

test('O8: in another browser there is no pending record', () => {
  expect(departed().comeBack(GRANTED)).toEqual({ kind: 'refused', reason: 'state_unknown' });
});

test('an answer without a code is refused', () => {
  expect(departed('abc').comeBack('state=abc&code=')).toMatchObject({ kind: 'refused', reason: 'code_missing' });
});

test('O11: two attempts live side by side, and each succeeds or fails alone', () => {
  const { comeBack } = departed('abc', 'xyz');
  expect(comeBack('state=xyz&error=access_denied')).toMatchObject({ reason: 'cancelled' });
  expect(comeBack(GRANTED)).toMatchObject({ kind: 'granted', codeVerifier: 'verifier of abc' });
});

test.each(['{', 'null', '[]', '{"state":"other"}', '{"state":"abc","codeVerifier":1}'])(
  'a pending record edited to %s is none',
  (text) => {
    const { comeBack, session } = departed('abc');
    session.setItem('milepost:pending:abc', text);
    expect(comeBack(GRANTED)).toEqual({ kind: 'refused', reason: 'state_unknown' });
  },
);

test('O12: the time of a departure is noted where the next visit finds it, even in another tab', () => {
  expect(departed('abc').local.getItem('milepost:departed')).toBe(String(NOON));
});

test.each([GRANTED, 'state=abc&error=access_denied', 'state=wrong', ''])(
  'O12: whoever comes back with "%s" did return',
  (query) => {
    const { comeBack, local } = departed('abc');
    comeBack(query);
    expect(local.length).toBe(0);
  },
);

test('a browser that keeps nothing remembers no departure', () => {
  expect(createPendingStore(blockedStorage, blockedStorage).take('abc')).toBeUndefined();
});
