import type { ChartConfiguration } from 'chart.js';
import { type ChartTheme, chartTheme } from '#lib/charts/theme.ts';
import { pictureLayout } from './picture-layout.ts';

/** What stands on the picture besides the chart. */
type Words = Parameters<typeof pictureLayout>[0];

/**
 * The chart on a canvas as a PNG: drawn again at least 1200 pixels wide, on the colour of the page, with words above
 * and below. Throws when there is no chart, or the browser makes no picture of it.
 */
export async function chartPicture(canvas: HTMLCanvasElement, words: Words): Promise<Blob> {
  const theme = themeOf(canvas);
  const picture = document.createElement('canvas');
  const context = picture.getContext('2d');
  if (!context) throw new Error('No canvas');
  const font = (size: number, bold: boolean) => `${bold ? 600 : 400} ${size}px ${theme.fontFamily}`;
  const layout = pictureLayout(words, {
    chart: { width: canvas.clientWidth, height: canvas.clientHeight },
    devicePixelRatio,
    textWidth(text, size, bold) {
      context.font = font(size, bold);
      return context.measureText(text).width;
    },
  });
  picture.width = Math.round(layout.width * layout.scale);
  picture.height = Math.round(layout.height * layout.scale);
  context.fillStyle = theme.paper;
  context.fillRect(0, 0, picture.width, picture.height);
  context.scale(layout.scale, layout.scale);
  for (const { text, x, y, size, bold } of layout.lines) {
    context.font = font(size, bold);
    context.fillStyle = bold ? theme.ink : theme.axis;
    context.fillText(text, x, y);
  }
  await paintChart(context, canvas, layout);
  return new Promise((resolve, reject) => {
    picture.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture'))), 'image/png');
  });
}

/** Another chart of the same data, as sharp as the picture; the one on the page stays as it is. */
async function paintChart(
  context: CanvasRenderingContext2D,
  canvas: HTMLCanvasElement,
  { chart: { x, y }, scale }: ReturnType<typeof pictureLayout>,
): Promise<void> {
  const { Chart } = await import('./chart-library.ts');
  const shown = Chart.getChart(canvas);
  if (!shown) throw new Error('No chart');
  const { data, options, plugins } = shown.config as ChartConfiguration;
  const [width, height] = [canvas.clientWidth, canvas.clientHeight];
  const sharp = Object.assign(document.createElement('canvas'), { width, height });
  const again = new Chart(sharp, {
    type: 'line',
    data,
    options: { ...options, responsive: false, devicePixelRatio: scale },
    plugins: plugins ?? [],
  } as ChartConfiguration);
  context.drawImage(sharp, x, y, width, height);
  again.destroy();
}

function themeOf(canvas: HTMLCanvasElement): ChartTheme {
  const style = getComputedStyle(canvas);
  const font = { family: style.fontFamily, size: parseFloat(style.fontSize) };
  return chartTheme((token) => style.getPropertyValue(token), font);
}
