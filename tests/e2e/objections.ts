import AxeBuilder from '@axe-core/playwright';
import type { Page } from './site.ts';

/** 'rule: element' of each violation. */
export async function objections(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
