import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { criticalSpeed, timeAtCriticalSpeed } from '#lib/training/critical-speed.ts';
import { RIEGEL_EXPONENT, riegel, riegelRange, withinReach } from '#lib/training/riegel.ts';
import { metres, seconds } from '#lib/training/units.ts';
import { timeForVdot, vdot } from '#lib/training/vdot.ts';

const someDistance = fc.integer({ min: 1500, max: 42_195 }).map(metres);
/** Between 2 and 7 metres a second. */
const someEffort = fc
  .record({ distance: someDistance, speed: fc.double({ min: 2, max: 7, noNaN: true }) })
  .map(({ distance, speed }) => ({ distance, time: seconds(distance / speed) }));

describe('Riegel', () => {
  it('leads back to where it came from', () => {
    fc.assert(
      fc.property(someEffort, someDistance, (effort, to) => {
        const back = riegel({ distance: to, time: riegel(effort, to) }, effort.distance);
        expect(back).toBeCloseTo(effort.time, 6);
      }),
    );
  });

  it('holds its best guess between the two ends of the range, the faster one first', () => {
    fc.assert(
      fc.property(someEffort, someDistance, (effort, to) => {
        const range = riegelRange(effort, to);
        expect(range !== undefined).toBe(withinReach(effort.distance, to));
        const time = riegel(effort, to, RIEGEL_EXPONENT);
        if (range) expect(range[0] <= time + 1e-9 && time <= range[1] + 1e-9).toBe(true);
      }),
    );
  });

  it('reaches four times as far and a quarter, and not a metre further', () => {
    expect(withinReach(metres(5000), metres(20_000))).toBe(true);
    expect(withinReach(metres(5000), metres(20_001))).toBe(false);
    expect(withinReach(metres(20_000), metres(5000))).toBe(true);
    expect(withinReach(metres(20_000), metres(4999))).toBe(false);
  });
});

describe('VDOT', () => {
  it('turned round gives the time again', () => {
    fc.assert(
      fc.property(someEffort, (effort) => {
        expect(timeForVdot(vdot(effort), effort.distance)).toBeCloseTo(effort.time, 2);
      }),
    );
  });

  it('is higher for who is faster', () => {
    fc.assert(
      fc.property(someEffort, fc.double({ min: 0.5, max: 0.99, noNaN: true }), ({ distance, time }, share) => {
        expect(vdot({ distance, time: seconds(time * share) })).toBeGreaterThan(vdot({ distance, time }));
      }),
    );
  });

  it('says nothing of values that no runner has', () => {
    expect(timeForVdot(500, metres(5000))).toBeUndefined();
    expect(timeForVdot(-50, metres(5000))).toBeUndefined();
    expect(timeForVdot(NaN, metres(5000))).toBeUndefined();
  });
});

describe('critical speed', () => {
  const at = (distance: number, time: number) => ({ distance: metres(distance), time: seconds(time) });

  it('finds the line that efforts were made of, however many, and leads back to their times', () => {
    const speed = fc.double({ min: 2, max: 6, noNaN: true });
    const times = fc.uniqueArray(fc.integer({ min: 120, max: 3600 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(speed, fc.integer({ min: 1, max: 400 }), times, (cs, reserve, durations) => {
        const found = criticalSpeed(durations.map((time) => at(cs * time + reserve, time)));
        expect(found?.speed).toBeCloseTo(cs, 6);
        expect(found?.reserve).toBeCloseTo(reserve, 3);
        const [time = 0] = durations;
        if (found) expect(timeAtCriticalSpeed(found, metres(cs * time + reserve))).toBeCloseTo(time, 3);
      }),
    );
  });

  it('refuses one effort, none, one duration, and a longer effort that was faster', () => {
    expect(criticalSpeed([])).toBeUndefined();
    expect(criticalSpeed([at(5000, 1200)])).toBeUndefined();
    expect(criticalSpeed([at(5000, 1200), at(5100, 1200)])).toBeUndefined();
    expect(criticalSpeed([at(5000, 1500), at(10_000, 2400)])).toBeUndefined();
    expect(criticalSpeed([at(5000, 1500), at(4000, 2400)])).toBeUndefined();
  });

  it('names no time for a distance that the reserve covers', () => {
    const line = criticalSpeed([at(1200, 240), at(3600, 780)]);
    expect(line && timeAtCriticalSpeed(line, metres(100))).toBeUndefined();
  });
});
