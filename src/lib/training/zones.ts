import type { Body, BodyName, BodyOn } from './body.ts';
import type { ZoneModel } from './conventions.ts';
import type { DayNumber } from './day.ts';
import type { SportFamily } from './sport.ts';
import { type BeatsPerMinute, beatsPerMinute } from './units.ts';

/** Heart rate zones: half open, without gaps, so that every heart rate is in one zone or below the first. */
export interface Zones {
  readonly model: ZoneModel;
  /** Zone i reaches from `lower[i]` up to, and without, `lower[i + 1]`; the last has no upper end. Ascending. */
  readonly lower: readonly BeatsPerMinute[];
  /** '1', '2', … or Friel's '5a'. */
  readonly names: readonly string[];
}

/** The zones that held on a day for a sport; undefined where the body is not known well enough. */
export type ZonesOn = (day: DayNumber, family: SportFamily) => Zones | undefined;

/** Where zones begin that are no matter of the body. */
export interface GivenZones {
  readonly stravaZones?: readonly BeatsPerMinute[] | undefined;
  readonly customZones?: readonly BeatsPerMinute[] | undefined;
}

/** Where each of five zones begins, in hundredths of the highest heart rate or of the reserve. */
const FIVE = [50, 60, 70, 80, 90];
/** Where each of Friel's zones begins, in hundredths of the heart rate at threshold; below the second is the first. */
const FRIEL_RUN = [0, 85, 90, 95, 100, 103, 106];
const FRIEL_RIDE = [0, 81, 90, 94, 100, 103, 106];
const FRIEL_NAMES = ['1', '2', '3', '4', '5a', '5b', '5c'];

/**
 * The zones of a model; undefined where the body is not known well enough for it. Friel's are for running but for rides,
 * which have a table of their own; the other models know no sports. Bounds are not rounded.
 */
export function zonesFor(
  model: ZoneModel,
  { maxHeartRate, restingHeartRate, thresholdHeartRate }: Body,
  family: SportFamily,
  { stravaZones, customZones }: GivenZones,
): Zones | undefined {
  switch (model) {
    case 'max':
      return maxHeartRate && numbered(model, sharesOf(FIVE, maxHeartRate));
    case 'reserve':
      if (!maxHeartRate || !restingHeartRate || restingHeartRate >= maxHeartRate) return undefined;
      return numbered(model, sharesOf(FIVE, maxHeartRate - restingHeartRate, restingHeartRate));
    case 'threshold':
      if (!thresholdHeartRate) return undefined;
      return {
        model,
        lower: sharesOf(family === 'ride' ? FRIEL_RIDE : FRIEL_RUN, thresholdHeartRate),
        names: FRIEL_NAMES,
      };
    case 'strava':
      return stravaZones && numbered(model, stravaZones);
    case 'custom':
      return customZones && numbered(model, customZones);
  }
}

/** What of a body the zones of a model are made from. */
export function bodyNeededForZones(model: ZoneModel): readonly BodyName[] {
  if (model === 'max') return ['maxHeartRate'];
  if (model === 'reserve') return ['maxHeartRate', 'restingHeartRate'];
  return model === 'threshold' ? ['thresholdHeartRate'] : [];
}

/** The zones of a model day by day, each made once for every body and table. */
export function createZonesOn(model: ZoneModel, bodyOn: BodyOn, given: GivenZones): ZonesOn {
  const made = new WeakMap<Body, { readonly rides: Zones | undefined; readonly others: Zones | undefined }>();
  return (day, family) => {
    const body = bodyOn(day);
    let zones = made.get(body);
    if (!zones) {
      zones = { rides: zonesFor(model, body, 'ride', given), others: zonesFor(model, body, 'run', given) };
      made.set(body, zones);
    }
    return family === 'ride' ? zones.rides : zones.others;
  };
}

/** The index of the zone that holds a heart rate; -1 below the first. */
export function zoneOf(rate: number, { lower }: Zones): number {
  let zone = lower.length - 1;
  while (zone >= 0 && rate < (lower[zone] ?? 0)) zone -= 1;
  return zone;
}

/** Divided last, so that 60 % of 190 is 114 and not a little more. */
const sharesOf = (shares: readonly number[], whole: number, from = 0) =>
  shares.map((share) => beatsPerMinute(from + (share * whole) / 100));

const numbered = (model: ZoneModel, lower: readonly BeatsPerMinute[]): Zones => ({
  model,
  lower,
  names: lower.map((_, at) => String(at + 1)),
});
