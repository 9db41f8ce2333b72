import { fitnessCells } from '#lib/charts/fitness-words.ts';
import type { Figures } from '#lib/charts/table.ts';
import type { Format } from '#lib/format/format.ts';
import { loadText, signedLoad } from '#lib/format/load.ts';
import { m } from '#words';
import { type DayNumber, localDay } from '#lib/training/day.ts';
import type { FitnessDay } from '#lib/training/fitness.ts';

/** The forecast as figures, tomorrow first. */
export function aheadTable(ahead: readonly FitnessDay[], race: DayNumber | undefined, format: Format): Figures {
  return {
    first: m.fitness_ahead_day(),
    heads: [m.fitness_fitness(), m.fitness_fatigue(), m.fitness_form(), m.fitness_ahead_planned_load()],
    rows: ahead.map((day) => ({
      day: localDay(day.day),
      label: day.day === race ? m.fitness_ahead_day_of_race({ day: format.day(day.day) }) : format.day(day.day),
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
  return m.fitness_ahead_race_morning({
    day: format.day(race),
    fitness: loadText(fitness, format),
    fatigue: loadText(fatigue, format),
    form: signedLoad(fitness - fatigue, format),
  });
}
