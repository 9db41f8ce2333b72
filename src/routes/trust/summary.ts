/** How many of the examples come out; `computed` is 0 until this browser has computed them. */
export function summary(all: number, computed: number, failing: number): string {
  if (computed === 0)
    return `${all} examples. Nothing has been computed yet: this page does that in your browser, with JavaScript.`;
  if (failing === 0) return `All ${all} examples come out as they should, computed just now in this browser.`;
  return `${failing} of ${all} examples ${failing === 1 ? 'does' : 'do'} not come out as ${failing === 1 ? 'it' : 'they'} should, computed just now in this browser.`;
}

/** The same of the examples of one formula, in a few words: '7 of 7 agree', or before they are computed '7 examples'. */
export function agreement(all: number, computed: number, differing: number): string {
  if (computed === 0) return all === 1 ? '1 example' : `${all} examples`;
  const agreeing = computed - differing;
  return `${agreeing} of ${all} ${agreeing === 1 && all === 1 ? 'agrees' : 'agree'}`;
}
