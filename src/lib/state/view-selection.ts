import type { Activity } from '#lib/training/activity.ts';
import { countByFamily, type Selection } from '#lib/training/selection.ts';
import type { SportChoice, View } from './view.ts';

/** Which activities a view shows. Where it names no sport, that is the one done most; commutes are included. */
export function selectionOf(
  { families, commutes = true, races, indoor, weekday, text }: View,
  activities: readonly Activity[],
): Selection {
  const usual = () => countByFamily(activities).keys().next().value ?? 'run';
  return { families: families ?? [usual()], commutes, races, indoor, weekday, text };
}

/** The family that a page takes its words from: the one that is shown, 'all' where there are several. */
export const soleFamily = ({ families }: Selection): SportChoice => (families.length === 1 && families[0]) || 'all';
