/** An athlete whose weeks can be added up by hand: two runs a day, no two alike, up to an hour ago. */
import { type PlainWeek, plainWeeks } from '#tests/e2e/plain-addition.ts';
import { runsUntil, type Summary } from '#tests/e2e/summaries.ts';

export const SUMMARIES: readonly Summary[] = runsUntil(new Date(), 400).map((run, row) => {
  const distance = 3000 + ((row * 7919) % 18_000);
  const time = Math.round(distance * (0.29 + (row % 13) / 100));
  return { ...run, distance, moving_time: time, elapsed_time: time + 60, average_heartrate: 125 + (row % 45) };
});

/** Weeks from Monday, newest first, added up without any code of the app. */
export const expectedWeeks = (count: number): PlainWeek[] =>
  plainWeeks(SUMMARIES, new Date().toISOString().slice(0, 10), 1, count);
