import type { Chart } from 'chart.js';
import type { Label } from './direct-labels.ts';
import type { Layer, Look } from './drawing.ts';
import type { ScatterSaid } from './scatter-drawing.ts';

/** So many steps from the palest to the fullest: each is one path, however many points it has. */
export const STEPS = 8;
const PALEST = 0.22;

/** How full a dot is: age 0 is the oldest, 1 the newest. */
export const strength = (age: number) => PALEST + (1 - PALEST) * age;

const SCALE_WIDTH = 84;
const SCALE_TOP = 10;

/** Dots from pale to full, between the words for the oldest and the newest day. */
export function ageScale({ theme }: Look): Layer {
  return {
    moment: 'front',
    paint({ ctx, chartArea: { right } }) {
      ctx.save();
      ctx.fillStyle = theme.pace;
      for (let step = 0; step < STEPS; step += 1) {
        ctx.globalAlpha = strength(step / (STEPS - 1));
        ctx.beginPath();
        ctx.arc(right - SCALE_WIDTH + 6 + step * 10.5, SCALE_TOP, 3.6, 0, 2 * Math.PI);
        ctx.fill();
      }
      ctx.restore();
    },
  };
}

/** What both axes are, and the oldest and the newest month beside the scale of ages. */
export function scatterLabels({ chartArea }: Chart, { points, kind, format }: ScatterSaid, look: Look): Label[] {
  const { theme } = look;
  const { activities } = points;
  const [oldest, newest] = [activities[0], activities.at(-1)];
  const ages: Label[] =
    oldest && newest
      ? [
          {
            texts: [[format.month(oldest.day, true)]],
            x: chartArea.right - SCALE_WIDTH - 6,
            y: SCALE_TOP + 4,
            align: 'right',
            colour: theme.axis,
          },
          {
            texts: [[format.month(newest.day, true)]],
            x: chartArea.right,
            y: SCALE_TOP + 24,
            align: 'right',
            colour: theme.axis,
          },
        ]
      : [];
  return [
    {
      texts: [[`${kind.name}, ${kind.unit}`], [kind.name]],
      x: 0,
      y: chartArea.top - 14,
      align: 'left',
      colour: theme.pace,
      bold: true,
      ...(kind.reversed && { tail: { text: ', faster is up', colour: theme.axis } }),
    },
    ...ages,
    {
      texts: [['Heart rate, beats per minute'], ['Heart rate']],
      x: chartArea.right,
      y: chartArea.bottom + 38,
      align: 'right',
      colour: theme.heart,
      bold: true,
    },
  ];
}
