/** The tables that stand for the charts, read as a program reads them. */
import type { Page } from '@playwright/test';

export interface WeekRow {
  /** `<time datetime>`: the first day of the week. */
  readonly first: string | undefined;
  /** `<data value>` of each cell; undefined where there is no figure. */
  readonly values: (number | undefined)[];
  readonly texts: string[];
}

/** The rows of the table with this caption, in their order. It may be folded away. */
export function weekTable(page: Page, caption: string): Promise<WeekRow[]> {
  return page
    .locator('table')
    .filter({ has: page.locator('caption').getByText(caption, { exact: true }) })
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => {
        const cells = [...row.querySelectorAll('td')];
        return {
          first: row.querySelector('time')?.getAttribute('datetime') ?? undefined,
          values: cells.map((cell) => {
            const value = cell.querySelector('data')?.getAttribute('value');
            return value === null || value === undefined ? undefined : Number(value);
          }),
          texts: cells.map((cell) => cell.textContent.trim()),
        };
      }),
    );
}
