import { m } from '#words';
import type { Format } from './format.ts';

const SECOND = 1000;
const MINUTE = 60;
const HOUR = 3600;

/** How long until something happens, from milliseconds: 'in 5 h 20 min', 'in 7 min', 'in 12 s', 'now'. Rounded up. */
export function countdown(milliseconds: number, format: Format): string {
  const seconds = Math.ceil(milliseconds / SECOND);
  if (seconds <= 0) return m.format_now();
  if (seconds < MINUTE) return m.format_in({ time: `${format.count(seconds)}\u00a0s` });
  const minutes = Math.ceil(seconds / MINUTE);
  if (seconds <= HOUR) return m.format_in({ time: `${format.count(minutes)}\u00a0min` });
  const hours = `${format.count(Math.floor(minutes / 60))}\u00a0h`;
  const rest = minutes % 60;
  return m.format_in({ time: rest === 0 ? hours : `${hours} ${format.count(rest)}\u00a0min` });
}
