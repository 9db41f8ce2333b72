import { m } from '#words';
import { type Chapter, claim } from './claims.ts';

const EVERYTHING = 'e2e/privacy.spec.ts: on this device are these things and no others';

/** What is kept in this browser, thing by thing. */
export const DEVICE: Chapter = {
  id: 'device',
  title: m.privacy_device(),
  claims: [
    claim(
      m.privacy_device_activities(),
      'unit/storage/columns.test.ts: nothing but the fields of an activity is written: no coordinate slips in',
    ),
    claim(
      m.privacy_device_details(),
      'unit/storage/details.test.ts: is not given back after seven days, each part by its own age',
    ),
    claim(
      m.privacy_device_uploads(),
      'unit/storage/uploads.test.ts: a file is kept while it may have to be sent, and goes with the step that needs it no more',
      'unit/storage/uploads.test.ts: nothing is written for an athlete who has left, and wiping takes the files along',
    ),
    claim(m.privacy_device_no_places(), 'e2e/traces.spec.ts: S14: no place is stored anywhere, all through a session'),
    claim(m.privacy_device_session(), 'unit/storage/session.test.ts: a session is kept, replaced and removed'),
    claim(
      m.privacy_device_reads(),
      'e2e/read-share.spec.ts: R1: the settings say what was read, follow another tab, and begin anew with the quarter hour',
    ),
    claim(
      m.privacy_device_chosen(),
      'unit/storage/session.test.ts: preferences are kept, and a choice of another version counts as none',
      'e2e/layout.spec.ts: the dark theme, once chosen, is kept on every page and at every visit',
    ),
    claim(
      m.privacy_device_goals(),
      'unit/storage/goals.test.ts: goals belong to one athlete, and go with everything of theirs',
    ),
    claim(
      m.privacy_device_gear(),
      'unit/storage/gear.test.ts: gear that Strava sent more than seven days ago is not read, goes with the next write and when others’ logs go',
      'unit/storage/gear.test.ts: limits belong to one athlete, and go with everything of theirs',
    ),
    claim(
      m.privacy_device_picked(),
      'unit/state/chosen.test.ts: only the last eight are kept, and none once the athlete has left',
    ),
    claim(
      m.privacy_device_edits(),
      'unit/state/resumed-edit.test.ts: a page that goes in the middle of writing > leaves the rest as it is when somebody says so, and the Undo of what was written',
      'unit/state/kept-run.test.ts: what this device keeps > is not gone on with after seven days, and goes when old values go',
      'unit/state/kept-run.test.ts: what this device keeps > goes with the athlete, even in the middle, and belongs to nobody else',
    ),
    claim(
      m.privacy_device_body(),
      'e2e/body.spec.ts: a value with a date holds from then on, is corrected, removed and brought back',
      'e2e/traces.spec.ts: S14: after disconnecting, nothing of the body stays',
    ),
    claim(
      m.privacy_device_zones(),
      'unit/state/strava-zones.test.ts: zones at Strava > are asked for once, when they are chosen and not before',
      'unit/state/strava-zones.test.ts: zones at Strava > that are older go before they are seen',
    ),
    claim(
      m.privacy_device_typed(),
      'unit/storage/typed.test.ts: what was typed in belongs to one athlete, and goes with everything of theirs',
    ),
    claim(
      m.privacy_device_left_out(),
      'unit/storage/exclusions.test.ts: what is left out is read as it was written, and nothing is stored once all of it is back',
      'unit/storage/exclusions.test.ts: it belongs to one athlete, stays when Strava ends the connection, and goes with everything of theirs',
    ),
    claim(
      m.privacy_device_pending(),
      'e2e/redirect.spec.ts: O4: an answer that took longer than ten minutes has to be asked for again',
    ),
    claim(
      m.privacy_device_marks(),
      'unit/connect/callback.test.ts: O12: the time of a departure is noted where the next visit finds it, even in another tab',
      EVERYTHING,
    ),
    claim(
      m.privacy_device_language(),
      'e2e/languages.spec.ts: a browser that prefers German > can have it in English, and keeps that',
    ),
    claim(
      m.privacy_device_places(),
      'e2e/share.spec.ts: the owner counts places on this device, and is told what to do when all are taken',
      'unit/storage/places.test.ts: the number of used places is the site’s: it stays when an athlete disconnects',
      'e2e/reset-header.spec.ts: S5: the address that resets empties this browser’s storage by its header alone, and only for its own button',
    ),
    claim(
      m.privacy_device_demo(),
      'e2e/demo.spec.ts: through all pages the demo asks for nothing but the files of the site, and leaving it leaves no trace',
      'e2e/demo.spec.ts: a connected athlete looks at the demo and comes back to their own weeks',
      'e2e/demo.spec.ts: what closed tabs left of the demo is swept at the next start, and not before the last of them is closed',
    ),
    claim(
      m.privacy_device_app(),
      'e2e/platform.spec.ts: P3: nothing but the app is ever kept: no answer of Strava or the function, no way in',
    ),
    claim(m.privacy_device_all(), EVERYTHING),
    claim(
      m.privacy_device_cookies(),
      'e2e/privacy.spec.ts: Strava is only read, its function hears nothing of what you did, and no cookie is set',
    ),
    claim(m.privacy_device_two(), 'unit/storage/log.test.ts: D12: an athlete never sees the log of another'),
  ],
};
