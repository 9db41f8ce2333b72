import type { Activity } from './activity.ts';
import { canUndo, changesOf, type Edit, type Editable, fieldsOf, unconfirmed, undoOf, without } from './edits.ts';

/** One activity of a selection, and what of it becomes another value. */
export interface PlannedEdit<Named = Activity> {
  readonly id: number;
  readonly activity: Named;
  /** Holds the old value of every change. */
  readonly before: Edit;
  readonly changes: Edit;
}

export interface EditPlan {
  readonly edits: readonly PlannedEdit[];
  /** Those that have every wanted value already. */
  readonly unchanged: readonly Activity[];
  /** Those of which an old value is not known yet: they have to be read first. */
  readonly unread: readonly Activity[];
}

/** Those of a list that somebody chose. */
export function chosenOf(activities: readonly Activity[], ids: Iterable<number>): Activity[] {
  const chosen = new Set(ids);
  return activities.filter(({ id }) => chosen.has(id));
}

/** What a list says of what can be changed: everything but the description, and whether it is hidden. */
export const listedOf = ({ name, sport, gearId, commute, indoor: trainer }: Activity): Edit => ({
  name,
  sport,
  gearId,
  commute,
  trainer,
});

/** What an answer of Strava leaves out is so, as nobody touched it. */
const UNTOUCHED = { description: '', gearId: undefined, commute: false, trainer: false, hideFromHome: false };

/** What can be changed, as Strava answered. */
export const toldBy = (answered: Edit): Edit => ({ ...UNTOUCHED, ...answered });

/** All that can be changed of an activity in a list, as Strava answered since. */
export const wholeOf = (activity: Activity, answered: Edit): Editable =>
  ({ ...UNTOUCHED, ...listedOf(activity), ...answered }) as Editable;

/**
 * What giving the same values to many activities changes.
 *
 * @param told what Strava has told of some of them, with their ids
 */
export function planEdits(
  activities: readonly Activity[],
  wanted: Edit,
  told: Iterable<readonly [id: number, Edit]> = [],
): EditPlan {
  const read = new Map(told);
  const edits: PlannedEdit[] = [];
  const unchanged: Activity[] = [];
  const unread: Activity[] = [];
  for (const activity of activities) {
    const answered = read.get(activity.id);
    const before = answered ? wholeOf(activity, answered) : listedOf(activity);
    const changes = changesOf(before, wanted);
    if (fieldsOf(changes).length === 0) unchanged.push(activity);
    else if (canUndo(before, changes)) edits.push({ id: activity.id, activity, before, changes });
    else unread.push(activity);
  }
  return { edits, unchanged, unread };
}

/** What somebody wrote: the values before, those that were wanted, and those that were there afterwards. */
export interface WrittenEdit extends Pick<PlannedEdit, 'before' | 'changes'> {
  readonly after: Edit;
}

/**
 * What takes a written edit back, of an activity that is now as `current` says. A field that is neither as it was before
 * nor as it was written has been changed by somebody since: it is left alone, and named.
 */
export function takingBack(
  { before, changes, after }: WrittenEdit,
  current: Edit,
): { readonly back: Edit; readonly leftAlone: readonly (keyof Editable)[] } {
  const differing = (than: Edit) => unconfirmed(undoOf(than, changes), current);
  const fromWritten = differing({ ...changes, ...after });
  const leftAlone = differing(before).filter((field) => fromWritten.includes(field));
  return { back: changesOf(current, undoOf(before, leftAlone.reduce(without, changes))), leftAlone };
}
