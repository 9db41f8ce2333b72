import type { HowComputed } from './how-computed.ts';

/** How the figures of trends are computed. */
export const TREND_HOW = {
  trendPace: {
    title: 'pace or speed by week and month',
    formula:
      'All moving time of the week or month divided by all its distance (for speed the other way round), so that a long activity counts for more than a short one.',
    convention:
      'Less than 500 m, no moving time and runs faster than 45 km/h are left out and counted. Many programs average the paces instead, which gives a short jog the weight of a long run.',
  },
  trendHeart: {
    title: 'heart rate by week and month',
    formula: 'Average: the average heart rates, weighted by moving time. Highest: the highest of any activity.',
    convention:
      'Only what was recorded counts, and the share of the time that has a heart rate stands beside it. Below 30 or above 250 counts as not recorded.',
  },
  trendCadence: {
    title: 'cadence',
    formula: 'The average cadences of the activities, weighted by their moving time.',
    convention: 'On foot Strava counts the steps of one leg, so that they are doubled here. Rides are in revolutions.',
  },
  trendClimb: {
    title: 'climb per distance',
    formula: 'All elevation gain divided by all distance of the same activities.',
    convention: 'What was indoors is left out of both: nothing is climbed there.',
  },
  trendEfficiency: {
    title: 'efficiency',
    formula:
      'Speed in metres per minute divided by heart rate, which is how many metres each heartbeat carries you; all distance divided by all heartbeats of activities that have both.',
    convention:
      'Speed as it was: hills are not evened out, as TrainingPeaks does with graded pace, because summaries do not say where the climb was. It is no grade.',
  },
  trendEnergy: {
    title: 'energy of running',
    formula: 'Your weight times the distance times 3.6 joules, shown in kilocalories of 4,184 joules.',
    convention:
      'What level running costs at any speed, by Minetti and others (2002). Hills, wind, soft ground and resting metabolism are not in it; Strava and watches estimate otherwise.',
  },
  trendScatter: {
    title: 'pace against heart rate',
    formula: 'Each activity where its pace and its average heart rate meet.',
    convention:
      'Averages of whole activities. Over what you choose, pace is all time divided by all distance and heart rate is weighted by time.',
  },
  benchmark: {
    title: 'pace at a fixed heart rate',
    formula:
      'A straight line of speed against heart rate through your easy runs of 42 days (least squares, each run counting the same), read at the heart rate you choose. The band is where the mean lies with 95 % certainty, by Student’s t.',
    convention:
      'Easy: outdoors, no race, no workout, at least 20 minutes, on average below your threshold (or 85 % of your highest heart rate) where that is known. Nothing is said below 8 runs, where their heart rates lie within 8 bpm, or more than 5 bpm beyond them. A change is told only where it is larger than both bands together allow for. Others divide pace by heart rate instead, which mixes up running faster with running harder.',
  },
  trendBands: {
    title: 'pace by distance',
    formula:
      'The activities of each band of distances: all moving time divided by all distance, beside the same of as many days before.',
    convention:
      'Each band begins with its first number and ends before the next, by the distance of the whole activity. Impossible paces are left out.',
  },
  trendAgainst: {
    title: 'one stretch against another',
    formula: 'The same figures of both stretches, and the first minus the second.',
    convention:
      'A month that is not over is compared with as many days of the last. Stretches of different lengths are also set against each other by week, of seven days.',
  },
  zoneTime: {
    title: 'time in heart rate zones',
    formula:
      'The moving time of each activity, added to the zone that holds its average heart rate; bounds are those of its day.',
    convention:
      'An estimate: an hour of hills and rests stands in the zone of its average. Programs that read every second divide it. Zones have no gaps: each begins where the one below ends.',
  },
} as const satisfies Record<string, HowComputed>;
