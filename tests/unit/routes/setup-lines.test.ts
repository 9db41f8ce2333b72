import { expect, test } from 'vitest';
import { functionLines } from '#routes/setup/function-lines.ts';
import { summaryOf } from '#routes/setup/setup-line.ts';
import { setupLines } from '#routes/setup/setup-lines.ts';

type Findings = Parameters<typeof setupLines>[0];

const here = { origin: 'https://milepost.example:8443', hostname: 'milepost.example', edgeOrigin: '' };
const elsewhere = { ...here, edgeOrigin: 'https://edge.example' };
const config = {
  clientId: '4711',
  authorizeUrl: 'https://www.strava.com/oauth/authorize',
  apiBase: 'https://www.strava.com/api/v3',
  readShare: { perQuarterHour: 20, perDay: 200 },
  places: 10,
};
const good: Findings = {
  reached: 'yes',
  settings: 'yes',
  variable: undefined,
  origin: 'yes',
  config,
  credentials: 'yes',
  callback: 'yes',
  application: 'yes',
  device: { secure: true, keeps: true, offline: true },
};
/** As it is when the function could not be asked. */
const unasked = {
  settings: 'unknown',
  origin: 'unknown',
  config: undefined,
  credentials: 'unknown',
  callback: 'unknown',
} as const;

const lineOf = (changes: Partial<Findings>, name: string, place = here) =>
  setupLines({ ...good, ...changes }, place).find((line) => line.name === name);

test('a site that is set up has ten lines in order, and says so once', () => {
  const lines = setupLines(good, here);
  expect(lines.map(({ name, standing }) => `${name}: ${standing}`)).toEqual([
    'A secure page: good',
    'The function: good',
    'Its variables: good',
    'This address: good',
    'Client ID and secret: good',
    'The way back from Strava: good',
    'An active application: good',
    'Places: good',
    'Limits: good',
    'This browser: good',
  ]);
  expect(summaryOf(lines)).toBe('Everything is in order.');
});

test('what is to do is counted, and what could not be checked is not called good', () => {
  expect(summaryOf(setupLines({ ...good, callback: 'no' }, here))).toBe('One thing is left to do.');
  expect(summaryOf(setupLines({ ...good, callback: 'no', application: 'no' }, here))).toBe('2 things are left to do.');
  const open = setupLines({ ...good, application: 'nobody' }, here);
  expect(summaryOf(open)).toBe('Nothing is wrong so far, but not everything could be checked.');
});

test('what only has to be known does not stand in the way', () => {
  const { places: _, ...told } = config;
  const lines = setupLines({ ...good, config: told, device: { secure: true, keeps: false, offline: false } }, here);
  expect(lines.filter(({ standing }) => standing === 'told').map(({ name }) => name)).toEqual([
    'Places',
    'This browser',
  ]);
  expect(summaryOf(lines)).toBe('Everything is in order.');
});

test.each<[string, Partial<Findings>, typeof here, string, string | undefined]>([
  ['the callback domain is the bare host', { callback: 'no' }, here, 'The way back from Strava', 'milepost.example'],
  [
    'the origin keeps its port',
    { ...unasked, settings: 'yes', origin: 'no' },
    here,
    'This address',
    'ALLOWED_ORIGINS=https://milepost.example:8443',
  ],
  ['the variable is named', { ...unasked, settings: 'no', variable: 'SEAL_KEY' }, here, 'Its variables', 'SEAL_KEY='],
  ['without a name there is nothing to copy', { ...unasked, settings: 'no' }, here, 'Its variables', undefined],
  [
    'id and secret are asked for together',
    { credentials: 'no' },
    here,
    'Client ID and secret',
    'STRAVA_CLIENT_ID=\nSTRAVA_CLIENT_SECRET=',
  ],
  [
    'a silent function elsewhere may not know this page',
    { ...unasked, reached: 'silent' },
    elsewhere,
    'The function',
    'ALLOWED_ORIGINS=https://milepost.example:8443',
  ],
  [
    'a share that is too large has the usual one beside it',
    { config: { ...config, readShare: { perQuarterHour: 20, perDay: 2001 } } },
    here,
    'Limits',
    'READS_PER_QUARTER_HOUR=20\nREADS_PER_DAY=200',
  ],
  [
    'a page without https',
    { device: { ...good.device, secure: false } },
    here,
    'A secure page',
    'https://milepost.example',
  ],
])('the exact value to type: %s', (_, changes, place, name, value) => {
  const line = lineOf(changes, name, place);
  expect(line).toMatchObject({ standing: 'todo', next: expect.any(String) as unknown });
  expect(line?.value).toBe(value);
});

test('a host without a function is told apart from one that does not answer', () => {
  const said = (reached: Findings['reached'], place = here) =>
    functionLines({ ...good, ...unasked, reached }, place)[1]?.said;
  expect(said('else')).toBe(
    'Something else answers at https://milepost.example:8443/api/config, perhaps a page. No function runs there.',
  );
  expect(said('silent')).toBe('Nothing answers at https://milepost.example:8443.');
  expect(said('silent', elsewhere)).toBe(
    'Nothing comes from https://edge.example that this page may read. Either no function is there, or it does not know this page.',
  );
});

test('what depends on the function waits for it instead of blaming Strava', () => {
  const lines = setupLines({ ...good, ...unasked, reached: 'else', application: 'unknown' }, here);
  const open = lines.filter(({ standing }) => standing === 'open');
  expect(open.map(({ name }) => name)).toEqual([
    'Its variables',
    'This address',
    'Client ID and secret',
    'The way back from Strava',
    'An active application',
  ]);
  expect(new Set(open.map(({ said }) => said))).toEqual(
    new Set(['It can be asked when the lines above are in order.']),
  );
});

test('too many checks and a silent Strava are told apart, and neither is green', () => {
  expect(lineOf({ credentials: 'wait' }, 'Client ID and secret')).toMatchObject({
    standing: 'open',
    next: 'Wait a minute, then check again.',
  });
  expect(lineOf({ credentials: 'unknown' }, 'Client ID and secret')).toMatchObject({
    standing: 'open',
    said: 'Strava gave no answer to learn it from.',
  });
});

test.each<[number | undefined, string]>([
  [1, 'Strava lets the whole application read 100 and 1,000 times. That is enough for 5 of them at the same time.'],
  [
    undefined,
    'Strava lets the whole application read 100 and 1,000 times. That is enough for 5 of them at the same time.',
  ],
  [10, 'Strava lets the whole application read 200 and 2,000 times. That is enough for 10 of them at the same time.'],
])('with %s places the limits are those that Strava gives for it', (places, expected) => {
  const { places: _, ...rest } = config;
  const line = lineOf({ config: { ...rest, ...(places && { places }) } }, 'Limits');
  expect(line?.said).toBe(`Each athlete may read 20 times in a quarter of an hour and 200 times a day. ${expected}`);
});

test('an owner with one place hears how to get ten, before they share the link', () => {
  expect(lineOf({ config: { ...config, places: 1 } }, 'Places')).toMatchObject({
    standing: 'good',
    value: 'PLACES=10',
    where: 'strava',
  });
});

test('nobody is sent to Strava who could not come back', () => {
  expect(lineOf({ application: 'nobody' }, 'An active application')?.where).toBe('connect');
  for (const changes of [{ credentials: 'no' }, { callback: 'no' }, unasked] as const) {
    expect(lineOf({ application: 'nobody', ...changes }, 'An active application')).toMatchObject({
      standing: 'open',
      next: 'When the lines above are in order, connect with your own Strava.',
      where: undefined,
    });
  }
});
