import { m } from '#words';
import { type DayNumber, localDay } from '#lib/training/day.ts';
import { type ExportColumn, rounded, tableOf } from './columns.ts';
import type { Cell } from './csv.ts';

/** What is known, or forecast, of a day. */
interface DayOfFitness {
  readonly day: DayNumber;
  readonly load: number;
  readonly fitness: number;
  readonly fatigue: number;
  readonly form: number;
  readonly warmingUp: boolean;
}

/** One row per day; those after `today` are a forecast. */
export function fitnessRows(days: readonly DayOfFitness[], today: DayNumber): Cell[][] {
  const columns: ExportColumn<DayOfFitness>[] = [
    [m.format_csv_day(), ({ day }) => localDay(day)],
    [m.format_csv_load(), ({ load }) => rounded(load, 2)],
    [m.format_csv_fitness(), ({ fitness }) => rounded(fitness, 2)],
    [m.format_csv_fatigue(), ({ fatigue }) => rounded(fatigue, 2)],
    [m.format_csv_form(), ({ form }) => rounded(form, 2)],
    [m.format_csv_warming_up(), ({ warmingUp }) => warmingUp],
    [m.format_csv_forecast(), ({ day }) => day > today],
  ];
  return tableOf(columns, days);
}
