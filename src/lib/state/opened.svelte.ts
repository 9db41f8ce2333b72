/** What can be opened for an athlete, and must be closed again. */
interface Closable {
  close(): void;
}

/**
 * What `open` opens for the athlete on show: undefined until it is there, opened anew for another athlete, closed when
 * the component goes that asked for it. Must be called while a component is being made.
 */
export function opened<Kept extends Closable>(
  athleteId: () => number | undefined,
  open: (athleteId: number) => Promise<Kept>,
): { readonly current: Kept | undefined } {
  let current = $state.raw<Kept>();
  // Another tab may bring new tokens for the same athlete: that opens nothing anew.
  const id = $derived(athleteId());
  $effect(() => {
    if (id === undefined) return;
    let gone = false;
    const opening = open(id);
    void opening.then((kept) => {
      if (!gone) current = kept;
    });
    return () => {
      gone = true;
      current = undefined;
      void opening.then((kept) => kept.close());
    };
  });
  return {
    get current() {
      return current;
    },
  };
}
