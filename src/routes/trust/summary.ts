import { m } from '#words';

/** How many of the examples come out; `computed` is 0 until this browser has computed them. */
export function summary(all: number, computed: number, failing: number): string {
  if (computed === 0) return m.trust_summary_none({ all: String(all) });
  if (failing === 0) return m.trust_summary_good({ all: String(all) });
  return m.trust_summary_failing({ count: failing, all: String(all) });
}

/** The same of the examples of one formula, in a few words: '7 of 7 agree', or before they are computed '7 examples'. */
export function agreement(all: number, computed: number, differing: number): string {
  if (computed === 0) return m.trust_examples({ count: all });
  const agreeing = computed - differing;
  if (agreeing === 1 && all === 1) return m.trust_agree_only();
  return m.trust_agree({ agreeing: String(agreeing), all: String(all) });
}
