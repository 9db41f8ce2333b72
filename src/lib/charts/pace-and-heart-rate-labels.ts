import { m } from '#words';
import type { Chart, Scale } from 'chart.js';
import { countOf } from './activity-words.ts';
import type { Label } from './direct-labels.ts';
import type { Look } from './drawing.ts';
import type { Gap } from './gaps.ts';
import type { PaceKind } from './pace-axis.ts';
import { notFetchedLabel } from './not-fetched.ts';
import { heightsOf, type Panel, panelTop } from './panel.ts';
import type { Weekly } from './weekly-distance.ts';

interface Named {
  readonly panels: readonly Panel[];
  readonly gaps: Record<Panel['id'], readonly Gap[]>;
  readonly kind: PaceKind;
  /** How many weeks at the beginning have not been fetched. */
  readonly unfetched: number;
}

/** Titles of the panels, the week in progress at the right, values off the scale, and why a line is broken. */
export function paceAndHeartRateLabels(
  { panels, gaps, kind, unfetched }: Named,
  { weeks, format, family }: Weekly,
  look: Look,
) {
  const { theme, narrow } = look;
  return (chart: Chart): Label[] => {
    const { chartArea, scales } = chart;
    const x = scales['x'];
    if (!x) return [];
    const titles: Label[] = [];
    const labels: Label[] = [];
    for (const panel of panels) {
      const scale = scales[panel.id];
      if (!scale) continue;
      titles.push(title(panel, scale));
      labels.push(
        ...soFar(panel, scale, chartArea.right),
        ...beyond(panel, x, scale),
        ...reasons(panel, x, scale, chartArea.right),
      );
    }
    const waiting = heightsOf(panels, chart).flatMap(({ top, bottom }) =>
      notFetchedLabel(unfetched, look, chart, (top + bottom) / 2),
    );
    return [...titles, ...labels, ...waiting];
  };

  function title(panel: Panel, scale: Scale): Label {
    const place = { x: 0, y: panelTop(panel, scale) - 12, align: 'left', colour: panel.colour, bold: true } as const;
    if (panel.id === 'heart') return { ...place, texts: [[m.chart_heart_rate_title()], [m.chart_heart_rate()]] };
    const tail = kind.reversed ? { tail: { text: `, ${m.chart_faster_is_up()}`, colour: theme.axis } } : {};
    return { ...place, texts: [[`${kind.name}, ${kind.unit}`]], ...tail };
  }

  function soFar({ points, beyond, colour, figure }: Panel, scale: Scale, right: number): Label[] {
    const last = points.at(-1);
    if (!last || Number.isNaN(last.y) || !weeks.at(-1)?.inProgress) return [];
    const y = scale.getPixelForValue(last.y) + 4;
    const tail = narrow ? {} : { tail: { text: ` ${m.chart_so_far()}`, colour } };
    const value = beyond.find(({ x }) => x === last.x)?.value ?? last.y;
    return [{ texts: [[figure(value)]], x: right + 8, y, align: 'left', colour, bold: true, ...tail }];
  }

  function beyond({ beyond, axis, reversed, figure }: Panel, x: Scale, scale: Scale): Label[] {
    return beyond.map((point) => {
      const up = (point.y === axis.max) !== reversed;
      const text = `${up ? '↑' : '↓'} ${figure(point.value)}`;
      const y = scale.getPixelForValue(point.y) + (up ? 4 : -8);
      return { texts: [[text]], x: x.getPixelForValue(point.x) + (up ? 8 : 6), y, align: 'left', colour: theme.axis };
    });
  }

  function reasons({ id, points }: Panel, x: Scale, scale: Scale, right: number): Label[] {
    return gaps[id].flatMap(({ from, to, rest }) => {
      if (rest && id === 'heart') return [];
      const ends = [points[from - 1]?.y ?? NaN, points[to + 1]?.y ?? NaN].filter((y) => !Number.isNaN(y));
      const level = ends.length ? ends.reduce((sum, y) => sum + y, 0) / ends.length : (scale.min + scale.max) / 2;
      const start = x.getPixelForValue(from - 1);
      const end = Math.min(right, x.getPixelForValue(to + 1));
      const text = rest ? countOf(0, family, format) : m.chart_not_recorded();
      const y = scale.getPixelForValue(level) + 4;
      return [
        { texts: [[text]], x: (start + end) / 2, y, align: 'center', colour: theme.axis, widest: end - start - 8 },
      ];
    });
  }
}
