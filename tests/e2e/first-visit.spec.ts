import { NOW, SUMMARIES } from './hand-written-log.ts';
import { connect, expect, test } from './site.ts';

/** What a browser of each country shows before anything was chosen. */
const GUESSES = [
  { locale: 'en-US', units: 'Miles', weekStart: 'Sunday', plate: /^20\.7\smi$/ },
  { locale: 'fr-FR', units: 'Kilometres', weekStart: 'Monday', plate: /^17,3\skm$/ },
] as const;

for (const { locale, units, weekStart, plate } of GUESSES) {
  test.describe(locale, () => {
    test.use({ locale, wish: { summaries: SUMMARIES, now: NOW } });

    test(`means ${units.toLowerCase()} and weeks from ${weekStart} until something else is chosen`, async ({
      page,
      site,
    }) => {
      await page.clock.setFixedTime(NOW);
      await connect(page, site);
      await expect(page.getByRole('radio', { name: units })).toBeChecked();
      await expect(page.getByRole('radio', { name: weekStart })).toBeChecked();
      await expect(page.locator('.plate-num')).toHaveText(plate);
      expect(new URL(page.url()).search).toBe('');
    });
  });
}
