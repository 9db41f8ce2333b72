import type { Format } from './format.ts';

const SECOND = 1000;
const MINUTE = 60;
const HOUR = 3600;

/** How long until something happens, from milliseconds: 'in 5 h 20 min', 'in 7 min', 'in 12 s', 'now'. Rounded up. */
export function countdown(milliseconds: number, format: Format): string {
  const seconds = Math.ceil(milliseconds / SECOND);
  if (seconds <= 0) return 'now';
  if (seconds < MINUTE) return `in ${format.count(seconds)}\u00a0s`;
  const minutes = Math.ceil(seconds / MINUTE);
  if (seconds <= HOUR) return `in ${format.count(minutes)}\u00a0min`;
  const hours = `in ${format.count(Math.floor(minutes / 60))}\u00a0h`;
  return minutes % 60 === 0 ? hours : `${hours} ${format.count(minutes % 60)}\u00a0min`;
}
