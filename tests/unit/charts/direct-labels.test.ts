import type { Chart } from 'chart.js';
import { expect, test } from 'vitest';
import { directLabels, type Label } from '#lib/charts/direct-labels.ts';
import { look } from './weeks.ts';

/** A canvas of 200 px on which every sign is 10 px wide; it keeps what is written on it. */
function written(labels: readonly Label[]): string[] {
  const texts: string[] = [];
  const ctx = {
    save: () => undefined,
    restore: () => undefined,
    strokeText: () => undefined,
    measureText: (text: string) => ({ width: 10 * text.length }),
    fillText: (text: string) => texts.push(text),
  };
  directLabels(() => labels, look).paint({ ctx, width: 200 } as unknown as Chart);
  return texts;
}

const at = (x: number, y: number, ...texts: string[][]): Label => ({ texts, x, y, align: 'center', colour: 'ink' });

test('a label that would touch a more important one is dropped', () => {
  expect(written([at(50, 40, ['61.4']), at(60, 45, ['29.0']), at(150, 40, ['12.0'])])).toEqual(['61.4', '12.0']);
});

test('a label is shortened before it is dropped, and never leaves the canvas', () => {
  expect(written([at(180, 40, ['4-week average'], ['mean'])])).toEqual(['mean']);
  expect(written([at(180, 40, ['4-week average'])])).toEqual([]);
});

test('a label that is wider than its gap is dropped', () => {
  expect(written([{ ...at(100, 40, ['no runs']), widest: 69 }])).toEqual([]);
  expect(written([{ ...at(100, 40, ['no runs']), widest: 70 }])).toEqual(['no runs']);
});

test('the words that follow a label are left out where there is no room', () => {
  const tail = { text: ' so far', colour: 'ink' };
  expect(written([{ ...at(80, 40, ['5:20']), align: 'left', tail }])).toEqual(['5:20', ' so far']);
  expect(written([{ ...at(110, 40, ['5:20']), align: 'left', tail }])).toEqual(['5:20']);
});
