import { type Chapter, claim, unproven } from './claims.ts';
import { DEVICE } from './chapter-device.ts';

/** The whole page. A unit test checks that every test named here exists. */
export const CHAPTERS: readonly Chapter[] = [
  {
    id: 'asked',
    title: 'What Strava is asked for',
    claims: [
      claim(
        'Permission to read your public profile and the activities that you show to everyone or to followers. Strava’s own page lists each permission, and you may untick it.',
        'unit/connect/scopes.test.ts: what is asked for at first is little, and whatever else the address says, it stays so',
      ),
      claim(
        'Strava is only read. Nothing there is written, changed or deleted.',
        'e2e/privacy.spec.ts: Strava is only read, its function hears nothing of what you did, and no cookie is set',
      ),
      claim(
        'Only if you choose Strava’s own heart rate zones, it is asked to show your complete profile too, which holds those zones and your weight.',
        'e2e/body.spec.ts: Strava’s own zones take a permission that is asked for only then, and can be given up',
      ),
      unproven(
        'Strava knows that you use Milepost, and shows it under your connected apps, where you can take the permission back.',
        'This is Strava’s part.',
      ),
    ],
  },
  {
    id: 'helper',
    title: 'What passes through the sign-in helper',
    claims: [
      claim(
        'Strava lets only a server with a secret swap a sign-in code for a key, so each Milepost has a small one. Your sign-in code, your keys, and your name and number at Strava pass through it when you connect; later your keys do, to renew or to revoke them.',
        'edge/cases/grants.ts: E21: of Strava’s answer only the tokens, their times and the athlete’s id and names are passed on',
      ),
      claim(
        'It has no place to store anything in.',
        'edge/no-storage.test.ts: the Worker is given no place to keep anything, and no log',
      ),
      claim(
        'It writes nothing to a log, whatever happens.',
        'edge/cases/settings.ts: E16: nothing in this whole suite was written to the console, so no secret was',
        'edge/leaks.test.ts: E16: whatever Strava answers to whatever is asked, no secret, code, token or name comes out where it should not',
      ),
      claim(
        'Your activities never pass through it: your browser asks Strava for them directly.',
        'e2e/privacy.spec.ts: Strava is only read, its function hears nothing of what you did, and no cookie is set',
      ),
      claim(
        'The key that can renew your permission reaches this browser sealed: only the helper can open it, and only for this site.',
        'edge/cases/seal.ts: E22: a token opens only for the origin it was sealed for, even where several are allowed',
      ),
      claim(
        'So that nobody can flood it, sign-ins may be counted for a minute by network address.',
        'edge/cases/limits.ts: E13: five codes a minute may come from one address, and no more',
      ),
      unproven(
        'Like every web server, the one that hosts this page sees your network address when it loads, and may keep it in its own log.',
        'How long, only the host can say. Milepost has no say in it.',
      ),
    ],
  },
  DEVICE,
  {
    id: 'long',
    title: 'For how long',
    claims: [
      claim(
        'Seven days after it was read, which is what Strava allows: by then it is read again, or else it is deleted.',
        'e2e/seven-days.spec.ts: rows that were read eight days ago > S13: are gone before they are seen, and come back page by page',
      ),
      claim(
        'A closed page cannot delete anything, so what has grown too old in the meantime goes when you next open Milepost. That holds for everybody who ever connected in this browser.',
        'e2e/seven-days.spec.ts: the rows of an athlete who was here before > S13: are gone after seven days, although that athlete does not come back',
      ),
      claim(
        'What you edit or delete at Strava follows with the next reading.',
        'e2e/main-job.spec.ts: a new, an edited and a deleted activity arrive with one request',
      ),
    ],
  },
  {
    id: 'remove',
    title: 'How to remove it',
    claims: [
      {
        ...claim(
          'Disconnect in Settings: Milepost gives its permission back to Strava and deletes your activities, your goals, what you left out, what you entered about your body, your conventions and your sign-in from this device, at once and in every tab. Units, the day your weeks start on, light or dark stay for next time.',
          'e2e/traces.spec.ts: S14: after disconnecting, nothing in any tab says who was here or what they did',
          'e2e/traces.spec.ts: S14: after disconnecting, nothing of the body stays',
        ),
        link: { page: '/settings', label: 'Settings' },
      },
      claim(
        'Without a connection the device is emptied all the same, and you are told that Strava does not know yet.',
        'e2e/traces.spec.ts: S14: disconnecting without a network leaves nothing either',
      ),
      claim(
        'Or take the permission back at Strava, under your connected apps: nothing newer is fetched, and what is here goes after its seven days.',
        'e2e/signed-out.spec.ts: T11: after a revocation Strava is asked once more, and the weeks stay for their seven days, not longer',
      ),
      {
        ...claim(
          'Should this browser’s storage be damaged, Repair deletes all of it, for everybody who connected here.',
          'e2e/reset-header.spec.ts: S5: the address that resets empties this browser’s storage by its header alone, and only for its own button',
          'e2e/reset.spec.ts: S5: what another tab holds on to is emptied, and named as not yet deleted',
        ),
        link: { page: '/reset', label: 'Repair' },
      },
    ],
  },
  {
    id: 'others',
    title: 'Who else sees anything',
    claims: [
      claim(
        'Nobody. No analytics, no adverts, no map service, no fonts or scripts from elsewhere: the page talks to its own address and to Strava.',
        'e2e/platform-policy.spec.ts: P10: the main job asks this site and Strava alone',
      ),
      claim(
        'Your browser is told to block the rest.',
        'unit/local/content-security-policy.test.ts: pages may ask their own origin and Strava, under its present name and the two announced for 2027',
      ),
      claim(
        'Files that you save, and pictures, are made on this device. They go where you send them and nowhere else.',
        'e2e/exports.spec.ts: the years are saved as a table of dates, and as a picture',
        'e2e/platform-policy.spec.ts: P10: a request to a foreign host would turn every end-to-end test red, from a tab or the worker',
      ),
      unproven(
        'The friend who runs this Milepost sees at Strava how many people are connected, not what they did.',
        'This is what Strava shows to them.',
      ),
      unproven(
        'Whoever uses this browser with your profile can open your weeks, as with any page where you are signed in.',
        'This is up to who may use your device.',
      ),
    ],
  },
];
