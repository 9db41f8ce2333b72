/** Every `sport_type` that Strava knows, as its swagger of May 2026 lists them. */
const SPORT_TYPES: ReadonlySet<string> = new Set(
  (
    'AlpineSki BackcountrySki Badminton Basketball Canoeing Cricket Crossfit Dance EBikeRide Elliptical ' +
    'EMountainBikeRide Golf GravelRide Handcycle HighIntensityIntervalTraining Hike IceSkate InlineSkate Kayaking ' +
    'Kitesurf MountainBikeRide NordicSki Padel PhysicalTherapy Pickleball Pilates Racquetball Ride RockClimbing ' +
    'RollerSki Rowing Run Sail Skateboard Snowboard Snowshoe Soccer Squash StairStepper StandUpPaddling Surfing ' +
    'Swim TableTennis Tennis TrailRun Velomobile VirtualRide VirtualRow VirtualRun Volleyball Walk WeightTraining ' +
    'Wheelchair Windsurf Workout Yoga'
  ).split(' '),
);

export const isSportType = (value: unknown): value is string => typeof value === 'string' && SPORT_TYPES.has(value);

/** What the deprecated `type` says where it differs. */
const LEGACY: Readonly<Record<string, string>> = {
  TrailRun: 'Run',
  GravelRide: 'Ride',
  MountainBikeRide: 'Ride',
  EMountainBikeRide: 'EBikeRide',
  Badminton: 'Workout',
};

export const legacyTypeOf = (sport: string) => LEGACY[sport] ?? sport;

/** Shoes ('g') or a bike ('b'): what Strava attaches by itself; nothing for other sports. */
export function gearKindOf(sport: string): 'g' | 'b' | undefined {
  const type = legacyTypeOf(sport);
  if (type === 'Run' || type === 'VirtualRun') return 'g';
  return type === 'Ride' || type === 'VirtualRide' || type === 'EBikeRide' ? 'b' : undefined;
}

/** The member `workout_type` of an activity that nobody labelled; other sports have no such key. */
export function plainWorkoutType(sport: string): { workout_type?: number | null } {
  const kind = gearKindOf(sport);
  if (kind === undefined) return {};
  return { workout_type: kind === 'g' ? null : 10 };
}
