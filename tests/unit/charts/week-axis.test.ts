import { describe, expect, test } from 'vitest';
import { monthTicks } from '#lib/charts/week-axis.ts';
import { createFormat } from '#lib/format/format.ts';
import { weeksOf } from './weeks.ts';

const format = createFormat({ locale: 'en-GB', units: 'metric' });
const measure = (text: string) => 8 * text.length;
const ticks = (count: number, pixelsPerWeek: number) =>
  monthTicks(weeksOf(Array.from({ length: count }, () => undefined)), format, { pixelsPerWeek, measure });

describe('the names of months', () => {
  test('stand at the first week that begins in a month, with the year where it changes', () => {
    expect(ticks(26, 40)).toEqual([
      { index: 1, label: 'Dec' },
      { index: 6, label: 'Jan 2026' },
      { index: 10, label: 'Feb' },
      { index: 14, label: 'Mar' },
      { index: 19, label: 'Apr' },
      { index: 23, label: 'May' },
    ]);
  });

  test('lose the year first when there is little room', () => {
    expect(ticks(26, 10).map(({ label }) => label)).toEqual(['Dec', 'Jan', 'Feb', 'Mar', 'Apr', 'May']);
  });

  test('are thinned to every second month, to half years, then to years, before they would touch', () => {
    expect(ticks(52, 7).map(({ label }) => label)).toEqual(['Jul', 'Sept', 'Nov', 'Jan', 'Mar', 'May']);
    expect(ticks(52, 4.5).map(({ label }) => label)).toEqual(['Jul', 'Jan 2026']);
    expect(ticks(260, 2).map(({ label }) => label)).toEqual(['2022', '2023', '2024', '2025', '2026']);
  });

  test('never touch, however many weeks there are', () => {
    for (const count of [1, 5, 12, 52, 104, 300, 600]) {
      for (const width of [300, 700, 1100]) {
        const pixelsPerWeek = width / count;
        const placed = ticks(count, pixelsPerWeek);
        placed.slice(1).forEach(({ index }, at) => {
          const before = placed[at];
          expect((index - (before?.index ?? 0)) * pixelsPerWeek).toBeGreaterThan(measure(before?.label ?? ''));
        });
      }
    }
  });
});
