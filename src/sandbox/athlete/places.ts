/** Somewhere the athlete trains. Every centre lies in open water, so no loop can be taken for a street. */
export interface Place {
  name: string;
  zone: string;
  centre: readonly [latitude: number, longitude: number];
  /** Height of the lowest point, metres. */
  floor: number;
  /** Mean temperature over the year and half the difference between summer and winter, °C. */
  climate: readonly [mean: number, swing: number];
}

export const HOME: Place = {
  name: 'Birchwater',
  zone: 'Europe/Berlin',
  centre: [54.62, 6.9],
  floor: 38,
  climate: [11, 10],
};

const AUCKLAND: Place = {
  name: 'Auckland',
  zone: 'Pacific/Auckland',
  centre: [-36.1, 178.4],
  floor: 12,
  climate: [16, -4],
};
const HONOLULU: Place = {
  name: 'Honolulu',
  zone: 'Pacific/Honolulu',
  centre: [20.6, -159.1],
  floor: 4,
  climate: [26, 2],
};
const NEW_YORK: Place = {
  name: 'New York',
  zone: 'America/New_York',
  centre: [39.4, -71.8],
  floor: 6,
  climate: [13, 12],
};
const KATHMANDU: Place = {
  name: 'Kathmandu',
  zone: 'Asia/Kathmandu',
  centre: [16.2, 88.6],
  floor: 1310,
  climate: [18, 6],
};
const LOS_ANGELES: Place = {
  name: 'Los Angeles',
  zone: 'America/Los_Angeles',
  centre: [32.9, -120.4],
  floor: 30,
  climate: [18, 4],
};

/** A journey, in days before the Monday of the current week. */
interface Trip {
  firstDaysAgo: number;
  lastDaysAgo: number;
  place: Place;
}

/** The day on which the athlete runs in Auckland in the morning and, a flight across the date line later, in Honolulu. */
export const DATE_LINE_DAYS_AGO = 318;
export const DATE_LINE_PLACES = [AUCKLAND, HONOLULU] as const;

const TRIPS: readonly Trip[] = [
  { firstDaysAgo: 159, lastDaysAgo: 152, place: NEW_YORK },
  { firstDaysAgo: DATE_LINE_DAYS_AGO + 8, lastDaysAgo: DATE_LINE_DAYS_AGO, place: AUCKLAND },
  { firstDaysAgo: DATE_LINE_DAYS_AGO - 1, lastDaysAgo: DATE_LINE_DAYS_AGO - 6, place: HONOLULU },
  { firstDaysAgo: 741, lastDaysAgo: 730, place: KATHMANDU },
  { firstDaysAgo: 1196, lastDaysAgo: 1187, place: LOS_ANGELES },
];

/** Where the athlete is, so many days before the Monday of the current week. */
export function placeOn(daysAgo: number): Place {
  return TRIPS.find((trip) => daysAgo <= trip.firstDaysAgo && daysAgo >= trip.lastDaysAgo)?.place ?? HOME;
}
