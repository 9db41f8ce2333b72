/** Reads what Vitest and Playwright report as JSON: the name of every test that ran, and whether it passed. */
export interface Outcome {
  readonly name: string;
  readonly passed: boolean;
}

interface VitestReport {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly title: string; readonly status: string }[];
  }[];
}

/** Tests that the filter left out are not among them. */
export function outcomesOfVitest({ testResults }: VitestReport): Outcome[] {
  const ran = testResults.flatMap(({ assertionResults }) => assertionResults);
  return ran
    .filter(({ status }) => status === 'passed' || status === 'failed')
    .map(({ title, status }) => ({ name: title, passed: status === 'passed' }));
}

interface PlaywrightSuite {
  readonly specs?: readonly { readonly title: string; readonly ok: boolean }[];
  readonly suites?: readonly PlaywrightSuite[];
}

export function outcomesOfPlaywright({ specs = [], suites = [] }: PlaywrightSuite): Outcome[] {
  return [...specs.map(({ title, ok }) => ({ name: title, passed: ok })), ...suites.flatMap(outcomesOfPlaywright)];
}
