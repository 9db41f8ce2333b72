import { expect, test } from 'vitest';
import { studentQuantile, studentShare } from '#lib/training/student-t.ts';

// NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2: the column 0.975 is 95 % on both sides, 0.95 is 90 %.
test.each([
  [1, 12.706, 6.314],
  [2, 4.303, 2.92],
  [3, 3.182, 2.353],
  [4, 2.776, 2.132],
  [5, 2.571, 2.015],
  [6, 2.447, 1.943],
  [7, 2.365, 1.895],
  [10, 2.228, 1.812],
  [12, 2.179, 1.782],
  [20, 2.086, 1.725],
  [30, 2.042, 1.697],
  [60, 2.0, 1.671],
  [100, 1.984, 1.66],
])('with %i degrees of freedom 95 %% lie within %f, and 90 %% within %f', (freedom, of95, of90) => {
  expect(studentQuantile(0.95, freedom)).toBeCloseTo(of95, 3);
  expect(studentQuantile(0.9, freedom)).toBeCloseTo(of90, 3);
});

test('with very many degrees of freedom it is the normal distribution', () => {
  expect(studentQuantile(0.95, 100_000)).toBeCloseTo(1.959_96, 4);
});

test('the share of one degree of freedom is that of Cauchy: half within one', () => {
  expect(studentShare(1, 1)).toBeCloseTo(0.5, 12);
  expect(studentShare(0, 7)).toBe(0);
});
