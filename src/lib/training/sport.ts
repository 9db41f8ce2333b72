/** Every sport the app can name; 'Other' stands for any sport Strava adds later. */
export const SPORTS = [
  'AlpineSki',
  'BackcountrySki',
  'Badminton',
  'Basketball',
  'Canoeing',
  'Cricket',
  'Crossfit',
  'Dance',
  'EBikeRide',
  'Elliptical',
  'EMountainBikeRide',
  'Golf',
  'GravelRide',
  'Handcycle',
  'HighIntensityIntervalTraining',
  'Hike',
  'IceSkate',
  'InlineSkate',
  'Kayaking',
  'Kitesurf',
  'MountainBikeRide',
  'NordicSki',
  'Padel',
  'PhysicalTherapy',
  'Pickleball',
  'Pilates',
  'Racquetball',
  'Ride',
  'RockClimbing',
  'RollerSki',
  'Rowing',
  'Run',
  'Sail',
  'Skateboard',
  'Snowboard',
  'Snowshoe',
  'Soccer',
  'Squash',
  'StairStepper',
  'StandUpPaddling',
  'Surfing',
  'Swim',
  'TableTennis',
  'Tennis',
  'TrailRun',
  'Velomobile',
  'VirtualRide',
  'VirtualRow',
  'VirtualRun',
  'Volleyball',
  'Walk',
  'WeightTraining',
  'Wheelchair',
  'Windsurf',
  'Workout',
  'Yoga',
  'Other',
] as const;

export type Sport = (typeof SPORTS)[number];

/** Sports that are counted together: a treadmill or trail run is a run. Each has its own mark (shape and colour). */
const SPORT_FAMILIES = {
  run: ['Run', 'TrailRun', 'VirtualRun'],
  ride: [
    'Ride',
    'GravelRide',
    'MountainBikeRide',
    'VirtualRide',
    'EBikeRide',
    'EMountainBikeRide',
    'Velomobile',
    'Handcycle',
  ],
  swim: ['Swim'],
  walk: ['Walk'],
  hike: ['Hike', 'Snowshoe'],
} as const satisfies Record<string, readonly Sport[]>;

/** A chip in the filter bar. 'other' is every sport that is in no family. */
export type SportFamily = keyof typeof SPORT_FAMILIES | 'other';

export const SPORT_FAMILY_NAMES: readonly SportFamily[] = ['run', 'ride', 'swim', 'walk', 'hike', 'other'];

const familyBySport = new Map<Sport, SportFamily>(
  Object.entries(SPORT_FAMILIES).flatMap(([family, sports]) =>
    sports.map((sport): [Sport, SportFamily] => [sport, family as SportFamily]),
  ),
);

/** The family a sport is counted in. */
export const sportFamily = (sport: Sport): SportFamily => familyBySport.get(sport) ?? 'other';

const sportByName: ReadonlyMap<string, Sport> = new Map(SPORTS.map((sport) => [sport, sport]));

/** The sport of that name, or 'Other' for a name that is not in the list yet. */
export const sportNamed = (name: string): Sport => sportByName.get(name) ?? 'Other';
