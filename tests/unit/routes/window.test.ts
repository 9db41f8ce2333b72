import { expect, it } from 'vitest';
import { localDay } from '#lib/training/day.ts';
import { metres } from '#lib/training/units.ts';
import { aDay, anActivity } from '#tests/builders.ts';
import { deriveDashboard } from '#routes/(app)/dashboard/dashboard.ts';
import { inWindow } from '#routes/(app)/dashboard/window.ts';

const runs = Array.from({ length: 20 }, (_, week) =>
  anActivity({ day: aDay(`2026-0${1 + Math.floor(week / 4)}-0${1 + (week % 4) * 2}`), distance: metres(1000) }),
);
const selection = { families: ['run'], commutes: true } as const;
const whole = deriveDashboard(runs, { selection, range: '12w', weekStart: 'monday', today: aDay('2026-05-21') });
const firsts = (dashboard: Pick<typeof whole, 'weeks'>) => dashboard.weeks.map(({ first }) => localDay(first));

it('a window shows the weeks that hold its two days, with the means of just those', () => {
  const cut = inWindow(whole, { from: '2026-01-26', to: '2026-02-11' });
  expect(firsts(cut)).toEqual(['2026-01-26', '2026-02-02', '2026-02-09']);
  expect(cut.means).toEqual(cut.weeks.map((week) => whole.everyMean[whole.every.indexOf(week)]));
  expect(cut.window?.map(localDay)).toEqual(['2026-01-26', '2026-02-15']);
  expect(cut.weeks.some(({ inProgress }) => inProgress)).toBe(false);
});

it('a window without a beginning or an end reaches to the end of the history', () => {
  expect(firsts(inWindow(whole, { from: '2026-05-11', to: undefined }))).toEqual(['2026-05-11', '2026-05-18']);
  expect(firsts(inWindow(whole, { from: undefined, to: '2026-01-05' }))).toEqual(['2025-12-29', '2026-01-05']);
});

it('a window without any week, or over nothing, leaves the range', () => {
  expect(inWindow(whole, { from: '2030-01-01', to: undefined })).toBe(whole);
  expect(inWindow(whole, { from: '2026-03-01', to: '2026-02-01' })).toBe(whole);
  const empty = deriveDashboard([], { selection, range: '12w', weekStart: 'monday', today: aDay('2026-05-21') });
  expect(inWindow(empty, { from: '2026-05-11', to: undefined })).toBe(empty);
});

it('a day that does not exist cuts where it would be', () => {
  expect(firsts(inWindow(whole, { from: '2026-04-31', to: '2026-05-10' }))).toEqual(['2026-04-27', '2026-05-04']);
});
