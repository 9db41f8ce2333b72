import { inflateSync } from 'node:zlib';

/** A PNG as a browser writes it: eight bits a channel, not interlaced. */
export interface Png {
  readonly width: number;
  readonly height: number;
  /** The names of its chunks, in their order. */
  readonly chunks: readonly string[];
  /** Red, green, blue and alpha of every pixel, row by row. */
  readonly data: Uint8ClampedArray;
}

const SIGNATURE = 8;
const AROUND_CHUNK = 12;

export function readPng(file: Buffer): Png {
  const chunks: string[] = [];
  const packed: Buffer[] = [];
  for (let at = SIGNATURE; at < file.length;) {
    const length = file.readUInt32BE(at);
    const name = file.toString('latin1', at + 4, at + 8);
    if (chunks.at(-1) !== name) chunks.push(name);
    if (name === 'IDAT') packed.push(file.subarray(at + 8, at + 8 + length));
    at += length + AROUND_CHUNK;
  }
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const channels = file[25] === 6 ? 4 : 3;
  const rows = unfiltered(inflateSync(Buffer.concat(packed)), width * channels, channels);
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    data.set(rows.subarray(pixel * channels, (pixel + 1) * channels), pixel * 4);
  }
  return { width, height, chunks, data };
}

/** What the filters of the format took away from each row, added again. */
function unfiltered(bytes: Buffer, stride: number, channels: number): Uint8Array {
  const height = bytes.length / (stride + 1);
  const rows = new Uint8Array(height * stride);
  for (let row = 0; row < height; row += 1) {
    const filter = bytes[row * (stride + 1)] ?? 0;
    for (let at = 0; at < stride; at += 1) {
      const left = at < channels ? 0 : (rows[row * stride + at - channels] ?? 0);
      const above = rows[(row - 1) * stride + at] ?? 0;
      const corner = at < channels ? 0 : (rows[(row - 1) * stride + at - channels] ?? 0);
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter] ?? 0;
      rows[row * stride + at] = (bytes[row * (stride + 1) + 1 + at] ?? 0) + guess;
    }
  }
  return rows;
}

function paeth(left: number, above: number, corner: number): number {
  const [byLeft, byAbove] = [Math.abs(above - corner), Math.abs(left - corner)];
  const byCorner = Math.abs(left + above - 2 * corner);
  if (byLeft <= byAbove && byLeft <= byCorner) return left;
  return byAbove <= byCorner ? above : corner;
}

/** '#006b4f' */
export function colourAt({ width, data }: Png, x: number, y: number): string {
  const at = (y * width + x) * 4;
  return `#${[...data.subarray(at, at + 3)].map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** How many pixels of a column have the same colour as the one at `bottom`, from there upwards. */
export function heightOfColour(png: Png, x: number, bottom: number): number {
  let y = bottom;
  while (y >= 0 && colourAt(png, x, y) === colourAt(png, x, bottom)) y -= 1;
  return bottom - y;
}
