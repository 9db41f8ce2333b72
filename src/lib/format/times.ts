import { NOT_KNOWN, isShowable } from './measure.ts';
import type { Numbers } from './numbers.ts';

/**
 * Seconds as a clock shows them: '55:18', or '1:04:41' from an hour on. The total is rounded before it is split, so
 * that 239.6 s is 4:00 and never 3:60.
 */
export function clockText(seconds: number | undefined, numbers: Numbers): string {
  if (!isShowable(seconds)) return NOT_KNOWN;
  const total = Math.round(seconds);
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor(total / 60) % 60;
  const rest = numbers.twoDigits(total % 60);
  if (hours === 0) return `${numbers.decimal(minutes, 0)}:${rest}`;
  return `${numbers.decimal(hours, 0)}:${numbers.twoDigits(minutes)}:${rest}`;
}

/** Seconds as minutes and seconds however many minutes there are, as a pace is written: '5:12', '75:00'. */
export function paceText(seconds: number, numbers: Numbers): string {
  const total = Math.round(seconds);
  return `${numbers.decimal(Math.floor(total / 60), 0)}:${numbers.twoDigits(total % 60)}`;
}

/** Seconds as hours and minutes, for totals: '2 h 35', '55 min', '0 min'. Rounded to whole minutes, then split. */
export function durationText(seconds: number | undefined, numbers: Numbers): string {
  if (!isShowable(seconds)) return NOT_KNOWN;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${numbers.decimal(minutes, 0)}\u00a0min`;
  return `${numbers.decimal(Math.floor(minutes / 60), 0)}\u00a0h\u00a0${numbers.twoDigits(minutes % 60)}`;
}
