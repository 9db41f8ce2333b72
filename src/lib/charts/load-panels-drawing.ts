import { directLabels } from './direct-labels.ts';
import { baseOptions, type Drawing, leftMargin, lineWidth, type Look, rightMargin, type Spot } from './drawing.ts';
import { axisAcrossZero, axisUpTo } from './load-axis.ts';
import { loadPanelLabels } from './load-panels-labels.ts';
import { todayLine, warmingUp, zeroLine } from './load-panels-layers.ts';
import { heightsOf, type PlacedPanel } from './load-panels-place.ts';
import { type LoadPanel, type LoadPanels, panelText } from './load-panels.ts';
import { thinned } from './load-thin.ts';
import type { Axis } from './nice-ticks.ts';
import { notFetchedDots } from './not-fetched.ts';
import { valueScale, weekScale } from './scales.ts';

/** The room above a panel for its title, in hundredths of the height. */
const TITLE = 15;
const DASH = [5, 4];

/** Lines of load over days or weeks, in panels above each other; what follows today is dashed. */
export function loadPanelsDrawing(shown: LoadPanels, look: Look): Drawing {
  const { spans, format, today } = shown;
  const { theme, narrow } = look;
  const panels = shown.panels.map((panel): PlacedPanel => ({ ...panel, axis: axisOf(panel) }));
  const figures = panels.flatMap((panel) => panel.axis.ticks.map((tick) => tickText(tick, panel, format)));
  const margins = {
    left: leftMargin(figures, theme.fontSize),
    right: rightMargin(narrow),
    top: 40,
    bottom: 34,
  };
  const width = lineWidth(spans.length / 7);
  const scales = panels.map((panel, at) => {
    const { min, max } = panel.axis;
    const room = at === 0 ? 0 : TITLE / (panel.share - TITLE);
    const axis = { ...panel.axis, max: max + (max - min) * room };
    const scale = valueScale(axis, look, margins, (tick) => tickText(tick, panel, format));
    return [panel.id, { ...scale, stack: 'panels', weight: panels.length - at, stackWeight: panel.share }] as const;
  });
  return {
    data: {
      datasets: panels.flatMap(({ id, lines }) =>
        lines.flatMap(({ values, quiet = false }) => {
          const line = {
            yAxisID: id,
            borderColor: quiet ? theme.axis : theme.average,
            borderWidth: quiet ? Math.max(1, width - 0.5) : width,
            order: quiet ? 1 : 0,
          };
          if (today === undefined) return [{ ...line, data: spotsOf(values, 0, values.length) }];
          return [
            { ...line, data: spotsOf(values, 0, today + 1) },
            { ...line, data: spotsOf(values, today, values.length), borderDash: DASH, borderWidth: 1.5 },
          ];
        }),
      ),
    },
    options: {
      ...baseOptions(margins),
      scales: { x: weekScale(spans, format, look, margins, theme.grid), ...Object.fromEntries(scales) },
    },
    layers: [
      warmingUp(shown.warmingUp, panels, look),
      ...panels.filter(({ signed }) => signed).map(({ id }) => zeroLine(id, look)),
      notFetchedDots(shown.unfetched, look, (chart) => heightsOf(panels, chart)),
      todayLine(today, look),
      directLabels(loadPanelLabels(shown, panels, look), look),
    ],
  };
}

/** As few decimals as tell the lines of the axis apart. */
const tickText = (tick: number, { signed, axis }: PlacedPanel, format: LoadPanels['format']) =>
  panelText(tick, { signed, digits: axis.step < 1 ? 1 : 0 }, format);

function axisOf({ lines, signed, least }: LoadPanel): Axis {
  const values = lines.flatMap((line) => line.values);
  return signed ? axisAcrossZero(values, least) : axisUpTo(values, least);
}

function spotsOf(values: readonly number[], from: number, end: number): Spot[] {
  const spots: Spot[] = [];
  for (let x = from; x < end; x += 1) spots.push({ x, y: values[x] ?? NaN });
  return thinned(spots);
}
