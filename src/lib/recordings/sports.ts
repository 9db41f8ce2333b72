import { SPORTS, type Sport } from '#lib/training/sport.ts';

/** What FIT devices call a sport, where only the kind of it says which of ours it is. */
const FIT_KINDS: Readonly<Record<string, Sport>> = {
  'running/trail': 'TrailRun',
  'running/virtualActivity': 'VirtualRun',
  'cycling/mountain': 'MountainBikeRide',
  'cycling/downhill': 'MountainBikeRide',
  'cycling/gravelCycling': 'GravelRide',
  'cycling/cyclocross': 'GravelRide',
  'cycling/virtualActivity': 'VirtualRide',
  'cycling/handCycling': 'Handcycle',
  'cycling/eBikeFitness': 'EBikeRide',
  'cycling/eBikeMountain': 'EMountainBikeRide',
  'eBiking/eBikeMountain': 'EMountainBikeRide',
  'rowing/virtualActivity': 'VirtualRow',
  'alpineSkiing/backcountry': 'BackcountrySki',
  'training/strengthTraining': 'WeightTraining',
  'training/yoga': 'Yoga',
  'training/pilates': 'Pilates',
  'fitnessEquipment/elliptical': 'Elliptical',
  'fitnessEquipment/stairClimbing': 'StairStepper',
  'fitnessEquipment/indoorRowing': 'Rowing',
  'racket/pickleball': 'Pickleball',
  'racket/padel': 'Padel',
  'racket/squash': 'Squash',
  'racket/badminton': 'Badminton',
  'racket/racquetball': 'Racquetball',
  'racket/tableTennis': 'TableTennis',
};

const FIT_SPORTS: Readonly<Record<string, Sport>> = {
  running: 'Run',
  cycling: 'Ride',
  eBiking: 'EBikeRide',
  swimming: 'Swim',
  walking: 'Walk',
  hiking: 'Hike',
  mountaineering: 'Hike',
  snowshoeing: 'Snowshoe',
  crossCountrySkiing: 'NordicSki',
  alpineSkiing: 'AlpineSki',
  snowboarding: 'Snowboard',
  rowing: 'Rowing',
  paddling: 'Canoeing',
  canoeing: 'Canoeing',
  kayaking: 'Kayaking',
  standUpPaddleboarding: 'StandUpPaddling',
  surfing: 'Surfing',
  windsurfing: 'Windsurf',
  kitesurfing: 'Kitesurf',
  sailing: 'Sail',
  inlineSkating: 'InlineSkate',
  iceSkating: 'IceSkate',
  rockClimbing: 'RockClimbing',
  floorClimbing: 'StairStepper',
  golf: 'Golf',
  soccer: 'Soccer',
  tennis: 'Tennis',
  basketball: 'Basketball',
  volleyball: 'Volleyball',
  cricket: 'Cricket',
  dance: 'Dance',
  hiit: 'HighIntensityIntervalTraining',
  wheelchairPushWalk: 'Wheelchair',
  wheelchairPushRun: 'Wheelchair',
  training: 'Workout',
  fitnessEquipment: 'Workout',
};

/** The two sports that TCX knows; 'Other' says nothing. */
const TCX_SPORTS: Readonly<Record<string, Sport>> = { running: 'Run', biking: 'Ride' };

/** What programs write into a GPX track besides the names of sports: Strava's own numbers, Garmin's words. */
const GPX_TYPES: Readonly<Record<string, Sport>> = {
  ...TCX_SPORTS,
  '1': 'Ride',
  '4': 'Hike',
  '9': 'Run',
  '10': 'Walk',
  '16': 'Swim',
  cycling: 'Ride',
  biking: 'Ride',
  road_biking: 'Ride',
  mountain_biking: 'MountainBikeRide',
  gravel_cycling: 'GravelRide',
  virtual_ride: 'VirtualRide',
  trail_running: 'TrailRun',
  treadmill_running: 'Run',
  virtual_run: 'VirtualRun',
  hiking: 'Hike',
  walking: 'Walk',
  swimming: 'Swim',
  lap_swimming: 'Swim',
  open_water_swimming: 'Swim',
  rowing: 'Rowing',
};

const OURS = new Map(SPORTS.filter((sport) => sport !== 'Other').map((sport) => [sport.toLowerCase(), sport]));

/** The sport of a FIT session. */
export function sportOfFit(sport: unknown, kind: unknown): Sport | undefined {
  return lookUp(FIT_KINDS, `${String(sport)}/${String(kind)}`) ?? lookUp(FIT_SPORTS, String(sport));
}

export const sportOfTcx = (name: string | undefined): Sport | undefined => lookUp(TCX_SPORTS, name?.toLowerCase());

export function sportOfGpx(type: string | undefined): Sport | undefined {
  const word = type?.trim().toLowerCase();
  return lookUp(GPX_TYPES, word?.replaceAll(' ', '_')) ?? OURS.get(word?.replaceAll(/[\s_]/g, '') ?? '');
}

/** Not by the name of something that every object has. */
const lookUp = (table: Readonly<Record<string, Sport>>, name: string | undefined): Sport | undefined =>
  name !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
