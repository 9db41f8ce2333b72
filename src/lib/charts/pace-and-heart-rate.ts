import type { Week } from '#lib/training/weeks.ts';
import { directLabels } from './direct-labels.ts';
import { baseOptions, type Drawing, leftMargin, lineWidth, type Look, rightMargin, type Spot } from './drawing.ts';
import { gapLines, gapsOf } from './gaps.ts';
import { axisAround } from './nice-ticks.ts';
import { isFetched, notFetchedDots } from './not-fetched.ts';
import { paceAndHeartRateLabels } from './pace-and-heart-rate-labels.ts';
import { paceKind } from './pace-axis.ts';
import { heightsOf, type Panel, panelOf, panelPoints, panelScale } from './panel.ts';
import { weekScale } from './scales.ts';
import type { Weekly } from './weekly-distance.ts';

/** Shares of the height: the lower panel holds its own title in the room that is left free above its line. */
const UPPER = 45;
const LOWER = 55;
const TITLE = 12;

/** Two panels over the same weeks: pace (or speed), with faster at the top, and heart rate below. */
export function paceAndHeartRate(weekly: Weekly, look: Look): Drawing {
  const { weeks, format, family, fetchedBackTo } = weekly;
  const { theme, narrow } = look;
  const fetched = weeks.map((week) => isFetched(week, fetchedBackTo));
  const unfetched = fetched.lastIndexOf(false) + 1;
  const kind = paceKind(family, format);
  const values = (of: (week: Week) => number | undefined) =>
    weeks.map((week, x): Spot => ({ x, y: (fetched[x] ? of(week) : undefined) ?? NaN }));

  const pace = values((week) => (week.pace === undefined ? undefined : kind.valueOf(week.pace)));
  const heart = values((week) => week.averageHeartRate);
  const panels: [Panel, Panel] = [
    panelOf('pace', pace, axisAround(ys(pace), kind), {
      reversed: kind.reversed,
      colour: theme.pace,
      label: kind.label,
      figure: kind.figure,
    }),
    panelOf('heart', heart, axisAround(ys(heart), { steps: [5, 10, 20, 50], leastSpan: 16, onLine: true }), {
      reversed: false,
      colour: theme.heart,
      label: format.count,
      figure: format.count,
      headroom: TITLE / (LOWER - TITLE),
    }),
  ];
  const margins = {
    left: leftMargin(
      panels.flatMap(({ axis, label }) => axis.ticks.map(label)),
      theme.fontSize,
    ),
    right: rightMargin(narrow),
    top: 40,
    bottom: 34,
  };
  const gaps = { pace: gapsOf(weeks, fetched, pace), heart: gapsOf(weeks, fetched, heart) };
  return {
    data: {
      datasets: panels.map(({ id, points, colour }) => ({
        data: points,
        yAxisID: id,
        borderColor: colour,
        borderWidth: lineWidth(weeks.length),
      })),
    },
    options: {
      ...baseOptions(margins),
      scales: {
        x: weekScale(weeks, format, look, margins, theme.grid),
        pace: { ...panelScale(panels[0], look, margins), weight: 2, stackWeight: UPPER },
        heart: { ...panelScale(panels[1], look, margins), weight: 1, stackWeight: LOWER },
      },
    },
    layers: [
      notFetchedDots(unfetched, look, (chart) => heightsOf(panels, chart)),
      gapLines(gaps.pace, panels, weeks.length, look),
      ...panels.map((panel) => panelPoints(panel, weeks, look)),
      directLabels(paceAndHeartRateLabels({ panels, gaps, kind, unfetched }, weekly, look), look),
    ],
  };
}

const ys = (points: readonly Spot[]) => points.map(({ y }) => y);
