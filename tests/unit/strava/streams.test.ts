import { describe, expect, it } from 'vitest';
import { parseStreams } from '#lib/strava/wire-streams.ts';
import type { Recording } from '#lib/training/stream/recording.ts';

type Data = Record<string, readonly unknown[]>;

const keyed = (data: Data) =>
  Object.fromEntries(
    Object.entries(data).map(([type, values]) => [type, { data: values, series_type: 'distance', resolution: 'high' }]),
  );
const listed = (data: Data) => Object.entries(data).map(([type, values]) => ({ type, data: values }));

function recordingOf(answer: unknown): Recording {
  const recorded = parseStreams(answer);
  if (recorded.kind !== 'recorded') throw new Error(recorded.kind);
  return recorded.recording;
}
const read = (data: Data) => recordingOf(keyed(data));

const FOUR = {
  time: [0, 1, 2, 4],
  distance: [0, 2.5, 5, 10],
  latlng: [
    [52.5, 13.4],
    [52.6, 13.5],
    [52.7, 13.6],
    [52.8, 13.7],
  ],
  altitude: [-3.2, 34, 34.5, 35],
  velocity_smooth: [0, 2.5, 2.5, 2.5],
  heartrate: [101, 102, 103, 104],
  cadence: [0, 85, 86, 85],
  watts: [0, 250, 260, 255],
  temp: [-1, 20, 20, 21],
  moving: [false, true, true, true],
  grade_smooth: [0, 5, -2.5, 1],
};

describe('streams', () => {
  it.each([
    ['by type', keyed(FOUR)],
    ['as a list', listed(FOUR)],
  ])('keep every sample, %s', (_, answer) => {
    const { streams, track, repairs, hadTrack } = recordingOf(answer);
    expect(Object.fromEntries(Object.entries(streams).map(([key, values]) => [key, [...(values ?? [])]]))).toEqual({
      time: FOUR.time,
      distance: FOUR.distance,
      altitude: FOUR.altitude,
      heartRate: FOUR.heartrate,
      cadence: FOUR.cadence,
      power: FOUR.watts,
      grade: [0, 0.05, -0.025, 0.01],
      temperature: FOUR.temp,
      moving: [0, 1, 1, 1],
    });
    expect([...(track?.latitude ?? [])]).toEqual([52.5, 52.6, 52.7, 52.8]);
    expect([...(track?.longitude ?? [])]).toEqual([13.4, 13.5, 13.6, 13.7]);
    expect([hadTrack, repairs]).toEqual([true, []]);
  });

  it('that are not equally long end with the shortest, and say so', () => {
    const { streams, track, repairs } = read({ ...FOUR, heartrate: [101, 102, 103] });
    expect([...streams.time]).toEqual([0, 1, 2]);
    expect([streams.distance, streams.moving, streams.heartRate].map((values) => values?.length)).toEqual([3, 3, 3]);
    expect([track?.latitude.length, repairs]).toEqual([3, ['cut']]);
  });

  it('of a sensor that was not there, or said nothing at all, are none, and cut nothing', () => {
    const { streams, track, repairs } = read({
      time: [0, 1],
      distance: [0, 3],
      watts: [],
      heartrate: [0, 0],
      cadence: [null, null],
      latlng: [[], null],
    });
    expect([streams.power, streams.heartRate, streams.cadence, streams.temperature, track]).toEqual(
      Array(5).fill(undefined),
    );
    expect(repairs).toEqual([]);
  });

  it('have NaN where a sensor was silent, for a heart also at 0, and say so', () => {
    const { streams, repairs } = read({
      time: [0, 1, 2, 3],
      distance: [0, 3, 6, 9],
      heartrate: [150, null, 0, 152],
      cadence: [85, 0, 'x', 86],
    });
    expect([...(streams.heartRate ?? [])]).toEqual([150, NaN, NaN, 152]);
    expect([...(streams.cadence ?? [])]).toEqual([85, 0, NaN, 86]);
    expect(repairs).toEqual(['silent']);
  });

  it('fill what is missing of time and distance with what was known last, and keep every sample in its place', () => {
    const { streams, repairs } = read({ time: [null, 3, null, 5], distance: [null, 4, null, 8] });
    expect([...streams.time]).toEqual([3, 3, 3, 5]);
    expect([...streams.distance]).toEqual([4, 4, 4, 8]);
    expect(repairs).toEqual(['time-filled', 'distance-filled']);
  });

  it('never go backwards', () => {
    const { streams, repairs } = read({ time: [0, 5, 3, 6], distance: [0, 20, 15, 21] });
    expect([...streams.time]).toEqual([0, 5, 5, 6]);
    expect([...streams.distance]).toEqual([0, 20, 20, 21]);
    expect(repairs).toEqual(['time-backwards', 'distance-backwards']);
  });

  it.each([
    ['no distance', { time: [0, 1], heartrate: [90, 91] }],
    ['a distance without a number', { time: [0, 1], distance: [null, 'far'] }],
  ])('with %s cover none, and say so', (_, data) => {
    const { streams, repairs } = read(data);
    expect([[...streams.distance], repairs]).toEqual([[0, 0], ['distance-missing']]);
  });

  it('may be a single point', () => {
    const { streams, track } = read({ time: [0], distance: [0], latlng: [[52.5, 13.4]] });
    expect([streams.time.length, track?.longitude[0]]).toEqual([1, 13.4]);
  });

  it('have no place where it is none on earth', () => {
    const { track } = read({
      time: [0, 1, 2],
      distance: [0, 1, 2],
      latlng: [
        [91, 13],
        ['52', 13],
        [52, 13],
      ],
    });
    expect([...(track?.latitude ?? [])]).toEqual([NaN, NaN, 52]);
  });

  it('of a ride of 20 hours have 72,000 samples', () => {
    const seconds = Array.from({ length: 72_000 }, (_, second) => second);
    const { streams, repairs } = read({ time: seconds, distance: seconds.map((second) => second * 7) });
    expect([streams.time.length, streams.distance[71_999], repairs]).toEqual([72_000, 503_993, []]);
  });

  it.each([
    ['nothing', null],
    ['a text', 'streams'],
    ['no stream', {}],
    ['no time', keyed({ distance: [0, 1] })],
    ['an empty time', keyed({ time: [], distance: [] })],
    ['a time without a number', keyed({ time: [null, 'soon'], distance: [0, 1] })],
    ['a list of other things', [null, 7, { type: 'time' }]],
  ])('that are %s cannot be used', (_, answer) => {
    expect(parseStreams(answer)).toEqual({ kind: 'unreadable' });
  });
});
