import { describe, expect, it } from 'vitest';
import { isActivity, shellOf } from '#edge/app-shell.ts';
import { meantBy, readId, SHELL_ID } from '#routes/(app)/activities/[id]/address.ts';

describe('the id in an address', () => {
  it('is what Strava could have given', () => {
    expect(readId('17')).toBe(17);
    expect(readId('9007199254740991')).toBe(2 ** 53 - 1);
  });

  it.each([
    undefined,
    '',
    '0',
    '00',
    '-5',
    '1.5',
    '1e3',
    ' 7',
    '7/8',
    'lunch',
    '9007199254740993',
    '12345678901234567',
  ])('is none in %j', (text) => expect(readId(text)).toBeUndefined());
});

describe('what an address of another language meant', () => {
  const meant = (id: string, query: string) => meantBy(id, new URLSearchParams(query));

  it('is the activity in its query, with the rest of it', () => {
    expect(meant(SHELL_ID, 'of=17')).toBe('17');
    expect(meant(SHELL_ID, 'q=hill&of=17&sport=run')).toBe('17?q=hill&sport=run');
    expect(meant(SHELL_ID, 'of=..%2Fgoals')).toBe('..%2Fgoals');
  });

  it('is nothing where an activity is named, or none is', () => {
    expect(meant('17', 'of=18')).toBeUndefined();
    expect(meant(SHELL_ID, 'q=hill')).toBeUndefined();
    expect(meant(SHELL_ID, 'of=')).toBeUndefined();
  });
});

describe('the page that a host answers with', () => {
  it('is the one built page of its language for each activity', () => {
    expect(shellOf('/activities/17')).toBe(`/activities/${SHELL_ID}`);
    expect(shellOf('/de/activities/17')).toBe(`/de/activities/${SHELL_ID}`);
    expect(shellOf('/activities/lunch')).toBe(`/activities/${SHELL_ID}`);
  });

  it.each(['/activities', '/activities/', '/activities/17/laps', '/fr/activities/17', '/goals', '/x/activities/17'])(
    'is none for %s',
    (path) => expect([isActivity(path), shellOf(path)]).toEqual([false, undefined]),
  );
});
