/** The parts of Chart.js that the app draws with. Loaded once, by Chart.svelte; named one by one, so that the rest is left out. */
import { Chart, LinearScale, LineController, LineElement, PointElement } from 'chart.js';

Chart.register(LineController, LineElement, LinearScale, PointElement);

export { Chart };
