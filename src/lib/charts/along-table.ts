import { m } from '#words';
import { UNIT_SYSTEMS } from '#lib/format/units.ts';
import { type Leg, legOf } from '#lib/training/stream/leg.ts';
import { placeAt } from '#lib/training/stream/place.ts';
import { splitsOf } from '#lib/training/stream/splits.ts';
import { metres } from '#lib/training/units.ts';
import type { AlongPanel } from './along-panels.ts';
import { type Along, hasDistance, stretchOf } from './along.ts';
import { type Cell, cell, type Figures } from './table.ts';

const MINUTES = 5;

/** Kilometre by kilometre, or mile by mile; without any distance, every five minutes. */
export function alongTable(along: Along): Figures {
  const { streams, format, panels } = along;
  const isFar = hasDistance(streams);
  const stretch = stretchOf(format);
  const legs = isFar ? splitsOf(streams, stretch) : timeLegs(along);
  return {
    first: isFar ? UNIT_SYSTEMS[format.units].distance.name : m.activity_along_until(),
    heads: [m.chart_moving_time(), ...panels.map(headOf)],
    rows: legs.map((leg, at) => {
      const isLast = at === legs.length - 1 && Math.abs(leg.distance - stretch) > 1;
      const whole = isLast ? format.distance(leg.to.distance, 2).value : format.count(at + 1);
      return {
        label: isFar ? whole : format.clock(leg.to.time),
        cells: [cell(leg.moving, format.clock(leg.moving)), ...panels.map((panel) => cellOf(panel, leg, along))],
      };
    }),
  };
}

const headOf = (panel: AlongPanel) =>
  panel.id === 'elevation' ? m.activity_along_rise({ unit: panel.unit }) : panel.title;

function timeLegs({ streams, whole }: Along): Leg[] {
  const legs: Leg[] = [];
  const length = MINUTES * 60;
  for (let from = whole.from; from < whole.to; from += length) {
    legs.push(legOf(streams, placeAt(streams.time, from), placeAt(streams.time, Math.min(whole.to, from + length))));
  }
  return legs;
}

function cellOf({ id, unit }: AlongPanel, leg: Leg, { format, family }: Along): Cell {
  if (id === 'pace') return cell(leg.pace && 1 / leg.pace, format.pace(leg.pace, family).value);
  if (id === 'heart') return cell(leg.heartRate, format.heartRate(leg.heartRate).value);
  if (id === 'power') return cell(leg.power, format.count(leg.power));
  if (id === 'elevation')
    return cell(leg.rise, signed(leg.rise ?? 0, format.climb(metres(Math.abs(leg.rise ?? 0))).value));
  const both = unit === 'spm' && family !== 'swim' ? 2 : 1;
  const rate = leg.cadence === undefined ? undefined : both * leg.cadence;
  return cell(rate, format.count(rate));
}

const signed = (value: number, text: string) => (text === '0' ? text : value > 0 ? `+${text}` : `−${text}`);
