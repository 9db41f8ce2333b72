import { describe, expect, it } from 'vitest';
import { readRecordedFile, type DataType } from '#sandbox/recording/recorded-file.ts';
import { recordedMembers } from '#sandbox/recording/recorded-members.ts';
import { recordedSamples } from '#sandbox/recording/recorded-samples.ts';
import { fitFile, gpxFile, STEADY, tcxFile, zipped } from './made-files.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

async function read(content: Uint8Array<ArrayBuffer>, type: DataType) {
  const file = await readRecordedFile(content, type);
  if (file === undefined) throw new Error('The file cannot be read');
  return { file, samples: recordedSamples(file) };
}

const FILES: [DataType, Uint8Array<ArrayBuffer>, string][] = [
  ['gpx', bytes(gpxFile({ type: 'running' })), 'Run'],
  ['tcx', bytes(tcxFile()), 'Ride'],
  ['fit', fitFile(), 'Run'],
];

describe.each(FILES)('the steady run as %s', (type, content, sport) => {
  it('has its start, sport, distance and times, zipped or not', async () => {
    for (const { file, samples } of [
      await read(content, type),
      await read(await zipped(content), `${type}.gz` as DataType),
    ]) {
      expect(file).toMatchObject({ start: Date.parse('2026-05-19T17:00:00Z') / 1000, sport });
      expect(recordedMembers(7, file, samples)).toMatchObject({
        distance: 1800,
        moving_time: 600,
        elapsed_time: 660,
        average_speed: 3,
        average_heartrate: 150,
        max_heartrate: 150,
        has_heartrate: true,
      });
      expect(samples?.time).toEqual(STEADY.map(({ second }) => second));
      expect(samples?.distance).toEqual(STEADY.map(({ metres }) => metres));
    }
  });

  it('keeps a silent strap silent', async () => {
    const moments = STEADY.map((moment, i) =>
      i >= 10 && i < 20 ? { second: moment.second, metres: moment.metres } : moment,
    );
    const made = {
      gpx: () => bytes(gpxFile({ moments })),
      tcx: () => bytes(tcxFile({ moments })),
      fit: () => fitFile({ moments }),
    };
    const { samples } = await read(made[type as 'gpx' | 'tcx' | 'fit'](), type);
    expect(samples?.heartRate?.map((beat, i) => (beat === null ? i : -1)).filter((i) => i >= 0)).toEqual([
      10, 11, 12, 13, 14, 15, 16, 17, 18, 19,
    ]);
  });
});

describe('what only one of them tells', () => {
  it('GPX: name, device, place, height and steps', async () => {
    const { file, samples } = await read(bytes(gpxFile({ name: '<![CDATA[Up & down]]> &#8211; twice' })), 'gpx');
    expect(file).toMatchObject({ name: 'Up & down – twice', device: 'Made-up Watch' });
    expect(recordedMembers(7, file, samples)).toMatchObject({
      average_cadence: 85,
      elev_low: 40,
      elev_high: 40,
      total_elevation_gain: 0,
      start_latlng: [54, 7],
      end_latlng: [54.01617, 7],
    });
  });

  it('TCX: the device, and watts, of which follow kilojoules', async () => {
    const { file, samples } = await read(bytes(tcxFile()), 'tcx');
    expect(file.device).toBe('Made-up Edge & Co');
    expect(recordedMembers(7, file, samples)).toMatchObject({
      average_watts: 200,
      device_watts: true,
      kilojoules: 120,
    });
    expect(recordedMembers(7, file, samples)).not.toHaveProperty('start_latlng');
  });

  it('FIT: the kind of sport, and whether it was indoors', async () => {
    const sportOf = async (sport: number, subSport: number) => {
      const { file } = await read(fitFile({ sport, subSport }), 'fit');
      return [file.sport, file.isIndoor];
    };
    expect(await sportOf(1, 1)).toEqual(['Run', true]);
    expect(await sportOf(1, 3)).toEqual(['TrailRun', false]);
    expect(await sportOf(2, 58)).toEqual(['VirtualRide', false]);
    expect(await sportOf(5, 0)).toEqual(['Swim', false]);
    expect(await sportOf(99, 0)).toEqual(['Workout', false]);
  });

  it('FIT: heights to a fifth of a metre, positions to a centimetre', async () => {
    const { samples } = await read(fitFile(), 'fit');
    expect(samples?.altitude?.[0]).toBe(40);
    expect(samples?.positions?.[0]?.[0]).toBeCloseTo(54, 6);
  });

  it('a summary without samples is a summary', async () => {
    const text = tcxFile().replace(/<Track>.*<\/Track>/s, '');
    const { file, samples } = await read(bytes(text), 'tcx');
    expect(samples).toBeUndefined();
    expect(recordedMembers(7, file, samples)).toMatchObject({ distance: 1800, elapsed_time: 660, moving_time: 660 });
  });
});

it('points out of order and twice in a second are put in order', () => {
  const [point] = [
    {
      latitude: undefined,
      longitude: undefined,
      altitude: undefined,
      heartRate: undefined,
      cadence: undefined,
      watts: undefined,
      temperature: undefined,
    },
  ];
  const points = [
    { ...point, time: 20, distance: 60 },
    { ...point, time: 10, distance: 30 },
    { ...point, time: 10.4, distance: 31 },
    { ...point, time: 30, distance: 50 },
  ];
  const file = {
    start: 10,
    elapsedTime: undefined,
    distance: undefined,
    sport: undefined,
    isIndoor: false,
    name: undefined,
    device: undefined,
    points,
  };
  expect(recordedSamples(file)).toMatchObject({
    time: [0, 10, 20],
    distance: [31, 60, 60],
    moving: [true, true, false],
    worked: [0, 10, 0],
  });
});
