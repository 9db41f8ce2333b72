import lighthouse, { type Result } from 'lighthouse';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** What one run of Lighthouse says: scores from 0 to 100, times in milliseconds. */
export interface Figures {
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly seo: number;
  readonly firstPaint: number;
  readonly largestPaint: number;
  readonly blocking: number;
  readonly shift: number;
  readonly speedIndex: number;
  /** What cost points or could be better, one line each. */
  readonly advice: readonly string[];
}

/**
 * Lighthouse's mobile run with its own throttling, in the browser at `port`. `keep` leaves what is stored there alone. The
 * module reports to nobody; only Lighthouse's command line would ask whether it may.
 */
export async function audit(url: string, { port, keep }: { port: number; keep: boolean }): Promise<Figures> {
  const answer = await lighthouse(url, {
    port,
    disableStorageReset: keep,
    onlyCategories: [...CATEGORIES],
    logLevel: 'silent',
  });
  if (!answer) throw new Error(`Lighthouse said nothing about ${url}.`);
  const { lhr } = answer;
  if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
  if (lhr.finalDisplayedUrl !== url) throw new Error(`${url} led to ${lhr.finalDisplayedUrl}.`);
  const score = (name: (typeof CATEGORIES)[number]) => Math.round((lhr.categories[name]?.score ?? NaN) * 100);
  const value = (name: string) => lhr.audits[name]?.numericValue ?? NaN;
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    seo: score('seo'),
    firstPaint: value('first-contentful-paint'),
    largestPaint: value('largest-contentful-paint'),
    blocking: value('total-blocking-time'),
    shift: value('cumulative-layout-shift'),
    speedIndex: value('speed-index'),
    advice: adviceOf(lhr),
  };
}

function adviceOf({ audits }: Result): string[] {
  return Object.values(audits)
    .filter(({ score, scoreDisplayMode }) => score !== null && score < 0.9 && scoreDisplayMode !== 'manual')
    .map(({ id, title, displayValue }) => `${id}: ${title}${displayValue ? ` (${displayValue})` : ''}`);
}
