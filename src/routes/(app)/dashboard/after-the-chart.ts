/** Everything on the dashboard that is loaded once its first chart is drawn, in one file. */
export { default as BelowTheChart } from './BelowTheChart.svelte';
export { default as Brush } from './Brush.svelte';
export { default as ChartChoices } from './ChartChoices.svelte';
export { default as EmptySelection } from './EmptySelection.svelte';
export { default as Filters } from '#lib/components/Filters.svelte';
export { default as PlateHow } from './PlateHow.svelte';
export { default as Problems } from './Problems.svelte';
export { default as SyncStatus } from './SyncStatus.svelte';
export { default as WeekSoFar } from './WeekSoFar.svelte';
export { takeTurns } from '#lib/components/take-turns.ts';
export { inWindow } from './window.ts';
export { weeklyChart } from './weekly-chart.ts';
export { show, showFiltered } from '#routes/(app)/show.ts';
