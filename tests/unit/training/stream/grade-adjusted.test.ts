import { describe, expect, it } from 'vitest';
import { gradeFactor } from '#lib/training/grade-adjusted-pace.ts';
import { flatDistance, gradeAlong } from '#lib/training/stream/grade-adjusted.ts';
import { legOf, wholeOf } from '#lib/training/stream/leg.ts';
import { evenRun, ODD_RECORDINGS, times, twentyHours } from './a-recording.ts';

/** Height at each sample of the even run, from the distance. */
const heights = (of: (distance: number) => number) => times(501, (at) => of(4 * at));
const closeTo = (value: number) => expect.closeTo(value, 6) as number;

describe('the grade along the way', () => {
  it('of a steady slope is that slope, up to both ends', () => {
    const grade = gradeAlong(evenRun({ altitude: heights((distance) => 100 + 0.05 * distance) }));
    expect([...(grade ?? [])]).toEqual(times(501, () => closeTo(0.05)));
  });

  it('is flat below half a percent, and at most 45 percent', () => {
    const gradeOf = (slope: number) =>
      gradeAlong(evenRun({ altitude: heights((distance) => slope * distance) }))?.[250];
    expect(gradeOf(0.0049)).toBe(0);
    expect(gradeOf(-0.0051)).toBeCloseTo(-0.0051, 6);
    expect(gradeOf(0.6)).toBe(0.45);
    expect(gradeOf(-0.6)).toBe(-0.45);
  });

  it('is smooth: a wrong height of 10 m makes a hill of less than 15 percent, and none a hundred metres away', () => {
    const altitude = heights(() => 50);
    altitude[250] = 60;
    const grade = gradeAlong(evenRun({ altitude })) ?? [];
    expect(Math.max(...grade)).toBeLessThan(0.15);
    expect(Math.max(...grade)).toBeGreaterThan(0.01);
    expect([grade[220], grade[280]]).toEqual([0, 0]);
  });

  it('is as recorded where it was recorded', () => {
    const grade = times(501, () => 0.003);
    expect(gradeAlong(evenRun({ grade, altitude: heights((distance) => distance / 5) }))?.[3]).toBe(0.003);
  });

  it('is not known where the height is not, and goes on after it', () => {
    const altitude = heights((distance) => (distance > 800 && distance < 1200 ? NaN : 0.1 * distance));
    const grade = gradeAlong(evenRun({ altitude }));
    expect([grade?.[190], grade?.[250], grade?.[310]]).toEqual([closeTo(0.1), NaN, closeTo(0.1)]);
  });

  it('is not known without heights or without distance', () => {
    expect(gradeAlong(evenRun())).toBeUndefined();
    for (const name of ['no sample', 'one sample', 'one instant', 'no distance']) {
      expect(gradeAlong(ODD_RECORDINGS[name] ?? evenRun())).toBeUndefined();
    }
  });
});

describe('grade-adjusted pace', () => {
  const uphillThenFlat = evenRun({ grade: times(501, (at) => (at < 250 ? 0.1 : 0)) });

  it('is pace divided by how hard the grade is', () => {
    expect(legOf(uphillThenFlat, 0, 250).gradeAdjustedPace).toBeCloseTo(0.25 / gradeFactor(0.1), 9);
    expect(legOf(uphillThenFlat, 250, 500).gradeAdjustedPace).toBeCloseTo(0.25, 9);
  });

  it('of the whole weighs each step by its distance, whatever the grade from start to end', () => {
    // (1.47 + 1) / 2 times as hard, to two digits.
    expect(wholeOf(uphillThenFlat)?.gradeAdjustedPace).toBeCloseTo(0.25 / ((gradeFactor(0.1) + 1) / 2), 9);
    const loop = evenRun({ grade: times(501, (at) => (at < 250 ? 0.1 : -0.1)) });
    expect(wholeOf(loop)?.gradeAdjustedPace).toBeCloseTo(0.25 / ((gradeFactor(0.1) + gradeFactor(-0.1)) / 2), 9);
  });

  it('needs the grade of half of the distance', () => {
    const known = (share: number) => evenRun({ grade: times(501, (at) => (at >= 500 * (1 - share) ? 0.1 : NaN)) });
    expect(wholeOf(known(0.5))?.gradeAdjustedPace).toBeCloseTo(0.25 / gradeFactor(0.1), 9);
    expect(wholeOf(known(0.49))?.gradeAdjustedPace).toBeUndefined();
  });

  it('has a distance on flat ground that is as hard, and takes what is not known for flat', () => {
    const run = evenRun({ grade: times(501, (at) => (at < 250 ? 0.1 : NaN)) });
    expect(flatDistance(run)[500]).toBeCloseTo(1000 * gradeFactor(0.1) + 1000, 6);
  });

  it('copes with twenty hours', () => {
    const pace = wholeOf(twentyHours())?.gradeAdjustedPace ?? NaN;
    // Up and down by 100 m over 5 km and more: hardly harder than flat ground at 0.4 s a metre.
    expect(pace).toBeGreaterThan(0.37);
    expect(pace).toBeLessThan(0.4);
  });
});
