import { expect, it } from 'vitest';
import { narrowings, sportsInWords } from '#lib/components/filters.ts';
import { createFormat } from '#lib/format/format.ts';
import { aDay } from '#tests/builders.ts';

const format = createFormat({ locale: 'en-GB', units: 'metric' });

it('sports are named in a row', () => {
  expect(sportsInWords(['run'])).toBe('Runs');
  expect(sportsInWords(['run', 'ride'])).toBe('Runs and rides');
  expect(sportsInWords(['run', 'ride', 'swim'])).toBe('Runs, rides and swims');
  expect(sportsInWords([])).toBe('Activities');
});

it('whatever narrows a view is named, with the change that takes it away', () => {
  const selection = {
    families: [],
    commutes: true,
    races: 'only',
    indoor: 'without',
    weekday: 0,
    text: 'hill',
  } as const;
  const week = { first: aDay('2026-05-18'), last: aDay('2026-05-24') };
  expect(narrowings(selection, week, format)).toEqual([
    { label: 'Races only', without: { races: undefined } },
    { label: 'Outdoors only', without: { indoor: undefined } },
    { label: 'Only Sunday', without: { weekday: undefined } },
    { label: '“hill”', without: { text: undefined } },
    { label: 'Week 18 to 24 May', without: { week: undefined } },
  ]);
});

it('sport and commutes have their own switches, so nothing is said of them', () => {
  expect(narrowings({ families: ['run'], commutes: false }, undefined, format)).toEqual([]);
});
