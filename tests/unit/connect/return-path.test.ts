import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeReturnPath } from '#lib/connect/return-path.ts';

test.each(['/dashboard', '/trends?range=26&sport=run', '/activities/17#laps', '/', '/callbacks'])(
  '%s is a way back',
  (path) => {
    expect(safeReturnPath(path)).toBe(path);
  },
);

test.each([
  'https://evil.example',
  '//evil.example',
  '\\\\evil.example',
  '/\\evil.example',
  '\\/evil.example',
  '/\t/evil.example',
  '/x/..//evil.example',
  '/.//evil.example',
  'javascript:alert(1)',
  'dashboard',
  '',
  '/callback',
  '/callback?code=1',
  '/callback/',
  '/x/../callback',
  '/%63allback',
  '/CALLBACK',
  '/%',
  undefined,
  null,
  {},
])('O9: %o is not: the dashboard instead', (path) => {
  expect(safeReturnPath(path)).toBe('/dashboard');
});

test('an app in a folder never leads out of it', () => {
  expect(safeReturnPath('/milepost/trends', '/milepost')).toBe('/milepost/trends');
  expect(safeReturnPath('/trends', '/milepost')).toBe('/milepost/dashboard');
  expect(safeReturnPath('/milepost/../other', '/milepost')).toBe('/milepost/dashboard');
  expect(safeReturnPath('/milepost/callback', '/milepost')).toBe('/milepost/dashboard');
});

test('O9: whatever the text, a browser that follows it stays on this site', () => {
  const pieces = fc.constantFrom(
    '/',
    '\\',
    '//',
    '..',
    '.',
    '%2f',
    '@',
    ':',
    'evil.example',
    '\t',
    '?',
    '#',
    'https:',
    'x',
  );
  fc.assert(
    fc.property(fc.array(pieces), (parts) => {
      const path = safeReturnPath(`/${parts.join('')}`);
      expect(new URL(path, 'https://milepost.example/callback').origin).toBe('https://milepost.example');
    }),
    { numRuns: 2000 },
  );
});
