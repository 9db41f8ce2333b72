import fc from 'fast-check';
import type { Streams } from '#lib/training/stream/streams.ts';

interface Numbers {
  readonly time: readonly number[];
  readonly distance: readonly number[];
  readonly altitude?: readonly number[];
  readonly heartRate?: readonly number[];
  readonly cadence?: readonly number[];
  readonly power?: readonly number[];
  readonly grade?: readonly number[];
  readonly temperature?: readonly number[];
  readonly moving?: readonly number[];
}

const floats = (numbers: readonly number[] | undefined) => numbers && Float64Array.from(numbers);

/** A recording of these numbers; NaN is a sample that a sensor did not deliver. */
export const aRecording = ({ moving, ...numbers }: Numbers): Streams => ({
  time: Float64Array.from(numbers.time),
  distance: Float64Array.from(numbers.distance),
  altitude: floats(numbers.altitude),
  heartRate: floats(numbers.heartRate),
  cadence: floats(numbers.cadence),
  power: floats(numbers.power),
  grade: floats(numbers.grade),
  temperature: floats(numbers.temperature),
  moving: moving && Uint8Array.from(moving),
});

/** `count` numbers, the first of which is `of(0)`. */
export const times = <Value>(count: number, of: (at: number) => Value): Value[] =>
  Array.from({ length: count }, (_, at) => of(at));

/** 4 metres each second, a sample a second, 500 s and 2000 m long. After 125 s and 500 m the watch is paused as long as said. */
export const evenRun = ({ pause = 0, ...more }: Partial<Numbers> & { pause?: number } = {}): Streams =>
  aRecording({
    time: times(501, (at) => (at > 125 ? at + pause : at)),
    distance: times(501, (at) => 4 * at),
    ...more,
  });

const aStep = fc.record({
  time: fc.constantFrom(0, 1, 1, 1, 2, 5, 12, 90),
  distance: fc.constantFrom(0, 0, 1.5, 3, 4.25, 8, 60),
  rate: fc.option(fc.integer({ min: 60, max: 190 }), { nil: NaN }),
  height: fc.option(fc.integer({ min: -10, max: 90 }), { nil: NaN }),
  moving: fc.constantFrom(0, 1, 1, 1),
});

/** A recording with pauses, steps without time, and sensors that fall silent; with Strava's judgement or without. */
export const someRecording: fc.Arbitrary<Streams> = fc
  .tuple(fc.array(aStep, { minLength: 1, maxLength: 150 }), fc.boolean())
  .map(([steps, isJudged]) => {
    let [time, distance] = [0, 0];
    const along = steps.map((step, at) => ({
      time: at === 0 ? 0 : (time += step.time),
      distance: at === 0 ? 0 : (distance += step.distance),
    }));
    return aRecording({
      time: along.map((at) => at.time),
      distance: along.map((at) => at.distance),
      heartRate: steps.map(({ rate }) => rate),
      altitude: steps.map(({ height }) => height),
      ...(isJudged ? { moving: steps.map(({ moving }) => moving) } : {}),
    });
  });

/** One sample, standing all the time, a treadmill without distance, nothing at all; each with a silent sensor. */
export const ODD_RECORDINGS: Readonly<Record<string, Streams>> = {
  'no sample': aRecording({ time: [], distance: [], heartRate: [], altitude: [] }),
  'one sample': aRecording({ time: [0], distance: [0], heartRate: [120], altitude: [NaN] }),
  'one instant': aRecording({ time: [0, 0, 0], distance: [0, 0, 0], heartRate: [120, 121, 122], altitude: [5, 5, 5] }),
  'no distance': aRecording({
    time: times(100, (at) => at),
    distance: times(100, () => 0),
    heartRate: times(100, () => 120),
    altitude: times(100, () => 10),
  }),
  'no sensor that works': evenRun({
    heartRate: times(501, () => NaN),
    altitude: times(501, () => NaN),
    grade: times(501, () => NaN),
  }),
};

/** Twenty hours of a long way, a sample a second. */
export const twentyHours = (): Streams =>
  aRecording({
    time: times(72_000, (at) => at),
    distance: times(72_000, (at) => 2.5 * at),
    altitude: times(72_000, (at) => 500 + 100 * Math.sin(at / 2000)),
    heartRate: times(72_000, (at) => (at % 5000 < 60 ? NaN : 130 + (at % 7))),
  });
