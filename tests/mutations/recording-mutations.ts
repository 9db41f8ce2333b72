import { inSource, inTraining, type Mutation } from './mutation.ts';

const inLib = (name: string, file: string, from: string, to: string, ...tests: string[]): Mutation =>
  inSource(name, `lib/${file}`, from, to, ...tests);

const inStream = (name: string, file: string, from: string, to: string, test: string): Mutation =>
  inTraining(name, `stream/${file}`, from, to, `stream/${test}`);

const inWire = (name: string, from: string, to: string): Mutation =>
  inLib(name, 'strava/wire-streams', from, to, 'strava/streams');

const inDetails = (name: string, file: string, from: string, to: string): Mutation =>
  inLib(name, `storage/${file}`, from, to, 'storage/details');

/** Mistakes about a recording on its way from Strava to the page, and while it is kept. */
export const RECORDING_MUTATIONS: readonly Mutation[] = [
  inStream('splits: they end at samples', 'place', 'low - 1 + (value', 'low + 0 * (value', 'splits'),
  inStream(
    'splits: pace of elapsed time',
    'leg',
    'pacesOf(moving, distance, factorB',
    'pacesOf(seconds(end.time - begin.time), distance, factorB',
    'splits',
  ),
  inStream(
    'splits: less than a metre is one of its own',
    'splits',
    'first - SHORTEST) / length',
    'first) / length',
    'splits',
  ),
  inLib(
    'silences: named from five seconds on',
    'charts/along-panels',
    'SHORTEST_SILENCE = 10',
    'SHORTEST_SILENCE = 5',
    'charts/along-drawing',
  ),
  inStream('smoothing: over 100 m', 'smooth', 'SMOOTHING = metres(200)', 'SMOOTHING = metres(100)', 'smooth'),
  inStream(
    'smoothing: only what lies before',
    'smooth',
    '(distance[at] ?? 0) + window / 2',
    '(distance[at] ?? 0)',
    'smooth',
  ),
  inLib(
    'thinning: as many points as there are',
    'training/stream/thin',
    'MOST_POINTS = 1000',
    'MOST_POINTS = 2000',
    'charts/along-drawing',
  ),
  inStream('thinning: a point too many in each part', 'thin', '2 + Math.floor(share', '3 + Math.ceil(share', 'thin'),
  inLib(
    'efforts: windows begin at samples only',
    'training/best-efforts',
    'offer(now - start, begin, start);',
    '',
    'training/best-efforts',
  ),
  inLib(
    'efforts: the window stays behind',
    'training/best-efforts',
    '< distance + length) end++',
    '< distance + length / 2) end++',
    'training/best-efforts',
  ),
  inStream(
    'efforts: of moving time',
    'efforts',
    'bestEffort({ times, distances }',
    'bestEffort({ times: distances, distances }',
    'efforts',
  ),
  inStream(
    'efforts: Strava’s within 200 m',
    'strava-efforts',
    'SAME = metres(5)',
    'SAME = metres(200)',
    'strava-efforts',
  ),
  inStream(
    'efforts: Strava’s from the first sample',
    'strava-efforts',
    'seconds(from)',
    'seconds(0)',
    'strava-efforts',
  ),
  inStream('drift: the second half first', 'drift', 'decoupling(first, second)', 'decoupling(second, first)', 'drift'),
  inStream('drift: intervals are steady', 'drift', 'UNEVEN = 0.15', 'UNEVEN = 0.5', 'drift'),
  inStream(
    'grades: nothing is hard',
    'grade-adjusted',
    'hard += covered * gradeFactor(slope)',
    'hard += covered',
    'grade-adjusted',
  ),
  inStream(
    'grades: steeper than anybody runs',
    'grade-adjusted',
    'STEEPEST = 0.45',
    'STEEPEST = 0.9',
    'grade-adjusted',
  ),
  inStream(
    'pauses: a slow walk is one',
    'moving-time',
    'SLOWEST = metresPerSecond(0.3)',
    'SLOWEST = metresPerSecond(1)',
    'moving-time',
  ),
  inStream(
    'zones: what is below is in the first',
    'zones-along',
    'zone < 0) below +=',
    'zone < 0) times[0] = (times[0] ?? 0) +',
    'zones-along',
  ),
  inStream('route: the last 200 m are shown', 'route', '?? 0) - HIDDEN', '?? 0) - 0', 'route'),
  inStream(
    'route: samples out of their order',
    'route',
    'places[at] = before + at;',
    'places[at] = before + places.length - at;',
    'route',
  ),
  inStream(
    'route: its size tells of the hidden ends',
    'route',
    'projected(shown(latitude), shown(unwrapped(longitude)))',
    'projected(latitude, unwrapped(longitude))',
    'route',
  ),
  inLib('routes stay in memory', 'state/tracks', 'const MOST = 4;', 'const MOST = 40;', 'state/tracks'),
  inLib('routes outlive who leaves', 'state/tracks', "if (message === 'wiped') forgetTracks();", '', 'state/tracks'),
  inWire('streams: the longest decides', 'Math.min(...[...lists', 'Math.max(...[...lists'),
  inWire('streams: empty ones cut all', '&& data.length > 0', ''),
  inWire('streams: a heart may stand still', "sensor('heartrate', 1, 0)", "sensor('heartrate')"),
  inWire('streams: slopes in per cent', "sensor('grade_smooth', 0.01)", "sensor('grade_smooth')"),
  inWire('streams: time goes back', 'else if (number < last) note(`${name}-backwards`);', ''),
  inWire(
    'streams: what is missing is zero',
    '    numbers[at] = last;',
    '    numbers[at] = Number.isNaN(number) ? 0 : last;',
  ),
  inWire('streams: places beyond the pole', 'at(0, 90)', 'at(0, 900)'),
  inWire(
    'streams: east is north',
    'const [latitude, longitude] = [at(0, 90), at(1, 180)]',
    'const [latitude, longitude] = [at(1, 180), at(0, 90)]',
  ),
  inWire('streams: only by type', 'Array.isArray(value)\n    ? value.map', 'Array.isArray(0)\n    ? [value].map'),
  inDetails('kept: for eight days', 'details', 'now - readAt <= KEPT_FOR', 'now - readAt <= KEPT_FOR + 86_400'),
  inDetails('kept: 400 MB', 'details', 'LIMIT = 40_000_000', 'LIMIT = 400_000_000'),
  inDetails('kept: what is looked at most leaves first', 'details', 'b.usedAt - a.usedAt', 'a.usedAt - b.usedAt'),
  inDetails('kept: a look is no use', 'details', '{ ...entry, usedAt: now }', '{ ...entry }'),
  inDetails(
    'kept: for whoever was here before',
    'details',
    '      stillOf(athleteId),\n    );\n  try',
    '    );\n  try',
  ),
  inDetails(
    'kept: what no list names',
    'detail-index',
    'if (leftover.length > 0) await database.remove(leftover);',
    '',
  ),
  inDetails(
    'kept: where somebody went',
    'recorded',
    "return { kind: 'recorded', hadTrack,",
    "return { kind: 'recorded', track: recorded.recording.track, hadTrack,",
  ),
  inDetails('kept: half a beat', 'recorded', 'heartRate: [0.1, Int16Array]', 'heartRate: [2, Int16Array]'),
  inDetails('kept: silence is zero', 'recorded', '< -lowest ? steps : lowest', '< -lowest ? steps : 0'),
];
