import { m } from '#words';
import { type Chapter, claim, unproven } from './claims.ts';
import { DEVICE } from './chapter-device.ts';

/** The whole page. A unit test checks that every test named here exists. */
export const CHAPTERS: readonly Chapter[] = [
  {
    id: 'asked',
    title: m.privacy_asked(),
    claims: [
      claim(
        m.privacy_asked_permission(),
        'unit/connect/scopes.test.ts: what is asked for at first is little, and whatever else the address says, it stays so',
      ),
      claim(
        m.privacy_asked_only_read(),
        'e2e/privacy.spec.ts: Strava is only read, its function hears nothing of what you did, and no cookie is set',
      ),
      claim(
        m.privacy_asked_write(),
        'unit/connect/scopes.test.ts: what is asked for at first is little, and whatever else the address says, it stays so',
        'e2e/upload.spec.ts: files are read without permission, sent with it, and it can be given up again',
      ),
      claim(
        m.privacy_asked_profile(),
        'e2e/body.spec.ts: Strava’s own zones take a permission that is asked for only then, and can be given up',
      ),
      unproven(m.privacy_asked_known(), m.privacy_asked_known_why()),
    ],
  },
  {
    id: 'helper',
    title: m.privacy_helper(),
    claims: [
      claim(
        m.privacy_helper_what(),
        'edge/cases/grants.ts: E21: of Strava’s answer only the tokens, their times and the athlete’s id and names are passed on',
      ),
      claim(
        m.privacy_helper_no_storage(),
        'edge/no-storage.test.ts: the Worker is given no place to keep anything, and no log',
      ),
      claim(
        m.privacy_helper_no_log(),
        'edge/cases/settings.ts: E16: nothing in this whole suite was written to the console, so no secret was',
        'edge/leaks.test.ts: E16: whatever Strava answers to whatever is asked, no secret, code, token or name comes out where it should not',
      ),
      claim(
        m.privacy_helper_activities(),
        'e2e/privacy.spec.ts: Strava is only read, its function hears nothing of what you did, and no cookie is set',
      ),
      claim(
        m.privacy_helper_sealed(),
        'edge/cases/seal.ts: E22: a token opens only for the origin it was sealed for, even where several are allowed',
      ),
      claim(
        m.privacy_helper_limits(),
        'edge/cases/limits.ts: E13: five codes a minute may come from one address, and no more',
      ),
      unproven(m.privacy_helper_host(), m.privacy_helper_host_why()),
    ],
  },
  DEVICE,
  {
    id: 'long',
    title: m.privacy_long(),
    claims: [
      claim(
        m.privacy_long_seven(),
        'e2e/seven-days.spec.ts: rows that were read eight days ago > S13: are gone before they are seen, and come back page by page',
      ),
      claim(
        m.privacy_long_closed(),
        'e2e/seven-days.spec.ts: the rows of an athlete who was here before > S13: are gone after seven days, although that athlete does not come back',
      ),
      claim(
        m.privacy_long_changes(),
        'e2e/main-job.spec.ts: a new, an edited and a deleted activity arrive with one request',
      ),
    ],
  },
  {
    id: 'remove',
    title: m.privacy_remove(),
    claims: [
      {
        ...claim(
          m.privacy_remove_disconnect(),
          'e2e/traces.spec.ts: S14: after disconnecting, nothing in any tab says who was here or what they did',
          'e2e/traces.spec.ts: S14: after disconnecting, nothing of the body stays',
        ),
        link: { page: '/settings', label: m.privacy_link_settings() },
      },
      claim(
        m.privacy_remove_offline(),
        'e2e/traces.spec.ts: S14: disconnecting without a network leaves nothing either',
      ),
      claim(
        m.privacy_remove_strava(),
        'e2e/signed-out.spec.ts: T11: after a revocation Strava is asked once more, and the weeks stay for their seven days, not longer',
      ),
      {
        ...claim(
          m.privacy_remove_repair(),
          'e2e/reset-header.spec.ts: S5: the address that resets empties this browser’s storage by its header alone, and only for its own button',
          'e2e/reset.spec.ts: S5: what another tab holds on to is emptied, and named as not yet deleted',
        ),
        link: { page: '/reset', label: m.privacy_link_repair() },
      },
    ],
  },
  {
    id: 'others',
    title: m.privacy_others(),
    claims: [
      claim(
        m.privacy_others_nobody(),
        'e2e/platform-policy.spec.ts: P10: the main job asks this site and Strava alone',
      ),
      claim(
        m.privacy_others_blocked(),
        'unit/local/content-security-policy.test.ts: pages may ask their own origin and Strava, under its present name and the two announced for 2027',
      ),
      claim(
        m.privacy_others_files(),
        'e2e/exports.spec.ts: the years are saved as a table of dates, and as a picture',
        'e2e/platform-policy.spec.ts: P10: a request to a foreign host would turn every end-to-end test red, from a tab or the worker',
      ),
      claim(
        m.privacy_others_picture(),
        'e2e/share.spec.ts: the picture shows the weeks in their colours, and is made without asking anybody',
        'e2e/share.spec.ts: the picture follows the filters of the address, and no further name is in it',
      ),
      unproven(m.privacy_others_owner(), m.privacy_others_owner_why()),
      unproven(m.privacy_others_profile(), m.privacy_others_profile_why()),
    ],
  },
];
