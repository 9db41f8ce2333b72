/** How one figure is computed, in words for the athlete. */
export interface HowComputed {
  /** What is explained, as a voice names it: 'the 4-week average'. */
  readonly title: string;
  /** From what, and how. */
  readonly formula: string;
  /** What was decided where others decide differently. */
  readonly convention: string;
}

/** How every figure of the app is computed: the one place that says so. */
export const HOW = {
  distance: {
    title: 'distance',
    formula: 'The distances that Strava gives for each activity, added up.',
    convention: 'An activity counts on the day on which it began, where it began, however long it went on.',
  },
  movingTime: {
    title: 'moving time',
    formula: 'The moving times that Strava gives for each activity, added up.',
    convention: 'Pauses are left out. What counts as moving is decided by Strava and by the watch.',
  },
  climb: {
    title: 'climb',
    formula: 'The elevation gain that Strava gives for each activity, added up.',
    convention: 'Strava corrects it by its own map where a device has no barometer; Milepost changes nothing.',
  },
  pace: {
    title: 'pace',
    formula: 'All moving time divided by all distance, so that a long run counts for more than a short one.',
    convention: 'Less than 500 m, no moving time and runs faster than 45 km/h are left out; they count in distances.',
  },
  speed: {
    title: 'speed',
    formula: 'All distance divided by all moving time, so that a long ride counts for more than a short one.',
    convention: 'Less than 500 m, no moving time and runs faster than 45 km/h are left out; they count in distances.',
  },
  heartRate: {
    title: 'heart rate',
    formula: 'The average heart rates of the activities, weighted by their moving time.',
    convention: 'Where it was not recorded there is a gap, never a zero. Below 30 or above 250 counts as not recorded.',
  },
  weeklyDistance: {
    title: 'weekly mileage',
    formula: 'The distances of one week’s activities, added up.',
    convention: 'Weeks begin on the day you chose. A week without any is there with 0; the week in progress is marked.',
  },
  weeklyTime: {
    title: 'weekly time',
    formula: 'The moving times of one week’s activities, as Strava gives them, added up.',
    convention: 'Pauses are left out. A week without any is there with 0; the week in progress is marked.',
  },
  weeklyClimb: {
    title: 'weekly climb',
    formula: 'The elevation gains of one week’s activities, as Strava gives them, added up.',
    convention: 'Flat activities count with 0. A week without any is there with 0; the week in progress is marked.',
  },
  weeklyCount: {
    title: 'activities a week',
    formula: 'How many activities began in each week.',
    convention: 'However long or short: each counts as one, on the day on which it began, where it began.',
  },
  rollingMean: {
    title: 'the average of several weeks',
    formula: 'The mean of as many completed weeks as you chose; it stands at the last of them.',
    convention: 'A week without any counts as 0. The week in progress is never in it.',
  },
  weekEarlier: {
    title: 'the line of a year earlier',
    formula: 'For each week what the week of the same number came to, one year before.',
    convention:
      'The week of New Year belongs to the year that holds more of its days. Week 53 has none before it in most years, and is a gap.',
  },
  weekGoal: {
    title: 'the line of your goal',
    formula: 'Your goal for a week, across all weeks shown; it counts from the week on in which it begins.',
    convention:
      'A week meets it by its sum. It is shown where the chart counts what the goal counts, and nothing else.',
  },
  fourWeekAverage: {
    title: 'the 4-week average',
    formula: 'The mean of the four completed weeks that end there.',
    convention: 'A week without any counts as 0. The week in progress is never in it.',
  },
  rollingSeven: {
    title: 'the seven days up to each day',
    formula: 'For each day what it and the six days before it come to.',
    convention: 'Days without any count as 0. It does not depend on the day on which weeks begin.',
  },
  ramp: {
    title: 'the change against the weeks before',
    formula: 'This week minus the mean of the four completed weeks before it, divided by that mean.',
    convention: 'It needs four weeks of history. It says that training grew or shrank, and nothing about injuries.',
  },
  sameWeekday: {
    title: 'the comparison with last week',
    formula: 'This week so far minus last week up to the same day of the week.',
    convention: 'A week that is not over is never compared with a whole one.',
  },
  yearToDate: {
    title: 'the year so far',
    formula: 'Everything from 1 January up to today, beside the same dates one year earlier.',
    convention: 'On 29 February the year before is looked at up to its 28th.',
  },
  cumulativeYear: {
    title: 'the years as rising lines',
    formula: 'For each day what the year comes to from 1 January on.',
    convention: 'The same date has the same place in every year, also in leap years. This year ends with today.',
  },
  yearOverYear: {
    title: 'the weeks of several years',
    formula: 'Weeks with the same number, side by side.',
    convention: 'The week of New Year belongs to the year that holds more of its days, and is counted once.',
  },
  goal: {
    title: 'where a goal stands',
    formula:
      'An even pace would have done the target times the days gone, divided by the days of the period. What is left is spread over the days after today.',
    convention: 'A period is met by its sum: rest days break nothing.',
  },
  goalStreak: {
    title: 'periods met in a row',
    formula: 'How many weeks, months or years in a row reached the target.',
    convention: 'The one in progress counts once it is met, and breaks nothing until it is over.',
  },
  month: {
    title: 'the total of a month',
    formula: 'The activities of one calendar month, added up.',
    convention: 'Months are calendar months, whatever the week. The one in progress holds what is in it so far.',
  },
  calendarLevel: {
    title: 'the colours of the days',
    formula:
      'The days of the year with any are sorted and cut into quarters: the palest quarter is the least, the darkest the most.',
    convention:
      'Quarters, not shares of the longest day, so that one marathon does not make the rest pale. Equal days look the same, and each year has thresholds of its own.',
  },
  weekday: {
    title: 'the days of the week',
    formula: 'The activities of the year, added up by the day of the week on which each began.',
    convention:
      'By the calendar where it began. A day that is chosen narrows every other figure of the app; here all seven stay.',
  },
  hourMatrix: {
    title: 'when you train',
    formula: 'Each activity in the hour in which it began, on the day of the week on which it began.',
    convention: 'By the clock where it began. Where you hide start times at Strava there is no hour: counted apart.',
  },
  dayStreak: {
    title: 'days in a row',
    formula: 'Days in a row with at least one activity.',
    convention: 'The current one goes on as long as its last day is today or yesterday.',
  },
  weekStreak: {
    title: 'weeks in a row',
    formula: 'Weeks in a row with at least one activity, each beginning on the day you chose.',
    convention: 'The week in progress counts as soon as there is one in it, and breaks nothing until it is over.',
  },
  monthStreak: {
    title: 'months in a row',
    formula: 'Calendar months in a row with at least one activity.',
    convention: 'The month in progress counts as soon as there is one in it, and breaks nothing until it is over.',
  },
  eddington: {
    title: 'the Eddington number',
    formula:
      'The largest number n for which there are n days of at least n kilometres or miles. Arthur Eddington counted his cycling so.',
    convention:
      'The distances of one day are added up, converted to your unit and only then cut to whole ones. In another unit it is another number.',
  },
  biggestSpan: {
    title: 'the biggest day, week and month',
    formula: 'Of all days, weeks and months the one that adds up to most.',
    convention: 'The one in progress takes part with what is in it. Of equals the earlier holds the record.',
  },
  biggestActivity: {
    title: 'the longest of each sport',
    formula: 'Of all activities of a sport the one with most distance; of equals the earlier.',
    convention: 'A run faster than 45 km/h, or one dated before 1990 or in the future, cannot be a record.',
  },
  biggestClimb: {
    title: 'the biggest climb',
    formula: 'The activity with the most elevation gain, as Strava gives it.',
    convention: 'A run faster than 45 km/h, or one dated before 1990 or in the future, cannot be a record.',
  },
  activityBest: {
    title: 'the fastest whole activities',
    formula:
      'Of the activities over that distance and up to 5 % more, the ones with the shortest elapsed time from start to end, pauses included.',
    convention:
      'Whole activities only, never scaled: the fastest 5 km inside a longer run may be faster. Implausible paces are left out.',
  },
  milestones: {
    title: 'the milestones',
    formula:
      'The activity with which a count (1, 100, 500, 1,000 …) or a total distance (1,000, 5,000, 10,000 …) was passed, and the first run of 10 km, half marathon and marathon.',
    convention: 'Everything that the filter shows counts, in the order in which it began.',
  },
  quality: {
    title: 'what looks wrong',
    formula:
      'Activities that repeat or overlap another, are faster than anybody in that sport, have no distance, or an impossible heart rate or date.',
    convention: 'Nothing is corrected and nothing is removed: what is done about it is for you to say.',
  },
  exclusions: {
    title: 'what you left out',
    formula: 'Activities that you excluded one by one, by words of their name or by sport.',
    convention: 'They count in no total on this device. Nothing changes at Strava, and you can bring them back.',
  },
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
      'Easy: outdoors, no race, no workout, at least 20 minutes, on average below your threshold (or 85 % of your highest heart rate) where that is known. Nothing is said below 8 runs, where their heart rates lie within 8 bpm, or more than 5 bpm beyond them. Others divide pace by heart rate instead, which mixes up running faster with running harder.',
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
  raceTimes: {
    title: 'the race times',
    formula:
      'Riegel: the time times the ratio of the distances to the power of 1.04 to 1.08 (he published 1.06). VDOT of Daniels and Gilbert: the time over the other distance that gives the same number. Critical speed: what of the distance its reserve does not cover, at that speed. The range goes from the fastest to the slowest of them.',
    convention:
      'Only from a quarter of the distance to four times as far, and critical speed only for times of 2 to 60 minutes. Times are elapsed times of whole runs outdoors in the last 365 days; over a standard distance up to 5 % more counts and is not scaled.',
  },
  raceVdot: {
    title: 'the VDOT',
    formula:
      'The oxygen that the speed takes, divided by the share of the most oxygen that can be kept up for so long: Daniels and Gilbert, 1979.',
    convention: 'By the formula. Printed tables round it, and some calculators on the web give other numbers.',
  },
  raceCriticalSpeed: {
    title: 'critical speed',
    formula:
      'The line distance = speed · time + D′ that comes closest (least squares) to the fastest run over each distance.',
    convention:
      'Runs of 2 to 60 minutes; of races only, where there are two. Laboratories take all-out efforts of 2 to 15 minutes: longer ones make the speed lower and D′ larger. A D′ below 0 or above 500 m is not shown.',
  fitnessCtl: {
    title: 'fitness',
    formula:
      'An average of load per day in which each day counts a little less than the next: fitness goes 2.35 % of the way to each day’s load. The field calls it CTL, chronic training load.',
    convention:
      'The share is 1 − e^(−1/42), as GoldenCheetah and Elevate; TrainingPeaks takes 1/42 and Runalyze 2/43. It begins at 0, not with the first day’s load. It is not Strava’s figure, whose formula is not published.',
  },
  fitnessAtl: {
    title: 'fatigue',
    formula:
      'The same average over seven days: it goes 13.3 % of the way to each day’s load. The field calls it ATL, acute training load.',
    convention:
      'The share is 1 − e^(−1/7); others take 1/7 or 2/8. Which of them holds for you is yours to choose under Conventions.',
  },
  fitnessTsb: {
    title: 'form',
    formula: 'Fitness minus fatigue. The field calls it TSB, training stress balance.',
    convention:
      'Of the evening before, as in WKO, GoldenCheetah and Elevate, so that today’s training does not change it; Sauce and Dreeve take the same day. It compares you with yourself and is no score.',
  },
  fitnessForecast: {
    title: 'fitness, fatigue and form',
    formula: 'Fitness, fatigue and form of each day, and how they go on with the load that is planned below.',
    convention:
      'The first 42 days are grey: fitness begins at nothing and has not caught up yet. A forecast says what the formula gives, not how you will feel.',
  },
  fitnessPlan: {
    title: 'the forecast',
    formula:
      'The series goes on with the planned load of each day, exactly as if it had been done. Days without a plan are for rest.',
    convention:
      'On the morning of a race fitness, fatigue and form are those of the evening before. The usual load is the mean of the last 28 days, days of rest among them.',
  },
  loadHrtss: {
    title: 'load by heart rate (hrTSS)',
    formula:
      'Banister’s TRIMP of the activity, divided by that of an hour at your threshold heart rate, times 100. Without a threshold it is put at 85 % of the way from rest to your highest heart rate.',
    convention:
      'From the average heart rate, which makes uneven efforts a little too light. Runs without heart rate count by pace, hours × (speed ÷ threshold speed)² × 100, and are marked. More than 225 an hour is left out.',
  },
  loadBanister: {
    title: 'load by heart rate (TRIMP by Banister)',
    formula:
      'Minutes × r × 0.64 × e^(1.92 r) for men, × 0.86 × e^(1.67 r) for women; r is the heart rate’s part of the way from rest to the highest.',
    convention:
      'From the average heart rate. Elevate, Sauce and fellrnr take 0.64 for women too, which you can choose. Runs without heart rate are estimated from pace, and marked.',
  },
  loadEdwards: {
    title: 'load by heart rate (TRIMP by Edwards)',
    formula: 'Minutes in five zones of 50, 60, 70, 80 and 90 % of the highest heart rate, times 1, 2, 3, 4 and 5.',
    convention:
      'A summary knows the average heart rate only, so all minutes count in the zone of the average: an estimate. Some programs weigh with 1, 2, 3, 5 and 8, which Edwards did not.',
  },
  loadRelativeEffort: {
    title: 'load as Relative Effort',
    formula: 'Strava’s own figure for each activity, unchanged, added up by day.',
    convention:
      'How Strava computes it is not published. It is never mixed with another scale; activities without it are not known.',
  },
  loadRamp: {
    title: 'the ramp',
    formula: 'Fitness of a day minus fitness seven days before.',
    convention:
      'GoldenCheetah’s: over the seven days of fatigue. There is no number from which on it is too much for everybody.',
  },
  loadRatio: {
    title: 'the load ratio',
    formula:
      'The mean daily load of the last 7 days divided by that of the last 28 (acute to chronic, ACWR). It is hidden for the first 28 days.',
    convention:
      'Coupled unless you choose otherwise: the 7 days are part of the 28, which alone makes both rise together (Windt and Gabbett: a correlation of about 0.5). A “sweet spot” for it is not supported (Impellizzeri 2020), so it is a trend here and says nothing of injuries.',
  },
  loadMonotony: {
    title: 'monotony and strain',
    formula:
      'Monotony: the mean load of the seven days divided by their standard deviation, days of rest counted as 0. Strain: the load of the week times monotony.',
    convention:
      'The deviation of a population, as Dreeve; others take that of a sample, which makes monotony 7 % lower. Seven equal days would be endlessly alike: it ends at 10.',
  },
} as const satisfies Record<string, HowComputed>;

/** A figure that can be explained. */
export type FigureId = keyof typeof HOW;
