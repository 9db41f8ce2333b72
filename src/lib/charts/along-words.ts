import { m } from '#words';
import { metres, seconds } from '#lib/training/units.ts';
import type { AlongPanel } from './along-panels.ts';
import type { Stretch } from './along-window.ts';
import { type Along, panelAt, sampleAt } from './along.ts';
import { type Figure, missing, type Reading } from './reading.ts';
import { distanceWord } from './spoken-units.ts';

const METRICS: Partial<Record<AlongPanel['id'], Figure['metric']>> = {
  pace: 'pace',
  heart: 'heart',
  elevation: 'climb',
};

/** What the panel above the plot says of a place on the axis; undefined without any sample. */
export function alongReading(along: Along, x: number): Reading | undefined {
  const { format, by, panels } = along;
  const sample = sampleAt(along, x);
  if (!sample) return undefined;
  const { text: far, value, unit } = format.distance(sample.distance, 2);
  const first: Figure =
    by === 'distance'
      ? { term: m.chart_moving_time(), value: format.clock(sample.moving) }
      : { term: m.first_distance(), value, unit };
  return {
    state: m.activity_along_at(),
    when: by === 'distance' ? far : format.clock(sample.time),
    figures: [first, ...panels.map((panel) => figureOf(panel, sample.place))],
  };
}

function figureOf(panel: AlongPanel, place: number): Figure {
  const value = panelAt(panel, place);
  const metric = METRICS[panel.id];
  if (Number.isNaN(value)) return missing(panel.name, m.chart_not_recorded(), metric);
  return { term: panel.name, value: panel.figure(value), unit: panel.unit, ...(metric && { metric }) };
}

/** '8.40 kilometres: 5:01 per kilometre, 155 beats per minute, 30 metres' */
export function spokenAlong(along: Along, x: number): string {
  const { format, by, panels } = along;
  const sample = sampleAt(along, x);
  if (!sample) return '';
  const where =
    by === 'distance'
      ? `${format.distance(sample.distance, 2).value} ${distanceWord(format)}`
      : format.clock(sample.time);
  const figures = panels.map((panel) => {
    const value = panelAt(panel, sample.place);
    return Number.isNaN(value)
      ? m.activity_along_none_there({ name: panel.name })
      : `${panel.figure(value)} ${panel.spokenUnit}`;
  });
  return m.activity_along_spoken({ where, figures: figures.join(', ') });
}

/** What the whole drawing says: from what to what each line goes, its average, and the pauses. */
export function alongSummary(along: Along): string {
  const ranges = along.panels.map((panel) => {
    let [low, high] = [Infinity, -Infinity];
    for (const value of panel.values) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
    const text = (value: number) => `${panel.figure(value)} ${panel.spokenUnit}`;
    const [from, to] = panel.reversed ? [high, low] : [low, high];
    const said = { name: panel.name, from: text(from), to: text(to) };
    return panel.average === undefined
      ? m.activity_along_range(said)
      : m.activity_along_range_average({ ...said, average: panel.figure(panel.average) });
  });
  return [...ranges, ...pauseWords(along)].join(' ');
}

/** '2 pauses, 4:05 in all.' */
function pauseWords({ pauses, format }: Along): string[] {
  if (pauses.length === 0) return [];
  const took = seconds(pauses.reduce((sum, { from, to }) => sum + to - from, 0));
  const count = pauses.length;
  return [m.activity_along_pauses({ count, shown: format.count(count), time: format.clock(took) })];
}

/** From where to where, as the axis counts. */
export function stretchText({ format, by }: Along, { from, to }: Stretch): string {
  if (by === 'time')
    return m.activity_along_stretch({ from: format.clock(seconds(from)), to: format.clock(seconds(to)) });
  const digits = to - from < 1000 ? 2 : 1;
  const { value } = format.distance(metres(from), digits);
  return m.activity_along_stretch({ from: value, to: format.distance(metres(to), digits).text });
}
