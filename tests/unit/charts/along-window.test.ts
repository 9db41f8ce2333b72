import { describe, expect, it } from 'vitest';
import { alongTicks, axisOverAll } from '#lib/charts/along-axis.ts';
import { meanAround } from '#lib/charts/along-mean.ts';
import { held, isWhole, panned, pinched, showing, zoomed } from '#lib/charts/along-window.ts';

const whole = { from: 0, to: 10_000 };

describe('what is shown of the way', () => {
  it('gets half as long around the cursor, which stays where it was on the screen', () => {
    // 2,000 is a fifth of the way; a fifth of 5,000 is 1,000.
    expect(zoomed(whole, whole, 2, 2000, 100)).toEqual({ from: 1000, to: 6000 });
    expect(zoomed({ from: 1000, to: 6000 }, whole, 1 / 2, 2000, 100)).toEqual(whole);
  });

  it('is never shorter than allowed, nor outside of the way', () => {
    expect(zoomed({ from: 0, to: 150 }, whole, 2, 0, 100)).toEqual({ from: 0, to: 100 });
    expect(held({ from: 9900, to: 10_400 }, whole, 100)).toEqual({ from: 9500, to: 10_000 });
    expect(held({ from: 20, to: 60 }, { from: 0, to: 80 }, 100)).toEqual({ from: 0, to: 80 });
  });

  it('moves aside by half, and by as little as brings the cursor into view', () => {
    expect(panned({ from: 1000, to: 2000 }, whole, 1)).toEqual({ from: 1500, to: 2500 });
    expect(panned({ from: 200, to: 1200 }, whole, -1)).toEqual({ from: 0, to: 1000 });
    expect(showing({ from: 1000, to: 2000 }, whole, 2040)).toEqual({ from: 1040, to: 2040 });
    expect(showing({ from: 1000, to: 2000 }, whole, 1500)).toEqual({ from: 1000, to: 2000 });
    expect(isWhole(whole, whole)).toBe(true);
    expect(isWhole({ from: 0, to: 9999 }, whole)).toBe(false);
  });

  it('is what two fingers hold', () => {
    // They began on 4,000 and 6,000 and are now over 3,000 and 7,000: half as much way between them.
    const hold = { began: [4000, 6000], now: [3000, 7000] } as const;
    expect(pinched(whole, whole, hold, 100)).toEqual({ from: 2500, to: 7500 });
    // One finger upon the other, or past it, changes nothing.
    expect(pinched(whole, whole, { began: [4000, 6000], now: [5000, 5000] }, 100)).toEqual(whole);
    expect(pinched(whole, whole, { began: [4000, 6000], now: [7000, 3000] }, 100)).toEqual(whole);
  });
});

describe('axes along the way', () => {
  it('hold every height, below the sea too, and begin on a line', () => {
    expect(axisOverAll([30, 30, 30, 30, 200], 20)).toMatchObject({ min: 0, step: 100, ticks: [0, 100, 200] });
    expect(axisOverAll([-12, 4, NaN], 20)).toMatchObject({ min: -20, ticks: [-20, -10, 0] });
    expect(axisOverAll([NaN], 20)).toBeUndefined();
  });

  it('count in kilometres, miles or a clock', () => {
    expect(alongTicks(0, 12_420, 9, 1000)).toEqual({ step: 2000, ticks: [0, 2000, 4000, 6000, 8000, 10_000, 12_000] });
    expect(alongTicks(0, 5000, 5, 1609.344)).toEqual({ step: 1609.344, ticks: [0, 1609.344, 3218.688, 4828.032] });
    expect(alongTicks(100, 700, 9, undefined)).toMatchObject({ step: 120, ticks: [120, 240, 360, 480, 600] });
    expect(alongTicks(0, 0, 9, 1000).ticks).toEqual([0]);
  });
});

describe('a mean of what leaps', () => {
  it('is of the seconds around a sample that were recorded', () => {
    const time = Float64Array.from([0, 10, 20, 30, 100]);
    const watts = Float64Array.from([100, 200, NaN, 400, 50]);
    // 20 s: up to 10 s to each side.
    expect([...meanAround(time, watts, 20)]).toEqual([150, 150, NaN, 400, 50]);
  });
});
