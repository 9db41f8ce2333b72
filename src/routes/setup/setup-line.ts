import type { Finding, SetupFindings } from '#lib/state/check-setup.ts';

/** How a line stands: in order, to be put right, not found out, or only worth knowing. */
export type Standing = 'good' | 'todo' | 'open' | 'told';

/** One line of the page. All its texts are whole sentences. */
export interface SetupLine {
  readonly name: string;
  readonly standing: Standing;
  readonly said: string;
  /** What the owner does next. */
  readonly next?: string | undefined;
  /** Something to type or paste exactly as it stands here. */
  readonly value?: string | undefined;
  /** Where the next step is taken. */
  readonly where?: 'strava' | 'connect' | 'function' | undefined;
}

/** Where the page is, and where its function is. */
export interface Place {
  /** The page's origin, as the browser sees it. */
  readonly origin: string;
  /** Without its port: what Strava compares. */
  readonly hostname: string;
  /** The function's origin when it is elsewhere, otherwise ''. */
  readonly edgeOrigin: string;
}

type Words = Omit<SetupLine, 'name' | 'standing'>;

/** The line for what was or was not found out; why it was not is the same everywhere. */
export function lineFor(name: string, finding: Finding, found: { yes: Words; no: Words }, blocked: boolean): SetupLine {
  if (finding === 'yes') return { name, standing: 'good', ...found.yes };
  if (finding === 'no') return { name, standing: 'todo', ...found.no };
  if (blocked) return { name, standing: 'open', said: 'It can be asked when the lines above are in order.' };
  if (finding === 'wait') {
    const next = 'Wait a minute, then check again.';
    return { name, standing: 'open', said: 'Too much was asked at once.', next };
  }
  return {
    name,
    standing: 'open',
    said: 'Strava gave no answer to learn it from.',
    next: 'Check again in a few minutes.',
  };
}

/** What stands above the lines. */
export function summaryOf(lines: readonly SetupLine[]): string {
  const todo = lines.filter(({ standing }) => standing === 'todo').length;
  if (todo > 1) return `${todo} things are left to do.`;
  if (todo === 1) return 'One thing is left to do.';
  const isOpen = lines.some(({ standing }) => standing === 'open');
  return isOpen ? 'Nothing is wrong so far, but not everything could be checked.' : 'Everything is in order.';
}

/** Whether the function could be asked everything. */
export const isAsked = ({ reached, config }: SetupFindings): boolean => reached === 'yes' && config !== undefined;
