import type { Format } from '#lib/format/format.ts';
import { UNIT_SYSTEMS } from '#lib/format/units.ts';
import type { Metric } from '#lib/training/metric.ts';
import { metres, seconds } from '#lib/training/units.ts';

/** How a metric is drawn and said. */
export interface MetricWords {
  /** 'Distance' */
  readonly name: string;
  /** What the axis counts in, and its size in SI units. */
  readonly unit: string;
  readonly size: number;
  /** A value in SI units: '58.3 km', '1,768 km', '81 h 05', '1,240 m', '96'; distances may have so many decimals. */
  say(value: number, digits?: number): string;
}

export function metricWords(metric: Metric, format: Format): MetricWords {
  const { distance, climb } = UNIT_SYSTEMS[format.units];
  const all: Record<Metric, MetricWords> = {
    distance: {
      name: 'Distance',
      unit: distance.name,
      size: distance.size,
      say: (value, digits = value < 1000 * distance.size ? 1 : 0) => format.distance(metres(value), digits).text,
    },
    movingTime: { name: 'Moving time', unit: 'hours', size: 3600, say: (value) => format.duration(seconds(value)) },
    climb: { name: 'Climb', unit: climb.name, size: climb.size, say: (value) => format.climb(metres(value)).text },
    count: { name: 'Count', unit: 'times', size: 1, say: (value) => format.count(value) },
  };
  return all[metric];
}
