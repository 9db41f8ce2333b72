import { describe, expect, test } from 'vitest';
import { pictureLayout } from '#lib/components/picture-layout.ts';

const WORDS = { title: 'Weekly mileage', subtitle: 'Runs, 24 Nov 2025 to 24 May 2026', foot: ['Milepost', 'Strava'] };
/** Every sign half as wide as it is high. */
const textWidth = (text: string, size: number) => (text.length * size) / 2;

const layoutOf = (width: number, devicePixelRatio = 1, words = WORDS) =>
  pictureLayout(words, { chart: { width, height: 400 }, devicePixelRatio, textWidth });

describe('the picture of a chart', () => {
  test.each([
    [1136, 1, 1],
    [358, 3, 4],
    [358, 5, 5],
    [700, 2, 2],
    [288, 1, 4],
  ])('of %d CSS pixels at %d is drawn at %d, never less than 1200 pixels wide', (width, ratio, scale) => {
    const layout = layoutOf(width, ratio);
    expect(layout.scale).toBe(scale);
    expect(layout.width * layout.scale).toBeGreaterThanOrEqual(1200);
  });

  test('has the heading above the chart, and below it what made it', () => {
    const { lines, chart, width, height } = layoutOf(1136);
    expect(lines.map(({ text }) => text)).toEqual([WORDS.title, WORDS.subtitle, 'Milepost', 'Strava']);
    const [title, subtitle, first, last] = lines.map(({ y }) => y) as [number, number, number, number];
    expect(title).toBeLessThan(subtitle);
    expect(subtitle).toBeLessThan(chart.y);
    expect(first).toBeGreaterThan(chart.y + 400);
    expect(last).toBeGreaterThan(first);
    expect(last).toBeLessThan(height);
    expect([chart.x, width]).toEqual([32, 1200]);
  });

  test('breaks what is wider than the chart, and pushes the chart down', () => {
    const { lines, chart } = layoutOf(150);
    expect(lines.slice(0, 4).map(({ text }) => text)).toEqual([
      'Weekly',
      'mileage',
      'Runs, 24 Nov 2025 to',
      '24 May 2026',
    ]);
    expect(lines.every(({ text, size }) => textWidth(text, size) <= 150)).toBe(true);
    expect(chart.y).toBeGreaterThan(lines[3]?.y ?? Infinity);
  });
});
