import { createContext } from 'svelte';
import type { App } from '#lib/app.ts';

/** The app of this tab, for every page below the layout that makes it. */
export const [useApp, provideApp] = createContext<App>();
