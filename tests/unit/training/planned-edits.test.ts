import { expect, it } from 'vitest';
import type { Edit } from '#lib/training/edits.ts';
import { listedOf, planEdits, takingBack, wholeOf } from '#lib/training/planned-edits.ts';
import { anActivity } from '#tests/builders.ts';

const run = anActivity({ sport: 'Run', gearId: 'g1' });
const trail = anActivity({ sport: 'TrailRun', gearId: undefined, indoor: true });

it('only what becomes another value is planned, with its old value', () => {
  const plan = planEdits([run, trail], { sport: 'TrailRun' });
  expect(plan).toEqual({
    edits: [{ id: run.id, activity: run, before: listedOf(run), changes: { sport: 'TrailRun' } }],
    unchanged: [trail],
    unread: [],
  });
  expect(planEdits([run, trail], { gearId: undefined }).unchanged).toEqual([trail]);
  expect(planEdits([run, trail], {}).unchanged).toEqual([run, trail]);
});

it('a field that the list does not tell is read first', () => {
  const wanted = { hideFromHome: true };
  expect(planEdits([run, trail], wanted).unread).toEqual([run, trail]);
  const read: [number, Edit][] = [
    [run.id, { hideFromHome: true }],
    // Strava may leave it out of what nobody touched.
    [trail.id, { name: 'Ridge' }],
  ];
  const { edits, unchanged, unread } = planEdits([run, trail], wanted, read);
  expect([unchanged, unread]).toEqual([[run], []]);
  expect(edits).toMatchObject([{ id: trail.id, before: { hideFromHome: false, name: 'Ridge', trainer: true } }]);
});

it('what Strava told of an activity counts for more than the list', () => {
  expect(wholeOf(run, { sport: 'Hike', gearId: undefined })).toEqual({
    name: 'Morning run',
    sport: 'Hike',
    description: '',
    gearId: undefined,
    commute: false,
    trainer: false,
    hideFromHome: false,
  });
});

it.each([
  ['as it was written: the old value', { sport: 'Walk', name: 'A' }, { back: { sport: 'Run' }, leftAlone: [] }],
  ['as it was before: nothing', { sport: 'Run', name: 'A' }, { back: {}, leftAlone: [] }],
  ['as somebody wants it since: nothing', { sport: 'Hike', name: 'A' }, { back: {}, leftAlone: ['sport'] }],
] as const)('taking back writes to an activity that is %s', (_, current, expected) => {
  const written = {
    before: { sport: 'Run', name: 'A' },
    changes: { sport: 'Walk' },
    after: { sport: 'Walk' },
  } as const;
  expect(takingBack(written, current)).toEqual(expected);
});

it('taking back knows what Strava made of a value, and gear that was none', () => {
  const written = {
    before: { name: 'Before', gearId: undefined },
    changes: { name: 'A very long name', gearId: 'g2' },
    after: { name: 'A very', gearId: 'g2' },
  };
  const { back, leftAlone } = takingBack(written, { name: 'A very', gearId: 'g2' });
  expect([back, Object.keys(back), leftAlone]).toEqual([written.before, ['name', 'gearId'], []]);
});
