import { describe, expect, it } from 'vitest';
import { parseActivity } from '#lib/strava/wire.ts';
import { merge } from '#lib/sync/merge.ts';
import type { Activity } from '#lib/training/activity.ts';
import { epochSeconds } from '#lib/training/units.ts';
import { aWireActivity, startingAt } from '#tests/unit/strava/wire-activity.ts';

function activity(id: number, start: number, changes: Partial<Activity> = {}): Activity {
  const parsed = parseActivity(aWireActivity({ id, ...startingAt(start) }), epochSeconds(1));
  if (!parsed) throw new Error('the builder builds what can be read');
  return { ...parsed, ...changes };
}

const span = (since: number, before?: number) => ({
  since: epochSeconds(since),
  before: before === undefined ? undefined : epochSeconds(before),
});
const ids = ({ activities }: { activities: readonly Activity[] }) => activities.map(({ id }) => id);

describe('merging a page into the log', () => {
  const known = [activity(3, 300), activity(2, 200), activity(1, 100)];

  it('adds what is new in its place', () => {
    const merged = merge(known, [activity(9, 250)], undefined);
    expect(ids(merged)).toEqual([3, 9, 2, 1]);
    expect(merged.changed).toBe(true);
  });

  it('puts the higher id first where two began in the same second', () => {
    expect(ids(merge(known, [activity(7, 200), activity(9, 200)], undefined))).toEqual([3, 9, 7, 2, 1]);
  });

  it('takes the newer reading of the same id, wherever its start has moved', () => {
    const merged = merge(known, [activity(1, 400, { name: 'Moved' })], undefined);
    expect(ids(merged)).toEqual([1, 3, 2]);
    expect(merged.activities[0]?.name).toBe('Moved');
    expect(merged.changed).toBe(true);
  });

  it('is no change when only the time of reading differs, but remembers that time', () => {
    const merged = merge(known, [activity(2, 200, { readAt: epochSeconds(5) })], undefined);
    expect(merged.changed).toBe(false);
    expect(merged.activities[1]?.readAt).toBe(5);
  });

  it('drops what the page should have held and did not', () => {
    const merged = merge(known, [activity(3, 300)], span(200));
    expect(ids(merged)).toEqual([3, 1]);
    expect(merged.changed).toBe(true);
  });

  it('keeps what lies outside the stretch that was read, its upper end excluded', () => {
    expect(ids(merge(known, [], span(101, 300)))).toEqual([3, 1]);
    expect(merge(known, [], span(201, 300)).changed).toBe(false);
  });

  it('D9: keeps one of two objects with the same id, the last', () => {
    const merged = merge([], [activity(7, 50, { name: 'first' }), activity(7, 50, { name: 'last' })], undefined);
    expect(merged.activities.map(({ name }) => name)).toEqual(['last']);
  });

  it('keeps 100,000 activities in order through an older page and a newer one', () => {
    const all = Array.from({ length: 100_000 }, (_, index) => activity(index + 1, 1_000_000 - index));
    let log: readonly Activity[] = all.slice(0, 99_800);
    log = merge(log, all.slice(99_800), undefined).activities;
    log = merge(log, all.slice(0, 200), span(1_000_000 - 199)).activities;
    expect(log).toEqual(all);
  });
});
