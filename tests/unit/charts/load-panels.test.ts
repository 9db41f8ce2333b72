import { describe, expect, it } from 'vitest';
import { axisAcrossZero, axisUpTo } from '#lib/charts/load-axis.ts';
import { loadBarsDrawing } from '#lib/charts/load-bars.ts';
import { loadBarsReading, loadBarsTable, spokenLoadBars } from '#lib/charts/load-bars-words.ts';
import { loadPanelsDrawing } from '#lib/charts/load-panels-drawing.ts';
import { thinned } from '#lib/charts/load-thin.ts';
import {
  type LoadPair,
  loadPairPanels,
  loadPairReading,
  loadPairTable,
  spokenLoadPair,
} from '#lib/charts/load-trends.ts';
import { createFormat } from '#lib/format/format.ts';
import { signedLoad } from '#lib/format/load.ts';
import { type DayNumber, dayNumber } from '#lib/training/day.ts';
import { daySpans } from '#lib/training/spans.ts';
import { look, TODAY, valuesOf } from './weeks.ts';

const format = createFormat({ locale: 'en-GB', units: 'metric' });
const spans = daySpans(dayNumber(TODAY - 3), TODAY);
const PAIR: LoadPair = {
  spans,
  format,
  unfetched: 1,
  of: 'day',
  upper: {
    name: 'Ramp',
    title: 'Ramp',
    signed: true,
    least: 2,
    digits: 1,
    values: [undefined, -1.25, 0, 3.5],
    none: 'no figure',
  },
  lower: {
    name: 'Load ratio',
    title: 'Load ratio',
    signed: false,
    least: 1,
    digits: 2,
    values: [undefined, undefined, 1.2, 1.5],
    none: 'no figure',
  },
};

describe('axes of load', () => {
  it('across zero always hold it, with at most four lines', () => {
    expect(axisAcrossZero([NaN, -37.4, 12.5], 5)).toMatchObject({ step: 20, ticks: [-40, -20, 0] });
    expect(axisAcrossZero([3, 900], 5).ticks).toEqual([0, 500]);
    expect(axisAcrossZero([], 2).ticks).toEqual([-2, -1, 0, 1, 2].filter((tick) => Math.abs(tick) !== 1));
    for (const peak of [0.3, 7, 60, 4000]) expect(axisAcrossZero([-peak, peak], 0.1).ticks).toContain(0);
  });

  it('up from zero do not stop at a value that is not there', () => {
    expect(axisUpTo([NaN, 52, NaN], 5).max).toBeCloseTo(57.2, 10);
  });
});

describe('panels of load', () => {
  it('break their lines where nothing is known', () => {
    const { data } = loadPanelsDrawing(loadPairPanels(PAIR), look);
    expect(data.datasets.map(({ data }) => valuesOf(data))).toEqual([
      [NaN, -1.25, 0, 3.5],
      [NaN, NaN, 1.2, 1.5],
    ]);
  });

  it('draw what follows today as a line of its own that begins where the first ends', () => {
    const panels = { ...loadPairPanels(PAIR), today: 2 };
    const [done, ahead] = loadPanelsDrawing(panels, look).data.datasets;
    expect(valuesOf(done?.data ?? [])).toEqual([NaN, -1.25, 0]);
    expect(ahead?.data).toEqual([
      { x: 2, y: 0 },
      { x: 3, y: 3.5 },
    ]);
    expect(ahead).toMatchObject({ borderDash: [5, 4] });
  });

  it('say what they show, and why they show nothing', () => {
    expect(loadPairReading(3, PAIR).figures.map(({ value }) => value)).toEqual(['+3.5', '1.50']);
    expect(spokenLoadPair(1, PAIR)).toMatch(/19 May 2026: ramp −1\.3, load ratio no figure$/);
    expect(spokenLoadPair(0, PAIR)).toMatch(/: ramp not fetched yet, load ratio not fetched yet$/);
  });

  it('stand in a table, newest first, or some of their places', () => {
    const { rows } = loadPairTable(PAIR);
    expect(rows.map(({ cells }) => cells.map(({ value }) => value))).toEqual([
      ['3.5', '1.5'],
      ['0', '1.2'],
      ['-1.25', undefined],
      [undefined, undefined],
    ]);
    expect(loadPairTable(PAIR, [0, 3]).rows.map(({ day }) => day)).toEqual(['2026-05-21', '2026-05-18']);
  });
});

describe('a line of many days', () => {
  const spots = Array.from({ length: 3650 }, (_, x) => ({ x, y: x === 2000 ? NaN : 50 + 30 * Math.sin(x / 20) }));
  spots[1234] = { x: 1234, y: 99 };
  spots[1240] = { x: 1240, y: -3 };
  const thin = thinned(spots);

  it('has fewer points, and still each peak, each gap and both ends', () => {
    expect(thin.length).toBeLessThanOrEqual(1200);
    expect(thin).toContainEqual({ x: 1234, y: 99 });
    expect(thin).toContainEqual({ x: 1240, y: -3 });
    expect(thin).toContainEqual({ x: 2000, y: NaN });
    expect([thin[0], thin.at(-1)]).toEqual([spots[0], spots.at(-1)]);
    expect(thin.map(({ x }) => x)).toEqual([...thin.map(({ x }) => x)].sort((a, b) => a - b));
  });

  it('keeps every day where there is room for them', () => {
    expect(thinned(spots.slice(0, 1200))).toEqual(spots.slice(0, 1200));
  });
});

describe('bars of load', () => {
  const bars = {
    spans,
    loads: [10, 20, 0, 50],
    fromPace: [0, 5, 0, 0],
    format,
    unfetched: 1,
    per: 'day',
    today: TODAY,
  } as const;

  it('have what is estimated upon what was measured, each in a colour of its own', () => {
    const { bars: drawn = [] } = loadBarsDrawing(bars, look);
    expect(drawn.map(({ colour }) => colour)).toEqual([look.theme.axis, look.theme.control]);
    // The first is not fetched, and the last is not over.
    expect(drawn[0]?.spots).toEqual([
      { x: 1, base: 0, y: 15 },
      { x: 2, base: 0, y: 0 },
    ]);
    expect(drawn[1]?.spots).toEqual([
      { x: 1, base: 15, y: 20 },
      { x: 2, base: 0, y: 0 },
    ]);
  });

  it('are hatched while they go on, both parts of them', () => {
    const hatched = (fromPace: readonly number[], today: DayNumber = TODAY) =>
      loadBarsDrawing({ ...bars, fromPace, today }, look).layers.length;
    const none = hatched([0, 5, 0, 0], dayNumber(TODAY + 1));
    expect(hatched([0, 5, 0, 0]) - none).toBe(1);
    expect(hatched([0, 5, 0, 50]) - none).toBe(1);
    expect(hatched([0, 5, 0, 20]) - none).toBe(2);
  });

  it('say how much is estimated, what is not fetched, and that today is not over', () => {
    expect(spokenLoadBars(1, bars)).toMatch(/19 May 2026: load 20, 5 of it estimated from pace$/);
    expect(spokenLoadBars(0, bars)).toMatch(/: not fetched yet$/);
    expect(loadBarsReading(3, bars).state).toBe('Day, so far');
    expect(loadBarsReading(2, bars).state).toBe('Day');
    const { rows } = loadBarsTable(bars);
    expect(rows.map(({ cells }) => cells[0]?.value)).toEqual(['50', '0', '20', undefined]);
    expect(rows[0]?.label).toMatch(/\(in progress\)$/);
  });
});

describe('a signed load', () => {
  it('has a true minus, and no sign at zero', () => {
    expect([-7.4, 0.2, 12].map((value) => signedLoad(value, format))).toEqual(['\u22127', '0', '+12']);
    expect(signedLoad(undefined, format)).toBe('–');
  });
});
