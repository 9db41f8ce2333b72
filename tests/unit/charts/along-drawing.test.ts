import { describe, expect, it } from 'vitest';
import { alongDrawing, alongHeight, spotsOf } from '#lib/charts/along-drawing.ts';
import type { AlongPanel } from '#lib/charts/along-panels.ts';
import { type Along, alongBy, alongOf } from '#lib/charts/along.ts';
import { createFormat } from '#lib/format/format.ts';
import type { Sport } from '#lib/training/sport.ts';
import { beatsPerMinute, metres, seconds } from '#lib/training/units.ts';
import type { Streams } from '#lib/training/stream/streams.ts';
import { anActivity } from '#tests/builders.ts';
import { aRecording, evenRun, ODD_RECORDINGS, times, twentyHours } from '#tests/unit/training/stream/a-recording.ts';
import { look as plainLook } from './weeks.ts';

const look = { ...plainLook, elevation: 'slate', elevationSoft: 'pale slate' };
const metric = createFormat({ locale: 'en-GB', units: 'metric' });
const imperial = createFormat({ locale: 'en-GB', units: 'imperial' });
const STILL = () => ({ x: undefined, dragged: undefined });

function along(streams: Streams, sport: Sport = 'Run', format = metric): Along {
  // Without a distance of its own, so that averages are those of the recording.
  return alongOf(anActivity({ sport, distance: metres(0), movingTime: seconds(0) }), streams, format);
}

function panelOf({ panels }: Pick<Along, 'panels'>, id: AlongPanel['id']): AlongPanel {
  const found = panels.find((panel) => panel.id === id);
  if (!found) throw new Error(`no panel ${id}`);
  return found;
}

function odd(name: string): Streams {
  const streams = ODD_RECORDINGS[name];
  if (!streams) throw new Error(`no recording ${name}`);
  return streams;
}

describe('what is drawn along the way', () => {
  it('is a panel for each sensor that said something, from top to bottom', () => {
    const every = evenRun({
      heartRate: times(501, () => 150),
      altitude: times(501, (at) => at / 10),
      power: times(501, () => 250),
      cadence: times(501, () => 86),
    });
    expect(along(every).panels.map(({ id }) => id)).toEqual(['pace', 'heart', 'elevation', 'power', 'cadence']);
    expect(along(evenRun()).panels.map(({ id }) => id)).toEqual(['pace']);
    expect(along(odd('no sensor that works')).panels.map(({ id }) => id)).toEqual(['pace']);
    // 160 + (122 + 40) + (72 + 40) below 40 for the first title and above 34 for the axis.
    const three = along(evenRun({ heartRate: times(501, () => 150), altitude: times(501, () => 5) }));
    expect(alongHeight(three)).toBe(40 + 160 + 162 + 112 + 34);
  });

  it('turns the axis of pace over, so that faster is up, but not that of speed', () => {
    const { options } = alongDrawing(along(evenRun()), { from: 0, to: 2000 }, look, STILL);
    expect(options.scales?.['pace']).toMatchObject({ reverse: true });
    const ride = alongDrawing(along(evenRun(), 'Ride'), { from: 0, to: 2000 }, look, STILL);
    expect(ride.options.scales?.['pace']).toMatchObject({ reverse: false });
  });

  it('says pace per kilometre, per mile, per 100 metres, and speed', () => {
    // 4 m/s: 250 s a kilometre, 402.336 s a mile, 25 s per 100 m, 14.4 km/h.
    const at100 = (sport: Sport, format = metric) => panelOf(along(evenRun(), sport, format), 'pace').values[100];
    expect(at100('Run')).toBeCloseTo(250, 9);
    expect(at100('Run', imperial)).toBeCloseTo(402.336, 9);
    expect(at100('Swim')).toBeCloseTo(25, 9);
    expect(at100('Ride')).toBeCloseTo(14.4, 9);
    expect(panelOf(along(evenRun()), 'pace')).toMatchObject({ average: 250, unit: '/km', title: 'Pace, min per km' });
    expect(panelOf(along(evenRun(), 'Swim'), 'pace').unit).toBe('/100\u00a0m');
  });

  it('takes the averages of the activity itself, so that the page says them once', () => {
    const activity = anActivity({
      distance: metres(2000),
      movingTime: seconds(520),
      averageHeartRate: beatsPerMinute(148),
    });
    const { panels } = alongOf(activity, evenRun({ heartRate: times(501, () => 150) }), metric);
    expect(panels.map(({ average }) => average)).toEqual([260, 148]);
  });

  it('counts both legs of a runner, but the cranks of a bicycle once', () => {
    const streams = evenRun({ cadence: times(501, () => 86) });
    expect(panelOf(along(streams), 'cadence')).toMatchObject({ average: 172, unit: 'spm' });
    expect(panelOf(along(streams, 'Ride'), 'cadence')).toMatchObject({ average: 86, unit: 'rpm' });
    expect(panelOf(along(streams, 'Swim'), 'cadence')).toMatchObject({ average: 86, unit: 'spm' });
  });

  it('breaks the line where a sensor was silent, and names silences of ten seconds or more', () => {
    const heartRate = times(501, (at) => (at === 50 || (at >= 100 && at < 109) || (at >= 300 && at < 310) ? NaN : 150));
    const panel = panelOf(along(evenRun({ heartRate })), 'heart');
    // From second 300 to 310, at 4 m/s; from second 100 to 109 it is too short.
    expect(panel.silent.map(({ from, to }) => [from.distance, to.distance])).toEqual([[1200, 1240]]);
    const spots = spotsOf(along(evenRun({ heartRate })), panel, { from: 0, to: 2000 });
    expect(spots.filter(({ y }) => Number.isNaN(y)).map(({ x }) => x)).toContain(200);
    expect(spots.some(({ x, y }) => x >= 1200 && x < 1240 && Number.isNaN(y))).toBe(true);
  });

  it('draws a pause as one place over distance, and as its time over time', () => {
    const paused = along(evenRun({ pause: 60 }));
    expect(paused.pauses).toEqual([{ from: 125, to: 185, at: 500 }]);
    expect(paused.whole).toEqual({ from: 0, to: 2000 });
    expect(alongBy(paused, 'time').whole).toEqual({ from: 0, to: 560 });
    // One line more for the names of pauses.
    expect(alongHeight(paused) - alongHeight(along(evenRun()))).toBe(20);
  });
});

describe('how many points are drawn', () => {
  const long = along(twentyHours(), 'Ride');
  const heart = panelOf(long, 'heart');

  it('are at most 1,000 of each line, of any number recorded', () => {
    const { data } = alongDrawing(long, long.whole, look, STILL);
    const counts = data.datasets.map((line) => line.data.length);
    expect(counts).toHaveLength(3);
    for (const count of counts) expect(count).toBeLessThanOrEqual(1000);
    for (const count of counts) expect(count).toBeGreaterThan(500);
  });

  it('are all that were recorded once somebody looks closely, and one more at each end', () => {
    // 500 m at 2.5 m/s are 200 s: samples 4001 to 4201 of 72,000, and their neighbours.
    const spots = spotsOf(long, heart, { from: 10_002.5, to: 10_502.5 });
    expect(spots.map(({ x }) => x)).toEqual(times(203, (at) => 10_000 + 2.5 * at));
    expect(spots[1]?.y).toBe(130 + (4001 % 7));
  });

  it('lie on the edge of the axis where they are far off it', () => {
    const walking = aRecording({
      time: times(600, (at) => at),
      // 4 m/s, and for the last minute 0.5 m/s.
      distance: times(600, (at) => (at < 540 ? 4 * at : 2160 + (at - 540) / 2)),
    });
    const run = along(walking);
    const panel = panelOf(run, 'pace');
    for (const { y } of spotsOf(run, panel, run.whole)) {
      expect(y).toBeLessThanOrEqual(panel.axis.max);
      expect(y).toBeGreaterThanOrEqual(panel.axis.min);
    }
  });

  it('are none, and nothing breaks, of odd recordings', () => {
    for (const streams of Object.values(ODD_RECORDINGS)) {
      const way = along(streams);
      const { data } = alongDrawing(way, way.whole, look, STILL);
      expect(data.datasets).toHaveLength(way.panels.length);
    }
    expect(along(odd('no sample')).panels).toEqual([]);
    expect(along(odd('no distance'))).toMatchObject({ by: 'time', whole: { from: 0, to: 99 } });
  });
});
