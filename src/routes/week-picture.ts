/** The picture on the landing page: twelve made-up weeks that end on a Thursday, in kilometres. */
export const WEEKS_KM = [43.1, 51.4, 54, 45.2, 57.3, 61.4, 42, 39.5, 16, 33, 46.2];
export const THIS_WEEK_KM = 29;
/** Each week's mean with the three before it, of which the first three are not drawn. */
export const MEANS_KM = [21, 30.8, 44.3, 48.4, 52, 54.5, 51.5, 50, 39.7, 32.6, 33.7];

export const GRID_KM = [0, 20, 40, 60];
/** The week in which each month begins. */
export const MONTHS = [
  { week: 0, name: 'Mar' },
  { week: 5, name: 'Apr' },
  { week: 9, name: 'May' },
];

const COUNT = WEEKS_KM.length + 1;
const TOP_KM = 68;

/** Left edge and middle of a week, and height above the axis, each in per cent of the plot. */
export const left = (week: number) => (100 * week) / COUNT;
export const middle = (week: number) => (100 * (week + 0.5)) / COUNT;
export const up = (km: number) => 100 - (100 * km) / TOP_KM;

/** The rolling mean as the points of a polyline in a box of 100 by 100. */
export const MEAN_POINTS = MEANS_KM.map((km, week) => `${middle(week).toFixed(2)},${up(km).toFixed(2)}`).join(' ');
