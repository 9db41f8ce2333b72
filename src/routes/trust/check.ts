import { agrees, CHAPTERS, type Formula, type Oracle, ORACLES, type OracleValue } from '#lib/oracles/oracles.ts';

/** What came out of an example here. */
export interface Outcome {
  readonly oracle: Oracle;
  /** Undefined as well where the formula failed. */
  readonly computed: OracleValue;
  readonly agrees: boolean;
}

/** The examples of one formula. */
export interface FormulaExamples {
  readonly formula: string;
  readonly examples: readonly Oracle[];
}

export interface Chapter {
  readonly number: number;
  readonly title: string;
  readonly count: number;
  readonly formulas: readonly FormulaExamples[];
}

/** Computes an example; a formula that throws does not agree. */
export function check(oracle: Oracle, formulas: Readonly<Record<string, Formula | undefined>>): Outcome {
  try {
    const computed = formulas[oracle.formula]?.(oracle.input);
    return { oracle, computed, agrees: agrees(computed, oracle.expected, oracle.tolerance) };
  } catch {
    return { oracle, computed: undefined, agrees: false };
  }
}

/** The examples by chapter, and in each by formula, in the order in which they stand in the lists. */
export function chaptersOf(oracles: readonly Oracle[] = ORACLES): Chapter[] {
  return Object.entries(CHAPTERS).flatMap(([key, title]) => {
    const number = Number(key);
    const own = oracles.filter(({ section }) => section === number);
    const names = [...new Set(own.map(({ formula }) => formula))];
    const formulas = names.map((formula) => ({
      formula,
      examples: own.filter((oracle) => oracle.formula === formula),
    }));
    return own.length === 0 ? [] : [{ number, title, count: own.length, formulas }];
  });
}
