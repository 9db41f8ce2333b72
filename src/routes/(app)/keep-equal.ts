/**
 * Hands back the last value as long as the new one is equal to it (by its JSON), so that what is computed from it is not
 * computed again: every change of the address makes a new selection, and most change nothing in it.
 */
export function keepEqual<Value>(): (value: Value) => Value {
  let kept: { readonly json: string; readonly value: Value } | undefined;
  return (value) => {
    const json = JSON.stringify([value]);
    if (kept?.json !== json) kept = { json, value };
    return kept.value;
  };
}
