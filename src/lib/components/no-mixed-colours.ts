/**
 * Stands in for the colour library of Chart.js, which is asked only to mix colours for animations and hover states. Ours
 * has neither; whoever adds one gets this error in the first test and takes the alias out of vite.config.ts.
 */
export function Color(): never {
  throw new Error('Chart.js wants to mix colours: remove the alias of @kurkle/color in vite.config.ts');
}
