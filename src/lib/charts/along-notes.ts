import { m } from '#words';
import { SMOOTHING } from '#lib/training/stream/smooth.ts';
import { seconds } from '#lib/training/units.ts';
import { type AlongPanel, MEAN } from './along-panels.ts';
import { stretchText } from './along-words.ts';
import type { Along } from './along.ts';
import { paceKind } from './pace-axis.ts';

/** What must be known to read the lines: how they are smoothed, what is missing, what a dotted line is. */
export function alongNotes(along: Along): string[] {
  const { panels, format, family, pauses, streams } = along;
  const has = (id: AlongPanel['id']) => panels.some((panel) => panel.id === id);
  return [
    ...(has('pace')
      ? [m.activity_along_smoothed({ kind: paceKind(family, format).id, length: format.climb(SMOOTHING).text })]
      : []),
    ...panels
      .filter(({ id }) => id === 'power' || id === 'cadence')
      .map(({ name }) => m.activity_along_mean({ name, seconds: format.count(MEAN) })),
    ...panels.flatMap((panel) => silenceWords(panel, along)),
    ...(has('heart') || streams.time.length === 0 ? [] : [m.activity_along_never({ name: m.chart_heart_rate() })]),
    ...(has('elevation') || streams.time.length === 0
      ? []
      : [m.activity_along_never({ name: m.activity_along_elevation() })]),
    ...(pauses.length > 0 ? [m.activity_along_pause_marks()] : []),
  ];
}

function silenceWords({ name, silent }: AlongPanel, along: Along): string[] {
  const { by, format } = along;
  const [first] = silent;
  if (!first) return [];
  if (silent.length === 1) {
    const stretch = stretchText(along, { from: first.from[by], to: first.to[by] });
    return [m.activity_along_silent({ name, stretch })];
  }
  const took = silent.reduce((sum, { from, to }) => sum + to.time - from.time, 0);
  return [m.activity_along_silences({ name, count: format.count(silent.length), time: format.clock(seconds(took)) })];
}
