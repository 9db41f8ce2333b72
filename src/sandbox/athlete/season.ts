/** What a week of training is for. */
export type Phase = 'build' | 'half' | 'base' | 'recovery' | 'return' | 'injured' | 'busy' | 'beginner';

export interface Season {
  phase: Phase;
  /** Weeks until the race (or the end) of this block; 0 is its last week. */
  weeksToGo: number;
  /** Weeks since this block began; 0 is its first week. */
  weeksIn: number;
  /** How fit the athlete is: 1 is today's best, 0.85 a beginner. */
  fitness: number;
}

/** Blocks of training, newest first. The newest is under way: its race is still `ahead` weeks in the future. */
const BLOCKS: readonly { phase: Phase; weeks: number; ahead?: number }[] = [
  { phase: 'build', weeks: 11, ahead: 5 },
  { phase: 'base', weeks: 9 },
  { phase: 'recovery', weeks: 3 },
  { phase: 'build', weeks: 16 },
  { phase: 'base', weeks: 14 },
  { phase: 'return', weeks: 8 },
  { phase: 'injured', weeks: 6 },
  { phase: 'base', weeks: 18 },
  { phase: 'recovery', weeks: 3 },
  { phase: 'half', weeks: 12 },
  { phase: 'base', weeks: 16 },
  { phase: 'recovery', weeks: 3 },
  { phase: 'build', weeks: 16 },
  { phase: 'base', weeks: 20 },
  { phase: 'busy', weeks: 6 },
  { phase: 'base', weeks: 20 },
  { phase: 'beginner', weeks: 27 },
];

const CYCLE = BLOCKS.reduce((sum, block) => sum + block.weeks, 0);

/** How much fitter (or less fit) than over the years as a whole, by what the block does. */
function form(phase: Phase, weeksIn: number, weeksToGo: number): number {
  const part = weeksIn / Math.max(1, weeksIn + weeksToGo);
  if (phase === 'build') return 0.055 * part;
  if (phase === 'half') return 0.035 * part;
  if (phase === 'recovery') return 0.04 - 0.02 * part;
  if (phase === 'injured') return -0.08 * part;
  if (phase === 'return') return -0.09 * (1 - part);
  if (phase === 'busy') return -0.02;
  return 0;
}

/** What the week so many weeks ago was for; 0 is the current week. Four years of blocks repeat for ever. */
export function seasonOf(weeksAgo: number): Season {
  let newest = weeksAgo - (weeksAgo % CYCLE);
  for (const { phase, weeks, ahead = 0 } of BLOCKS) {
    const fromNewest = weeksAgo - newest;
    if (fromNewest < weeks) {
      const weeksToGo = fromNewest + ahead;
      const weeksIn = weeks - 1 - fromNewest;
      const overTheYears = 0.955 - 0.0005 * Math.min(weeksAgo, CYCLE);
      return { phase, weeksToGo, weeksIn, fitness: overTheYears + form(phase, weeksIn, weeksToGo) };
    }
    newest += weeks;
  }
  throw new Error(`No season for week ${weeksAgo}`);
}
