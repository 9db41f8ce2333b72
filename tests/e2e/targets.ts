import type { Page } from './site.ts';

/**
 * What can be pressed or dragged and is smaller than 44 by 44 CSS pixels, in words. Links within a sentence are left
 * out, as WCAG 2.5.8 does. Seven days stand side by side in a week, which at 320 px leaves 32 px for each.
 */
export const tooSmall = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const TARGETS = 'a[href], button, input, select, textarea, summary, [role=slider], [tabindex="0"]';
    const isInSentence = (target: Element) =>
      getComputedStyle(target).display === 'inline' &&
      (target.parentElement?.textContent ?? '').trim().length > target.textContent.trim().length + 3;
    return [...document.querySelectorAll(TARGETS)]
      .filter((target) => target.checkVisibility({ visibilityProperty: true }) && !target.matches('.skip'))
      .filter((target) => !(target.localName === 'a' && isInSentence(target)))
      .flatMap((target) => {
        const boxes = [target, target.closest('label') ?? target].map((element) => element.getBoundingClientRect());
        const width = Math.max(...boxes.map((box) => box.width));
        const height = Math.max(...boxes.map((box) => box.height));
        const oneOfSeven = target.matches('td > button') || target.closest('li')?.querySelector('[aria-orientation]');
        if (height > 43.9 && width > (oneOfSeven ? 31.9 : 43.9)) return [];
        const name = target.getAttribute('aria-label') ?? target.textContent.trim().slice(0, 30);
        return `${target.localName} ${name}: ${Math.round(width)} by ${Math.round(height)}`;
      });
  });

/** How far the page reaches beyond the right edge of its window, in CSS pixels. */
export const beyond = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** Opens whatever is folded away. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(() =>
    document.querySelectorAll('main details').forEach((folded) => ((folded as HTMLDetailsElement).open = true)),
  );
}

/** Every page, and what stands on it once all of it is there. */
export const PAGES = [
  ['/?stay', 'How far have you run this week?'],
  ['/dashboard?week=2026-01-26', 'Recent runs'],
  ['/activities', 'Activities'],
  ['/activities?q=no+such+name', 'Activities'],
  ['/calendar?date=2026-01-29', 'Hours of the week'],
  ['/records', 'Milestones'],
  ['/goals', 'No goal yet'],
  ['/gear', 'No gear in your activities'],
  ['/upload', 'Add activities'],
  ['/trends', 'Pace against heart rate'],
  ['/fitness', 'Race times'],
  ['/settings', 'Connection'],
  ['/privacy', 'Where your data goes'],
  ['/trust', 'Every formula, checked'],
  ['/reset', 'Repair this browser’s storage'],
  ['/nowhere', 'There is no page here'],
] as const;
