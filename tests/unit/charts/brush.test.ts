import { describe, expect, test } from 'vitest';
import { afterDrag, afterKey } from '#lib/charts/brush-window.ts';
import { brush, overviewOf } from '#lib/charts/brush.ts';
import { metricColours } from '#lib/charts/weekly-metric-colours.ts';
import type { Metric } from '#lib/training/metric.ts';
import { aDay } from '#tests/builders.ts';
import { look, weeksOf } from './weeks.ts';

const weeks = weeksOf([20, { km: 30, secondsPerKm: 400 }, undefined, 10]);
const colours = metricColours((token) => token);
const everything = () => ({ first: 0, last: 3 });

/** What paints the bars, on a canvas that remembers each of them with its colour. Heights are in SI units. */
function paintedBars(metric: Metric) {
  const painted: { colour: string; height: number }[] = [];
  const ctx = {
    fillStyle: '',
    globalAlpha: 1,
    save: () => undefined,
    restore: () => undefined,
    fillRect: (_left: number, _top: number, _width: number, height: number) =>
      painted.push({ colour: ctx.fillStyle, height }),
  };
  const scale = { getPixelForValue: (value: number) => -value };
  const x = { getPixelForValue: (value: number) => 10 * value };
  const chartArea = { left: 0, right: 40, top: -1e6, bottom: 0, width: 40 };
  const { layers } = brush(overviewOf(weeks, metric, undefined), everything, look, colours);
  const chart = { ctx, chartArea, scales: { x, y: scale }, currentDevicePixelRatio: 1 };
  layers.at(-1)?.paint(chart as never);
  return painted.slice(0, -1);
}

describe('the small bars of all weeks', () => {
  test('are of the chosen metric, in its colour', () => {
    expect(paintedBars('distance')).toEqual([
      { colour: '--distance-fill', height: 20_000 },
      { colour: '--distance-fill', height: 30_000 },
    ]);
    expect(paintedBars('movingTime')).toEqual([
      { colour: '--control-line', height: 6600 },
      { colour: '--control-line', height: 12_000 },
    ]);
    expect(paintedBars('climb').map(({ colour }) => colour)).toEqual(['--elevation', '--elevation']);
    expect(paintedBars('count').map(({ height }) => height)).toEqual([1, 1]);
  });

  test('reach as high as the highest week of that metric', () => {
    const top = (metric: Metric) =>
      brush(overviewOf(weeks, metric, undefined), everything, look, colours).options.scales?.['y']?.max;
    expect([top('distance'), top('movingTime')]).toEqual([1.04 * 30_000, 1.04 * 12_000]);
  });

  test('keep a part of the axis for weeks that nobody has seen yet', () => {
    expect(overviewOf(weeks, 'distance', undefined)).toMatchObject({ unfetched: 0, unseen: 0 });
    expect(overviewOf(weeks, 'distance', aDay('2026-01-01'))).toMatchObject({ unfetched: 0, unseen: 1 });
    expect(overviewOf(weeks, 'distance', aDay('2026-05-11'))).toMatchObject({ unfetched: 2, unseen: 0 });
  });
});

describe('the window', () => {
  const from = { first: 10, last: 19 };

  test('follows a drag in whole weeks, as long as it is', () => {
    expect(afterDrag({ what: 'window', from, by: 0.049 }, 100, 100)).toEqual({ first: 15, last: 24 });
    expect(afterDrag({ what: 'window', from, by: -0.5 }, 100, 100)).toEqual({ first: 0, last: 9 });
    expect(afterDrag({ what: 'window', from, by: 0.9 }, 100, 100)).toEqual({ first: 90, last: 99 });
  });

  test('keeps at least one week when an end is dragged over the other', () => {
    expect(afterDrag({ what: 'first', from, by: 0.5 }, 100, 100)).toEqual({ first: 19, last: 19 });
    expect(afterDrag({ what: 'last', from, by: -0.5 }, 100, 100)).toEqual({ first: 10, last: 10 });
  });

  test('has ends that keys move by a week, by four and to the end, and never over the other', () => {
    const window = { first: 5, last: 9 };
    expect(afterKey(window, 'first', 'ArrowLeft', 20)).toEqual({ first: 4, last: 9 });
    expect(afterKey(window, 'first', 'PageUp', 20)).toEqual({ first: 9, last: 9 });
    expect(afterKey(window, 'first', 'Home', 20)).toEqual({ first: 0, last: 9 });
    expect(afterKey(window, 'last', 'End', 20)).toEqual({ first: 5, last: 19 });
    expect(afterKey(window, 'last', 'a', 20)).toBeUndefined();
  });
});
