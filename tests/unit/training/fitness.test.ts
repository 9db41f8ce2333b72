import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONVENTION_CHOICES } from '#lib/training/conventions.ts';
import { dayNumber } from '#lib/training/day.ts';
import { type FitnessConvention, fitnessOf, forecast, restDaysUntilFresh } from '#lib/training/fitness.ts';
import { formBand, formShare } from '#lib/training/form-band.ts';
import { TODAY } from './arbitraries.ts';

const DEFAULT: FitnessConvention = { smoothing: 'exponential', form: 'previous-day', seed: 'zero' };
const of = (values: ArrayLike<number>, convention = DEFAULT) => fitnessOf({ first: TODAY, values }, convention);
const days = (load: number, count: number) => Array<number>(count).fill(load);

const anyConvention = fc.record<FitnessConvention>({
  smoothing: fc.constantFrom(...CONVENTION_CHOICES.smoothing),
  form: fc.constantFrom(...CONVENTION_CHOICES.form),
  seed: fc.constantFrom(...CONVENTION_CHOICES.seed),
});
const someLoads = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 400 })), { minLength: 1, maxLength: 80 });

describe('fitness, fatigue and form', () => {
  test('of a day are of that day', () => {
    expect(of([0, 100, 50]).map(({ day, load }) => [day, load])).toEqual([
      [TODAY, 0],
      [TODAY + 1, 100],
      [TODAY + 2, 50],
    ]);
    expect(of([])).toEqual([]);
  });

  test('form of the evening before knows nothing of what the day brings, that of the same day does', () => {
    const [quiet, hard] = [of([...days(50, 50), 0]), of([...days(50, 50), 500])];
    expect(hard.at(-1)?.form).toBe(quiet.at(-1)?.form);
    const same = { ...DEFAULT, form: 'same-day' } as const;
    expect(of([...days(50, 50), 500], same).at(-1)?.form).toBeLessThan((of(days(50, 51), same).at(-1)?.form ?? 0) - 40);
  });

  test('warm up for 42 days from the first day with load, however long nothing was recorded before', () => {
    const warming = of([...days(0, 100), ...days(80, 50)]).map(({ warmingUp }) => warmingUp);
    expect(warming).toEqual([...Array<boolean>(142).fill(true), ...Array<boolean>(8).fill(false)]);
  });

  test('with a seed begin at the load of the first day that has one', () => {
    const seeded = of([0, 0, 90, 0], { ...DEFAULT, seed: 'first-day' });
    expect(seeded.map(({ fitness }) => Math.round(fitness * 10) / 10)).toEqual([0, 0, 90, 87.9]);
    expect(seeded.map(({ ramp }) => Math.round(ramp * 10) / 10)).toEqual([0, 0, 0, -2.1]);
  });

  test('the ramp is what fitness gained in seven days', () => {
    const series = of(days(100, 30));
    expect(series[29]?.ramp).toBe((series[29]?.fitness ?? NaN) - (series[22]?.fitness ?? NaN));
    expect(series[3]?.ramp).toBe(series[3]?.fitness);
  });

  test('a constant load is where fitness and fatigue go, and where they stay when they begin there', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), anyConvention, (load, convention) => {
        const last = of(days(load, 1000), convention).at(-1);
        expect(last?.fitness).toBeCloseTo(load, 5);
        expect(last?.fatigue).toBeCloseTo(load, 5);
        expect(last?.form).toBeCloseTo(0, 5);
        const seeded = of(days(load, 50), { ...convention, seed: 'first-day' });
        for (const { fitness } of seeded) expect(fitness).toBeCloseTo(load, 9);
      }),
    );
  });

  test('rest lets both fall every day, fatigue faster, and never below 0', () => {
    fc.assert(
      fc.property(someLoads, anyConvention, (loads, convention) => {
        fc.pre(loads.some((load) => load > 0));
        const rest = forecast(of(loads, convention), days(0, 100), convention);
        const falls = rest.slice(1).map((day, index) => {
          const before = rest[index] ?? day;
          return [day.fitness / before.fitness, day.fatigue / before.fatigue] as const;
        });
        expect(rest.every(({ fitness, fatigue }) => fitness > 0 && fatigue > 0)).toBe(true);
        expect(falls.every(([fitness, fatigue]) => fatigue < fitness && fitness < 1)).toBe(true);
      }),
    );
  });

  test('are averages: never above the largest load, and twice the load makes them twice as large', () => {
    fc.assert(
      fc.property(someLoads, anyConvention, (loads, convention) => {
        const most = Math.max(...loads) * (1 + 1e-12);
        const twice = of(
          loads.map((load) => load * 2),
          convention,
        );
        for (const [index, { fitness, fatigue, form }] of of(loads, convention).entries()) {
          expect(Math.max(fitness, fatigue)).toBeLessThanOrEqual(most);
          expect(twice[index]?.form).toBeCloseTo(2 * form, 9);
        }
      }),
    );
  });
});

describe('a forecast', () => {
  test('goes on without a step from any day: exactly what the whole series would have been', () => {
    fc.assert(
      fc.property(someLoads, someLoads, anyConvention, (past, future, convention) => {
        const series = of(past, convention);
        const all = of([...past, ...future], convention);
        expect([...series, ...forecast(series, future, convention)]).toEqual(all);
      }),
    );
  });

  test('of nothing is nothing', () => {
    expect(forecast([], [100], DEFAULT)).toEqual([]);
    expect(forecast(of([100]), [], DEFAULT)).toEqual([]);
  });
});

describe('days of rest until fresh', () => {
  const until = (loads: number[], convention = DEFAULT) => {
    const last = of(loads, convention).at(-1);
    return last && restDaysUntilFresh(last, convention);
  };

  test('are as many as a forecast of rest needs', () => {
    fc.assert(
      fc.property(someLoads, anyConvention, (loads, convention) => {
        fc.pre(loads.some((load) => load > 0));
        const series = of(loads, convention);
        const expected = [...series.slice(-1), ...forecast(series, days(0, 60), convention)];
        expect(until(loads, convention)).toBe(expected.findIndex(({ form }) => form > 0));
      }),
    );
  });

  test('are none when form is above 0 already, and nobody knows them without any fitness', () => {
    expect(until([...days(100, 42), ...days(0, 10)])).toBe(0);
    expect(until([0, 0])).toBeUndefined();
  });
});

describe('a form', () => {
  test('has the same name on every scale when its hour at threshold is told', () => {
    fc.assert(
      fc.property(fc.integer({ min: -60, max: 60 }), (form) => {
        expect(formBand(form * 2, 200)).toBe(formBand(form));
      }),
    );
  });

  test('has no share of no fitness', () => {
    expect(formShare({ form: 0, fitness: 0 })).toBeUndefined();
    expect(formShare({ form: 10, fitness: 40 })).toBe(25);
  });
});

test('a day is a number, so that neither clock changes nor time zones matter', () => {
  const spring = dayNumber(TODAY - 60);
  const at = (first: typeof TODAY) => fitnessOf({ first, values: days(70, 100) }, DEFAULT);
  expect(at(spring).map((day) => ({ ...day, day: day.day - spring }))).toEqual(
    at(TODAY).map((day) => ({ ...day, day: day.day - TODAY })),
  );
});
