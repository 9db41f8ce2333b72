import { type Chapter, claim } from './claims.ts';

const EVERYTHING = 'e2e/privacy.spec.ts: on this device are these things and no others';

/** What is kept in this browser, thing by thing. */
export const DEVICE: Chapter = {
  id: 'device',
  title: 'What is kept in this browser',
  claims: [
    claim(
      'Your activities: name, sport, day and time, distance, durations, climb, top speed, heart rate, cadence, Relative Effort, gear and device, and whether it was a race, a commute, indoors or private.',
      'unit/storage/columns.test.ts: nothing but the fields of an activity is written: no coordinate slips in',
    ),
    claim(
      'Not where you were: coordinates and routes from Strava are dropped as they arrive and never written to this device.',
      'e2e/traces.spec.ts: S14: no place is stored anywhere, all through a session',
    ),
    claim(
      'Your name at Strava, what you allowed, and the keys to ask again.',
      'unit/storage/session.test.ts: a session is kept, replaced and removed',
    ),
    claim(
      'How often Strava was asked, so that nobody’s share is exceeded.',
      'e2e/read-share.spec.ts: R1: the settings say what was read, follow another tab, and begin anew with the quarter hour',
    ),
    claim(
      'What you chose here: units, the day your weeks start on, conventions, light or dark.',
      'unit/storage/session.test.ts: preferences are kept, and a choice of another version counts as none',
      'e2e/layout.spec.ts: the dark theme, once chosen, is kept on every page and at every visit',
    ),
    claim(
      'Goals that you set here, until you delete them or disconnect.',
      'unit/storage/goals.test.ts: goals belong to one athlete, and go with everything of theirs',
    ),
    claim(
      'What you enter about your body, or take from a suggestion, with its dates: highest, resting and threshold heart rate, threshold pace, weight, which constants to use, and zones of your own. Values go when you remove them, all of it when you disconnect.',
      'e2e/body.spec.ts: a value with a date holds from then on, is corrected, removed and brought back',
      'e2e/traces.spec.ts: S14: after disconnecting, nothing of the body stays',
    ),
    claim(
      'Your heart rate zones at Strava, only if you choose them, and for seven days: then they are read again, or go when you next open your weeks, trends, fitness or settings. Your weight there is only looked at to suggest it, and kept if you take it.',
      'unit/state/strava-zones.test.ts: zones at Strava > are asked for once, when they are chosen and not before',
      'unit/state/strava-zones.test.ts: zones at Strava > that are older go before they are seen',
    ),
    claim(
      'What you left out of your totals (words of names, sports, the numbers of single activities), until you bring it back or disconnect.',
      'unit/storage/exclusions.test.ts: what is left out is read as it was written, and nothing is stored once all of it is back',
      'unit/storage/exclusions.test.ts: it belongs to one athlete, stays when Strava ends the connection, and goes with everything of theirs',
    ),
    claim(
      'While you connect, for ten minutes at most: random numbers that show that Strava’s answer is yours.',
      'e2e/redirect.spec.ts: O4: an answer that took longer than ten minutes has to be asked for again',
    ),
    claim(
      'Three small marks: that somebody is connected here, light or dark, and when you left for Strava, until you are back.',
      'unit/connect/callback.test.ts: O12: the time of a departure is noted where the next visit finds it, even in another tab',
      EVERYTHING,
    ),
    claim(
      'The app’s own files, so that it opens without a connection. They are the same for everybody and hold nothing of yours.',
      'e2e/platform.spec.ts: P3: nothing but the app is ever kept: no answer of Strava or the function, no way in',
    ),
    claim('That is all of it.', EVERYTHING),
    claim(
      'Milepost sets no cookies.',
      'e2e/privacy.spec.ts: Strava is only read, its function hears nothing of what you did, and no cookie is set',
    ),
    claim(
      'Two people who connect in one browser do not see each other’s activities.',
      'unit/storage/log.test.ts: D12: an athlete never sees the log of another',
    ),
  ],
};
