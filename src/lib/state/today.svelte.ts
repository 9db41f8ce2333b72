import { type DayNumber, today } from '#lib/training/day.ts';

/** Today where the athlete is; a page that stays open over midnight learns of it when it is looked at again. */
export class Today {
  #current = $state(today(new Date()));
  readonly #now: () => Date;

  constructor(now: () => Date) {
    this.#now = now;
  }

  get current(): DayNumber {
    return this.#current;
  }

  refresh(): void {
    this.#current = today(this.#now());
  }
}
