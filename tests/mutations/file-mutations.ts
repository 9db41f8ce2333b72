import { inSource, type Mutation } from './mutation.ts';

const inRecordings = (name: string, file: string, from: string, to: string, ...tests: string[]): Mutation =>
  inSource(name, `lib/recordings/${file}`, from, to, ...tests.map((test) => `recordings/${test}`));
const READING = 'read-recording';

/** Mistakes about files that a device wrote. */
export const FILE_MUTATIONS: readonly Mutation[] = [
  inRecordings('files: 25 million bytes are too many', READING, '25 * 1024 * 1024', '25 * 1024 * 1024 + 1', READING),
  inRecordings('files: unpacking has no end', 'inflate', 'size > most', 'size > most * 2', READING),
  inRecordings(
    'files: what is packed is called unpacked',
    READING,
    'isPacked ? `${format}.gz` : format',
    'format',
    READING,
  ),
  inRecordings(
    'files: the fingerprint of what is inside',
    READING,
    'fingerprintOf(whole)',
    'fingerprintOf(new Uint8Array(bytes))',
    READING,
  ),
  inRecordings('files: known by their name', READING, "=== '.FIT') return 'fit'", "=== '.fit') return 'fit'", READING),
  inRecordings(
    'files: a start in the future',
    READING,
    'start > now.getTime() / 1000 + TOLERANCE',
    'start < 0',
    READING,
  ),
  inRecordings('files: a clock that nobody set', READING, 'start < OLDEST', 'start < 0', READING),
  inRecordings(
    'samples: they begin with the first that stands in the file',
    'samples',
    'Math.min(first ?? at, at)',
    'first ?? at',
    READING,
  ),
  inRecordings(
    'samples: they end with the last that stands in the file',
    'samples',
    'Math.max(last ?? at, at)',
    'at',
    READING,
  ),
  inRecordings(
    'FIT: the time of the clock counts as elapsed',
    'fit',
    "sum(sessions, 'totalElapsedTime')",
    "sum(sessions, 'totalTimerTime')",
    READING,
  ),
  inRecordings('FIT: a broken checksum is no damage', 'fit', '!decoder.checkIntegrity()', 'isCutOff(bytes)', READING),
  inRecordings('FIT: a heart rate of 0 is one', 'fit', '?? 0) > 0,', '?? 0) >= 0,', READING),
  inRecordings('TCX: two activities are one', 'tcx', 'activities > 1', 'activities > 2', READING),
  inRecordings('TCX: the laps are not added up', 'tcx', 'timer = (timer ?? 0) + positive(text)', 'timer = 0', READING),
  inRecordings('GPX: a jump between pieces is way', 'gpx', "if (name === 'trkseg') before = undefined;", '', READING),
  inRecordings('alike: two minutes and a second', 'duplicates', 'START_APART = 120', 'START_APART = 121', 'duplicates'),
  inRecordings(
    'alike: only what lasts as long',
    'duplicates',
    'distance !== undefined && distance > 0',
    'distance === undefined',
    'duplicates',
  ),
  inRecordings(
    'alike: the first instead of the nearest',
    'duplicates',
    '.sort((a, b) => apart(a) - apart(b))[0]',
    '[0]',
    'duplicates',
  ),
  {
    name: 'sandbox: places of a FIT file are semicircles',
    file: 'src/sandbox/recording/read-fit.ts',
    from: 'scaled(0, 1 / DEGREES)',
    to: 'scaled(0, 1)',
    tests: ['tests/sandbox/recording.test.ts'],
  },
  {
    name: 'sandbox: the steps of both legs',
    file: 'src/sandbox/recording/recorded-members.ts',
    from: 'average_cadence: cadence.mean',
    to: 'average_cadence: cadence.mean * 2',
    tests: ['tests/sandbox/recording.test.ts'],
  },
];
