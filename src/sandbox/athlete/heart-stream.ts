import type { Random } from './prng.ts';
import type { Timeline } from './timeline.ts';

/** Seconds in which the heart goes two thirds of the way to what the effort asks for. */
const LAG = 22;
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

interface Centre {
  top: number;
  mean: number;
}

/** The highest value, and the mean over the moving time. */
function centreOf(answer: readonly number[], { worked }: Timeline): Centre {
  const top = answer.reduce((highest, value) => Math.max(highest, value), -Infinity);
  const moving = worked.reduce((sum, seconds) => sum + seconds, 0);
  const weighted = worked.reduce((sum, seconds, i) => sum + seconds * (answer[i] ?? 0), 0);
  return { top, mean: moving > 0 ? weighted / moving : top };
}

/** Below its mean the answer is pressed together, so that stretching it leaves no heart slower than `lowest`. */
function pressed(answer: readonly number[], { top, mean }: Centre, room: number): number[] {
  const limit = (top - mean) * room;
  if (!(limit > 0)) return [...answer];
  return answer.map((value) => (value < mean ? mean - limit * (1 - Math.exp((value - mean) / limit)) : value));
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
  const free = answerOf(timeline, effort, random);
  const lowest = Math.max(65, average - 45);
  const answer = pressed(free, centreOf(free, timeline), (average - lowest) / Math.max(1, max - average));
  const { top, mean } = centreOf(answer, timeline);
  const stretch = top > mean ? (max - average) / (top - mean) : 0;
  return answer.map((value) => Math.max(30, Math.round(max - (top - value) * stretch)));
}
