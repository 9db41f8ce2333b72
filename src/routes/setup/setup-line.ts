import { m } from '#words';
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
  if (blocked) return { name, standing: 'open', said: m.setup_blocked_said() };
  if (finding === 'wait') {
    const next = m.setup_wait_next();
    return { name, standing: 'open', said: m.setup_wait_said(), next };
  }
  return {
    name,
    standing: 'open',
    said: m.setup_unknown_said(),
    next: m.setup_unknown_next(),
  };
}

/** Whether nothing is to be put right or left to find out. */
export const isInOrder = (lines: readonly SetupLine[]): boolean =>
  lines.every(({ standing }) => standing === 'good' || standing === 'told');

/** What stands above the lines. */
export function summaryOf(lines: readonly SetupLine[]): string {
  const todo = lines.filter(({ standing }) => standing === 'todo').length;
  if (todo > 0) return m.setup_summary_todo({ count: todo, shown: String(todo) });
  return isInOrder(lines) ? m.setup_summary_good() : m.setup_summary_open();
}

/** Whether the function could be asked everything. */
export const isAsked = ({ reached, config }: SetupFindings): boolean => reached === 'yes' && config !== undefined;
