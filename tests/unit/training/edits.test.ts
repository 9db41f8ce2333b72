import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  canUndo,
  changesOf,
  type Edit,
  edited,
  type Editable,
  fieldsOf,
  unconfirmed,
  undoOf,
} from '#lib/training/edits.ts';

const before: Editable = {
  name: 'Morning run',
  sport: 'Run',
  description: '',
  gearId: 'g1',
  commute: false,
  trainer: false,
  hideFromHome: false,
};

it('only what differs is a change, and blanks around a text are none', () => {
  expect(changesOf(before, { name: ' Morning run ', sport: 'TrailRun', commute: false })).toEqual({
    sport: 'TrailRun',
  });
  expect(changesOf(before, { ...before, description: '  ' })).toEqual({});
  expect(changesOf(before, { name: ' Hills ' })).toEqual({ name: 'Hills' });
});

it('no gear is a value, and not the same as saying nothing of it', () => {
  expect(fieldsOf(changesOf(before, { gearId: undefined }))).toEqual(['gearId']);
  expect(fieldsOf(changesOf({ name: 'listed' }, { gearId: undefined }))).toEqual(['gearId']);
  expect(changesOf(before, {})).toEqual({});
  expect(undoOf(before, { gearId: undefined })).toEqual({ gearId: 'g1' });
  expect(fieldsOf(undoOf({ ...before, gearId: undefined }, { gearId: 'g2' }))).toEqual(['gearId']);
});

it('what a list does not know changes, and cannot be taken back', () => {
  const listed: Edit = { name: 'Morning run', commute: false };
  const changes = changesOf(listed, { description: '', commute: true });
  expect(changes).toEqual({ description: '', commute: true });
  expect(undoOf(listed, changes)).toEqual({ commute: false });
  expect(canUndo(listed, changes)).toBe(false);
  expect(canUndo(before, changes)).toBe(true);
});

it('what Strava did not do is named', () => {
  expect(unconfirmed({ name: 'Hills', commute: true }, { ...before, name: 'Hills' })).toEqual(['commute']);
  expect(unconfirmed({ name: 'Hills' }, { ...before, name: 'Hills' })).toEqual([]);
});

const text = fc.string({ maxLength: 5 }).map((some) => some.trim());
const editable: fc.Arbitrary<Editable> = fc.record({
  name: text,
  sport: fc.constantFrom('Run', 'Ride'),
  description: text,
  gearId: fc.constantFrom(undefined, 'g1', 'b2'),
  commute: fc.boolean(),
  trainer: fc.boolean(),
  hideFromHome: fc.boolean(),
});

it('changes lead from one to the other, their undo leads back, and what is changed already changes no more', () => {
  fc.assert(
    fc.property(editable, editable, (one, other) => {
      const changes = changesOf(one, other);
      expect(edited(one, changes)).toEqual(other);
      expect(edited(other, undoOf(one, changes))).toEqual(one);
      expect(fieldsOf(changesOf(other, changes))).toEqual([]);
    }),
  );
});
