import { m } from '#words';
import type { Chart } from 'chart.js';
import type { Label } from './direct-labels.ts';
import type { Look } from './drawing.ts';
import { placeOf, type PlacedPanel } from './load-panels-place.ts';
import { type LoadPanels, panelText } from './load-panels.ts';
import { notFetchedLabel } from './not-fetched.ts';
import { apart } from './years-drawing.ts';

/** The titles of the panels, the names of their lines at the right, today, and what is grey or dotted. */
export function loadPanelLabels(shown: LoadPanels, panels: readonly PlacedPanel[], look: Look) {
  const { theme, narrow } = look;
  const { today, warmingUp, unfetched, format } = shown;
  return (chart: Chart): Label[] => {
    const first = panels[0] && placeOf(panels[0], chart);
    const middle = first && (first.top + first.bottom) / 2;
    return [
      ...panels.flatMap((panel) => [...title(panel, chart), ...names(panel, chart)]),
      ...todayLabel(chart),
      ...(first ? warming(chart, first.top + 16) : []),
      ...(middle === undefined ? [] : notFetchedLabel(unfetched, look, chart, middle)),
    ];
  };

  function title(panel: PlacedPanel, chart: Chart): Label[] {
    const place = placeOf(panel, chart);
    return place
      ? [{ texts: [[panel.title]], x: 0, y: place.top - 12, align: 'left', colour: theme.ink, bold: true }]
      : [];
  }

  /** Beside the last value of each line, pushed apart where they would touch. */
  function names(panel: PlacedPanel, chart: Chart): Label[] {
    const scale = chart.scales[panel.id];
    const place = placeOf(panel, chart);
    if (!scale || !place) return [];
    const ends = panel.lines.flatMap(({ name, values, quiet = false }) => {
      const value = values.findLast((each) => !Number.isNaN(each));
      return value === undefined ? [] : [{ name, value, quiet, at: scale.getPixelForValue(value) + 4 }];
    });
    return apart(ends, place).map(({ name, value, quiet, at }) => ({
      texts: [[`${name} ${panelText(value, panel, format)}`], [name]],
      x: chart.chartArea.right + (narrow ? 6 : 10),
      y: at,
      align: 'left',
      colour: quiet ? theme.axis : theme.ink,
      bold: !quiet,
    }));
  }

  function todayLabel({ scales, chartArea }: Chart): Label[] {
    const x = today === undefined ? undefined : scales['x']?.getPixelForValue(today);
    if (x === undefined) return [];
    return [{ texts: [[m.chart_today()]], x: x - 6, y: chartArea.top + 8, align: 'right', colour: theme.axis }];
  }

  function warming({ scales, chartArea }: Chart, y: number): Label[] {
    const x = scales['x'];
    if (!warmingUp || !x) return [];
    const left = Math.max(chartArea.left, x.getPixelForValue(warmingUp.from - 0.5));
    const right = Math.min(chartArea.right, x.getPixelForValue(warmingUp.to + 0.5));
    const place = { x: (left + right) / 2, y, align: 'center', colour: theme.axis, widest: right - left - 4 } as const;
    return [{ texts: [[m.chart_fitness_warming_remark()], m.chart_fitness_warming_lines().split('\n')], ...place }];
  }
}
