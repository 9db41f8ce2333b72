import type { Chart } from 'chart.js';
import { m } from '#words';
import { seconds } from '#lib/training/units.ts';
import type { AlongPanel } from './along-panels.ts';
import { type AlongLook, colourOf, onAxis, placeOf } from './along-place.ts';
import type { Stretch } from './along-window.ts';
import type { Along } from './along.ts';
import type { Label } from './direct-labels.ts';

/** A gap that is narrower, in CSS pixels, is seen but not named. */
const NARROWEST = 8;

/** Titles, averages at the right, what was not recorded, and how long the pauses were; the longest pause first. */
export function alongLabels(chart: Chart, along: Along, shown: Stretch, look: AlongLook): Label[] {
  const { theme, narrow } = look;
  const { chartArea, scales } = chart;
  const { format, by, pauses } = along;
  const at = (x: number) => scales['x']?.getPixelForValue(x) ?? NaN;
  return [...along.panels.flatMap((panel) => [...title(panel), ...average(panel), ...silences(panel)]), ...paused()];

  function title(panel: AlongPanel): Label[] {
    const place = placeOf(panel, chart);
    if (!place) return [];
    const isFirst = panel === along.panels[0];
    const y = place.top - 14 - (isFirst && pauses.length > 0 ? 20 : 0);
    const label = { texts: [[panel.title]], x: 0, y, align: 'left', bold: true } as const;
    const tail = panel.tail === undefined ? {} : { tail: { text: panel.tail, colour: theme.axis } };
    return [{ ...label, colour: colourOf(panel, look), ...tail }];
  }

  function average(panel: AlongPanel): Label[] {
    const y = placeOf(panel, chart)?.scale.getPixelForValue(onAxis(panel, panel.average ?? NaN));
    if (panel.average === undefined || y === undefined) return [];
    const value = panel.figure(panel.average);
    const x = chartArea.right + (narrow ? 6 : 8);
    const texts = [[m.activity_along_average({ value })], [value]];
    return [{ texts: narrow ? texts.slice(1) : texts, x, y: y + 4, align: 'left', colour: theme.ink }];
  }

  function silences(panel: AlongPanel): Label[] {
    const place = placeOf(panel, chart);
    if (!place) return [];
    return panel.silent.flatMap(({ from, to }): Label[] => {
      const left = Math.max(chartArea.left, at(from[by]));
      const right = Math.min(chartArea.right, at(to[by]));
      if (!(right - left >= NARROWEST) || to[by] < shown.from || from[by] > shown.to) return [];
      const label = { x: (left + right) / 2, y: place.bottom - 8, align: 'center', colour: theme.axis } as const;
      return [{ texts: [[m.chart_not_recorded()]], ...label }];
    });
  }

  function paused(): Label[] {
    const where = pauses.map(({ from, to, at: place }) => ({ took: to - from, x: by === 'time' ? from : place }));
    return where
      .filter(({ x }) => x >= shown.from && x <= shown.to)
      .sort((a, b) => b.took - a.took)
      .map(({ took, x }): Label => {
        const time = format.clock(seconds(took));
        const texts = [[m.activity_along_pause({ time })], [time]];
        return { texts, x: at(x), y: chartArea.top - 8, align: 'center', colour: theme.axis };
      });
  }
}
