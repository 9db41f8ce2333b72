/** The ids with these added, or without them. */
export function withChanged(
  ids: ReadonlySet<number>,
  changed: Iterable<number>,
  isPicked: boolean,
): ReadonlySet<number> {
  const copy = new Set(ids);
  for (const id of changed) {
    if (isPicked) copy.add(id);
    else copy.delete(id);
  }
  return copy;
}

export const NO_IDS: ReadonlySet<number> = new Set();
