import { type DayNumber, today } from '#lib/training/day.ts';

/** Today where the athlete is; a page that stays open over midnight learns of it when it is looked at again. */
export class Today {
  readonly #now: () => Date;
  #current: DayNumber;

  constructor(now: () => Date) {
    this.#now = now;
    this.#current = $state(today(now()));
  }

  get current(): DayNumber {
    return this.#current;
  }

  refresh(): void {
    this.#current = today(this.#now());
  }
}
