import { describe, expect, it } from 'vitest';
import { detailOf, lapsOf } from '#sandbox/athlete/detail.ts';
import { streamsOf } from '#sandbox/athlete/streams.ts';
import type { StreamKey, SummaryActivity } from '#sandbox/strava-json.ts';
import { defaultActivities, defaultAthlete, isRun } from './default-athlete.ts';

const column = (activity: SummaryActivity, key: StreamKey) =>
  (streamsOf(activity)?.[key]?.data ?? []) as (number | null)[];
const recent = defaultActivities.slice(0, 250).filter(({ manual }) => !manual);
const silent = recent.filter((activity) => column(activity, 'heartrate').includes(null));

describe('the sensors of the made-up athlete', () => {
  it('fall silent on some runs, for one stretch of a few hundred metres', () => {
    expect(silent.length).toBeGreaterThan(3);
    expect(silent.length).toBeLessThan(25);
    for (const run of silent) {
      expect(isRun(run)).toBe(true);
      const beats = column(run, 'heartrate');
      const [from, to] = [beats.indexOf(null), beats.lastIndexOf(null)];
      expect(beats.slice(from, to + 1).every((beat) => beat === null)).toBe(true);
      const metres = column(run, 'distance');
      const gap = Number(metres[to]) - Number(metres[from]);
      expect(gap).toBeGreaterThan(200);
      expect(gap).toBeLessThan(451);
    }
  });

  it('leave the laps a mean of what was heard', () => {
    for (const run of silent) {
      for (const lap of lapsOf(run)) {
        const mean = Number(lap['average_heartrate'] ?? run.average_heartrate);
        expect(mean).toBeGreaterThan(90);
        expect(mean).toBeLessThanOrEqual(run.max_heartrate ?? 0);
      }
    }
  });

  it('record the wait at a traffic light on many runs, and a gap in time on others', () => {
    const waits = recent.filter(isRun).map((run) => {
      const [time, moving, metres] = [column(run, 'time'), streamsOf(run)?.moving?.data ?? [], column(run, 'distance')];
      const still = time.flatMap((_, i) => (moving[i] === false ? [i] : []));
      expect(still.every((i) => metres[i] === metres[i - 1])).toBe(true);
      const steps = still.map((i) => Number(time[i]) - Number(time[i - 1]));
      return { longestStep: Math.max(0, ...steps), recorded: steps.filter((step) => step === 1).length };
    });
    expect(waits.filter(({ longestStep, recorded }) => longestStep === 1 && recorded >= 10).length).toBeGreaterThan(10);
    expect(waits.filter(({ longestStep }) => longestStep >= 10).length).toBeGreaterThan(10);
  });

  it('are what each sport has: a treadmill no place, a trainer watts, a pool neither', () => {
    const keysOf = (condition: (activity: SummaryActivity) => boolean) => {
      const found = recent.find(condition);
      return found && Object.keys(streamsOf(found) ?? {});
    };
    expect(keysOf(({ sport_type, trainer }) => sport_type === 'Run' && trainer)).not.toContain('latlng');
    expect(keysOf(({ sport_type }) => sport_type === 'VirtualRide')).toContain('watts');
    const swim = keysOf(({ sport_type }) => sport_type === 'Swim');
    expect(swim).toContain('distance');
    expect(swim).not.toContain('latlng');
  });
});

describe('the details of the made-up athlete', () => {
  it('have a description under some, a device and gear under most', () => {
    const details = recent.map((activity) => detailOf(activity, defaultAthlete));
    const share = (key: string) => details.filter((detail) => (detail[key] ?? null) !== null).length / details.length;
    expect(share('description')).toBeGreaterThan(0.15);
    expect(share('description')).toBeLessThan(0.6);
    expect(share('device_name')).toBeGreaterThan(0.8);
    expect(share('gear')).toBeGreaterThan(0.5);
  });
});
