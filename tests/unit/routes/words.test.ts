import { describe, expect, it } from 'vitest';
import { counted, SPORT_WORDS } from '#lib/format/sport-words.ts';
import { createFormat } from '#lib/format/format.ts';
import { filtersInWords } from '#lib/components/filters.ts';
import { permissionsInWords } from '#routes/(app)/settings/permissions.ts';

describe('words for what is shown', () => {
  it('say the filters as one sentence', () => {
    expect(filtersInWords({ families: ['run'], commutes: true, units: 'metric', weekStart: 'monday' })).toBe(
      'Runs, commutes included, in km, weeks from Monday',
    );
    expect(filtersInWords({ families: [], commutes: false, units: 'imperial', weekStart: 'saturday' })).toBe(
      'Activities, commutes left out, in miles, weeks from Saturday',
    );
    expect(filtersInWords({ families: ['run'], commutes: true, units: 'metric', weekStart: 'rolling' })).toBe(
      'Runs, commutes included, in km, last 7 days',
    );
  });

  it('count one run, and many', () => {
    const format = createFormat({ locale: 'en-GB', units: 'metric' });
    expect(counted(1, SPORT_WORDS.run, format)).toBe('1 run');
    expect(counted(1840, SPORT_WORDS.run, format)).toBe('1,840 runs');
    expect(counted(0, SPORT_WORDS.other, format)).toBe('0 other activities');
  });

  it('name a permission that has no sentence yet as Strava spells it', () => {
    expect(permissionsInWords(['activity:read', 'new:scope'])).toEqual([
      'see your activities that are visible to everyone or to followers',
      'new:scope',
    ]);
  });
});
