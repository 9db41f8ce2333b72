import type { Random } from './prng.ts';
import type { Timeline } from './timeline.ts';

/** Seconds in which the heart goes two thirds of the way to what the effort asks for. */
const LAG = 35;
const WARM_UP = 240;

/** How the heart follows the effort, without a unit: it lags, wanders, and drifts up towards the end. */
function answerOf({ worked, time }: Timeline, effort: readonly number[], random: Random): number[] {
  let level = 0.6;
  let noise = 0;
  let done = 0;
  const whole = Math.max(1, time.at(-1) ?? 1);
  return worked.map((seconds, i) => {
    done += seconds;
    noise = 0.97 * noise + random.between(-0.006, 0.006);
    const asked = (effort[i] ?? 1) * (1 - 0.14 * Math.exp(-done / WARM_UP)) + (0.07 * (time[i] ?? 0)) / whole;
    const resting = seconds === 0 && i > 0;
    level += ((resting ? level * 0.9 : asked) - level) * Math.min(1, Math.max(1, seconds) / LAG);
    return level + noise;
  });
}

/**
 * Heart rate at every sample, whole beats per minute. Over the moving time its mean is `average`, and its highest value
 * is `max`: the answer of the heart is stretched until both hold.
 */
export function heartStream(
  timeline: Timeline,
  effort: readonly number[],
  { average, max }: { average: number; max: number },
  random: Random,
): number[] {
  const answer = answerOf(timeline, effort, random);
  const top = answer.reduce((highest, value) => Math.max(highest, value), -Infinity);
  const moving = timeline.worked.reduce((sum, worked) => sum + worked, 0);
  const weighted = timeline.worked.reduce((sum, worked, i) => sum + worked * (answer[i] ?? 0), 0);
  const mean = moving > 0 ? weighted / moving : top;
  const stretch = top > mean ? (max - average) / (top - mean) : 0;
  return answer.map((value) => Math.max(30, Math.round(max - (top - value) * stretch)));
}
