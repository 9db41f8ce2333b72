import { guessUnits, guessWeekStart } from '#lib/format/locale.ts';
import type { Units } from '#lib/format/units.ts';
import type { Database } from '#lib/storage/database.ts';
import { type Preferences as StoredPreferences, readPreferences, writePreferences } from '#lib/storage/preferences.ts';
import type { WeekStart } from '#lib/training/week.ts';

/** How this athlete wants to see things: guessed from the locale until chosen, and then remembered on this device. */
export class Preferences {
  #chosen = $state.raw<StoredPreferences>({});
  readonly locale: string;

  constructor(locale: string) {
    this.locale = locale;
  }

  get units(): Units {
    return this.#chosen.units ?? guessUnits(this.locale);
  }

  get weekStart(): WeekStart {
    return this.#chosen.weekStart ?? guessWeekStart(this.locale);
  }

  /** Whether a value was chosen by the athlete; a guess is shown as one. */
  isChosen(name: keyof StoredPreferences): boolean {
    return this.#chosen[name] !== undefined;
  }

  /** Whether both are guesses still. */
  get guessed(): boolean {
    return !this.isChosen('units') && !this.isChosen('weekStart');
  }

  async restore(database: Database): Promise<void> {
    this.#chosen = { ...(await readPreferences(database)), ...this.#chosen };
  }

  async choose(database: Database, choice: StoredPreferences): Promise<void> {
    this.#chosen = { ...this.#chosen, ...choice };
    await writePreferences(database, this.#chosen);
  }
}
