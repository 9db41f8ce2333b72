import { fitnessCells } from '#lib/charts/fitness-words.ts';
import type { Figures } from '#lib/charts/table.ts';
import type { Format } from '#lib/format/format.ts';
import { loadText, signedLoad } from '#lib/format/load.ts';
import { type DayNumber, localDay } from '#lib/training/day.ts';
import type { FitnessDay } from '#lib/training/fitness.ts';

/** The forecast as figures, tomorrow first. */
export function aheadTable(ahead: readonly FitnessDay[], race: DayNumber | undefined, format: Format): Figures {
  return {
    first: 'Day',
    heads: ['Fitness', 'Fatigue', 'Form', 'Planned load'],
    rows: ahead.map((day) => ({
      day: localDay(day.day),
      label: format.day(day.day) + (day.day === race ? ' (race)' : ''),
      cells: fitnessCells(day, format),
    })),
  };
}

/**
 * 'Sun 7 Jun, in the morning: fitness 52, fatigue 40, form +12.' What counts at the start of a race is the evening before,
 * whatever form is called by the convention. `days` holds it.
 */
export function raceInWords(race: DayNumber, days: readonly FitnessDay[], format: Format): string {
  const evening = days.find(({ day }) => day === race - 1);
  if (!evening) return '';
  const { fitness, fatigue } = evening;
  const form = signedLoad(fitness - fatigue, format);
  return `${format.day(race)}, in the morning: fitness ${loadText(fitness, format)}, fatigue ${loadText(fatigue, format)}, form ${form}.`;
}
