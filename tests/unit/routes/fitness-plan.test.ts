import { describe, expect, it } from 'vitest';
import {
  loadsAhead,
  readPlan,
  REST,
  steadyPlan,
  taperPlan,
  topOf,
  withLoad,
  writePlan,
} from '#routes/(app)/fitness/plan.ts';
import { loadAfter, loadAt } from '#routes/(app)/fitness/taper-bar.ts';
import { aDay } from '#tests/builders.ts';

const today = aDay('2026-05-21');
const read = (query: string, on = today) => readPlan(new URLSearchParams(query), on);
const race = aDay('2026-05-31');

describe('a plan in the address', () => {
  it('begins tomorrow, and is read as it was written', () => {
    const plan = { loads: [50, 0, 40], race };
    const query = writePlan(new URLSearchParams('range=1y'), plan, today);
    expect(decodeURIComponent(query.toString())).toBe('range=1y&plan=2026-05-22,50,0,40&race=2026-05-31');
    expect(readPlan(query, today)).toEqual(plan);
  });

  it('loses the days that are over, so that each load stays on its day', () => {
    expect(read('plan=2026-05-22,50,0,40', aDay('2026-05-22')).loads).toEqual([0, 40]);
    expect(read('plan=2026-05-22,50,0,40', aDay('2026-06-22')).loads).toEqual([]);
    expect(read('plan=2026-05-24,50').loads).toEqual([0, 0, 50]);
  });

  it('says nothing of rest', () => {
    expect(writePlan(new URLSearchParams('plan=2026-05-22,1&race=2026-05-31'), REST, today).toString()).toBe('');
    expect(writePlan(new URLSearchParams(), { loads: [0, 0], race: undefined }, today).toString()).toBe('');
  });

  it('reads what is no plan as rest, and no race that is over or far away', () => {
    expect(read('plan=tomorrow,50&race=soon')).toEqual(REST);
    expect(read('plan=2026-05-22,-5,1e9,x,7').loads).toEqual([0, 0, 0, 7]);
    expect(read('race=2026-05-21').race).toBeUndefined();
    expect(read('race=2026-06-18').race).toBe(aDay('2026-06-18'));
    expect(read('race=2026-06-19').race).toBeUndefined();
    expect(read(`plan=2026-05-22,${Array(60).fill(1).join(',')}`).loads).toHaveLength(28);
  });
});

describe('the days of a plan', () => {
  it('are two weeks, more where the plan or the race is longer', () => {
    expect(loadsAhead(REST, today)).toEqual(Array(14).fill(0));
    expect(loadsAhead({ loads: [5], race: undefined }, today)).toEqual([5, ...Array<number>(13).fill(0)]);
    expect(loadsAhead({ loads: [], race: aDay('2026-06-15') }, today)).toHaveLength(25);
  });

  it('take another load, whole and not below zero', () => {
    expect(withLoad(REST, 2, 40.4)).toEqual({ loads: [0, 0, 40], race: undefined });
    expect(withLoad({ loads: [9], race }, 0, -3)).toEqual({ loads: [0], race });
    expect(withLoad(REST, 0, NaN).loads).toEqual([0]);
  });

  it('can all be as usual, up to the race', () => {
    expect(steadyPlan(51.4, undefined, today).loads).toEqual(Array(14).fill(51));
    expect(steadyPlan(51.4, race, today).loads).toEqual([...Array<number>(9).fill(51), 0, 0, 0, 0, 0]);
  });

  it('taper by a quarter a week, down to a quarter in the last', () => {
    const weeks = [75, 50, 25].flatMap((load) => Array<number>(7).fill(load));
    expect(taperPlan(100, undefined, today).loads).toEqual(weeks);
    // Ten days to the race, so nine of training: two at 50 %, seven at 25 %.
    expect(taperPlan(100, race, today).loads).toEqual(weeks.slice(12));
    const far = taperPlan(100, aDay('2026-06-17'), today).loads;
    expect(far).toEqual([...Array<number>(5).fill(100), ...weeks]);
  });
});

describe('a bar of the plan', () => {
  it('ends at a round load above everything planned and done', () => {
    expect(topOf([], [12])).toBe(60);
    expect(topOf([120], [99])).toBe(150);
  });

  it('has a load at each height, in fives, and none beyond its ends', () => {
    const box = { top: 100, bottom: 220 };
    expect([220, 160, 158, 100, 90, 300].map((y) => loadAt(y, box, 100))).toEqual([0, 50, 50, 100, 100, 0]);
  });

  it('moves by keys, and never down from a load that was typed above it', () => {
    expect(loadAfter('ArrowUp', 40, 100)).toBe(45);
    expect(loadAfter('ArrowLeft', 3, 100)).toBe(0);
    expect(loadAfter('PageUp', 90, 100)).toBe(100);
    expect(loadAfter('PageDown', 90, 100)).toBe(70);
    expect(loadAfter('End', 40, 100)).toBe(100);
    expect(loadAfter('Home', 40, 100)).toBe(0);
    expect(loadAfter('ArrowUp', 130, 100)).toBe(130);
    expect(loadAfter('ArrowDown', 130, 100)).toBe(125);
    expect(loadAfter('a', 40, 100)).toBeUndefined();
  });
});
