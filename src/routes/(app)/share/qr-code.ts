import { generate } from 'lean-qr';

/** Light modules that must surround a code so that a camera finds it. */
const QUIET = 4;

/** A QR code as the dark parts of a square of that many modules, its quiet zone included. */
export interface QrCode {
  readonly size: number;
  /** Path data, one unit a module. */
  readonly path: string;
}

export function qrCode(text: string): QrCode {
  const code = generate(text);
  const places = Array.from({ length: code.size }, (_, index) => index);
  const dark = places.flatMap((y) =>
    places.filter((x) => code.get(x, y)).map((x) => `M${x + QUIET} ${y + QUIET}h1v1h-1z`),
  );
  return { size: code.size + 2 * QUIET, path: dark.join('') };
}

const PIXELS_PER_MODULE = 16;

/** The code as a PNG, black on white whatever the theme is: cameras want contrast. Throws when the browser makes none. */
export function qrPicture({ size, path }: QrCode): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size * PIXELS_PER_MODULE;
  const context = canvas.getContext('2d');
  if (context) {
    context.fillStyle = 'white';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.scale(PIXELS_PER_MODULE, PIXELS_PER_MODULE);
    context.fillStyle = 'black';
    context.fill(new Path2D(path));
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture'))), 'image/png');
  });
}
