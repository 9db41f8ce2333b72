/** One message of a FIT file: the global number of its kind, and its fields by their numbers. */
export interface FitMessage {
  readonly kind: number;
  /** Whole or broken numbers as they are stored, without scale; what the file marks as invalid is missing. */
  readonly fields: ReadonlyMap<number, number>;
}

interface Field {
  readonly number: number;
  readonly size: number;
  readonly type: number;
}

interface Definition {
  readonly kind: number;
  readonly isLittle: boolean;
  readonly fields: readonly Field[];
}

/** Of each base type its size in bytes, how it is read, and the value that means "none". */
const TYPES: Readonly<Record<number, [size: number, read: 'Uint' | 'Int' | 'Float', none: number]>> = {
  0: [1, 'Uint', 0xff],
  1: [1, 'Int', 0x7f],
  2: [1, 'Uint', 0xff],
  3: [2, 'Int', 0x7fff],
  4: [2, 'Uint', 0xffff],
  5: [4, 'Int', 0x7fffffff],
  6: [4, 'Uint', 0xffffffff],
  8: [4, 'Float', NaN],
  9: [8, 'Float', NaN],
  10: [1, 'Uint', 0],
  11: [2, 'Uint', 0],
  12: [4, 'Uint', 0],
};

const TIMESTAMP = 253;
const COMPRESSED = 0x80;
const IS_DEFINITION = 0x40;
const HAS_DEVELOPER_FIELDS = 0x20;

/** The value of a field that holds one number; undefined for texts, lists and "none". */
function valueAt(view: DataView, at: number, { type, size }: Field, isLittle: boolean): number | undefined {
  const [bytes, read, none] = TYPES[type & 0x1f] ?? [];
  if (bytes !== size || read === undefined) return undefined;
  const value = view[`get${read}${bytes * 8}` as 'getUint16'](at, isLittle);
  return value === none || Number.isNaN(value) ? undefined : value;
}

function definitionAt(view: DataView, start: number, hasDeveloperFields: boolean): [Definition, next: number] {
  const isLittle = view.getUint8(start + 1) === 0;
  const kind = view.getUint16(start + 2, isLittle);
  const fields: Field[] = [];
  let at = start + 5;
  for (let left = view.getUint8(start + 4); left > 0; left--, at += 3) {
    fields.push({ number: view.getUint8(at), size: view.getUint8(at + 1), type: view.getUint8(at + 2) });
  }
  if (hasDeveloperFields) {
    let left = view.getUint8(at++);
    for (; left > 0; left--, at += 3) fields.push({ number: -1, size: view.getUint8(at + 1), type: 7 });
  }
  return [{ kind, isLittle, fields }, at];
}

/**
 * The messages of a FIT file, in order, by Garmin's FIT protocol 2.0. Checksums are not looked at.
 * @throws RangeError when the file is cut off; Error when it is no FIT file
 */
export function* fitMessages(bytes: Uint8Array): Generator<FitMessage> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerSize = view.getUint8(0);
  const end = headerSize + view.getUint32(4, true);
  if (view.getUint32(8, false) !== 0x2e464954) throw new Error('This is no FIT file');
  if (end + 2 > bytes.length) throw new RangeError('This file is cut off');

  const definitions = new Map<number, Definition>();
  let timestamp = 0;
  for (let at = headerSize; at < end;) {
    const header = view.getUint8(at++);
    const isCompressed = (header & COMPRESSED) !== 0;
    if (!isCompressed && (header & IS_DEFINITION) !== 0) {
      const [definition, next] = definitionAt(view, at, (header & HAS_DEVELOPER_FIELDS) !== 0);
      definitions.set(header & 0x0f, definition);
      at = next;
      continue;
    }
    const definition = definitions.get(isCompressed ? (header >> 5) & 0x03 : header & 0x0f);
    if (definition === undefined) throw new Error('A message comes before its definition');
    const fields = new Map<number, number>();
    for (const field of definition.fields) {
      const value = valueAt(view, at, field, definition.isLittle);
      if (value !== undefined) fields.set(field.number, value);
      at += field.size;
    }
    if (isCompressed) fields.set(TIMESTAMP, timestamp + (((header & 0x1f) - timestamp) & 0x1f));
    timestamp = fields.get(TIMESTAMP) ?? timestamp;
    yield { kind: definition.kind, fields };
  }
}
