/** A climb that comes back, metres long and high. */
const HILL = { length: 4000, height: 40 };
/** Samples between two stops of half a minute. */
const STOP_EVERY = 4500;

/** What Strava answers for the streams of a long run with every sensor: so many samples, most of them a second apart. */
export function longRecording(samples: number): object {
  const at = <Value>(of: (sample: number) => Value) => ({ data: Array.from({ length: samples }, (_, at) => of(at)) });
  const time = (sample: number) => sample + 30 * Math.floor(sample / STOP_EVERY);
  const metres = (sample: number) => 2.9 * sample + 20 * Math.sin(sample / 90);
  const round = (value: number, digits: number) => Number(value.toFixed(digits));
  return {
    time: at(time),
    distance: at((sample) => round(metres(sample), 1)),
    // Loops that drift away, so that the sketch has something to draw.
    latlng: at((sample) => [
      round(53.3 + 0.02 * Math.sin(sample / 800) + sample * 2e-7, 6),
      round(-6.2 + 0.03 * Math.cos(sample / 800), 6),
    ]),
    altitude: at((sample) => round(60 + HILL.height * Math.sin(metres(sample) / HILL.length), 1)),
    // Silent for a minute now and then.
    heartrate: at((sample) =>
      sample % 7000 > 6940 ? null : 140 + Math.round(12 * Math.sin(sample / 300)) + (sample % 3),
    ),
    cadence: at((sample) => 84 + (sample % 5)),
    watts: at((sample) => 240 + ((sample * 37) % 60)),
    temp: at(() => 14),
    moving: at(() => true),
    grade_smooth: at((sample) =>
      round(((100 * HILL.height) / HILL.length) * Math.cos(metres(sample) / HILL.length), 1),
    ),
  };
}
