import { readTheme, type Theme, writeTheme } from '#lib/storage/before-paint.ts';

export type { Theme };

/** Light, dark or as the device says. The first paint is done by a script in app.html; this is the switch. */
export class ThemeChoice {
  #current = $state<Theme>('auto');

  get current(): Theme {
    return this.#current;
  }

  restore(): void {
    this.#current = readTheme();
  }

  choose(theme: Theme): void {
    this.#current = theme;
    writeTheme(theme);
    const { dataset } = document.documentElement;
    if (theme === 'auto') delete dataset['theme'];
    else dataset['theme'] = theme;
  }
}
