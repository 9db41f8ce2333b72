/** What happened, what is safe, and what to do next. */
export interface Explanation {
  readonly title: string;
  readonly text: string;
  /** The action that helps; undefined where only waiting or somebody else helps. 'repair' where a reload may do. */
  readonly next: 'connect' | 'retry' | 'reload' | 'repair' | undefined;
}

export function say(title: string, text: string, next: Explanation['next']): Explanation {
  return { title, text, next };
}
