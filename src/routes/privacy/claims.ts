/** A test that proves a claim: its file below `tests`, and its name as it stands there, after that of its group and ' > '. */
export interface Proof {
  readonly file: string;
  readonly test: string;
}

export interface Claim {
  readonly text: string;
  /** Where to do what the text speaks of. */
  readonly link?: { readonly page: '/settings' | '/reset'; readonly label: string };
  readonly proofs: readonly Proof[];
  /** Why no test of ours can prove it. */
  readonly unproven?: string;
}

export interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly claims: readonly Claim[];
}

/** A claim with its tests, each written as 'file: name'. */
export function claim(text: string, ...proofs: readonly string[]): Claim {
  return { text, proofs: proofs.map(proof) };
}

/** A claim about others, of whom our tests know nothing. */
export const unproven = (text: string, why: string): Claim => ({ text, proofs: [], unproven: why });

function proof(text: string): Proof {
  const at = text.indexOf(': ');
  return { file: text.slice(0, at), test: text.slice(at + 2) };
}

/** The name of a test as a sentence: without the numbers of the cases that it stands for, its group in front. */
export function nameOf({ test }: Proof): string {
  const name = test.replace(/([A-Z]\d+, )*[A-Z]\d+: /, '').replace(' > ', ' ');
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}.`;
}
