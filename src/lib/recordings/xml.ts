import sax from 'sax';
import { Unreadable } from './recording.ts';

/** Deeper than any device writes; a file that goes on is an attack. */
const MAX_DEPTH = 40;
/** Of a single element's text. */
const MAX_TEXT = 1000;
/** Bytes that are decoded at once. */
const PIECE = 65_536;

export interface XmlListener {
  /** An element begins; `path` holds the local names from the root to it. */
  open?(name: string, path: readonly string[], attributes: Readonly<Record<string, string>>): void;
  /** It ends; `text` is what stood directly in it, trimmed. */
  close?(name: string, path: readonly string[], text: string): void;
}

/**
 * Reads XML piece by piece, without ever holding a tree. Names lose their prefix. Entities are the five of XML, and a
 * document type is refused: no entity is declared, so none can grow.
 *
 * @throws Unreadable
 */
export function readXml(bytes: Uint8Array, { open, close }: XmlListener): void {
  const parser = sax.parser(true, { strictEntities: true });
  const path: string[] = [];
  let text = '';
  const damaged = () => {
    throw new Unreadable('damaged', path.length > 0 ? 'cut_off' : 'not_well_formed');
  };
  const add = (more: string) => {
    if (text.length < MAX_TEXT) text += more.slice(0, MAX_TEXT);
  };
  parser.ondoctype = () => {
    throw new Unreadable('damaged', 'not_well_formed');
  };
  parser.onerror = () => {
    throw new Unreadable('damaged', 'not_well_formed');
  };
  parser.onopentag = ({ name, attributes }) => {
    path.push(localName(name));
    if (path.length > MAX_DEPTH) throw new Unreadable('damaged', 'not_well_formed');
    text = '';
    open?.(path.at(-1) ?? '', path, attributes);
  };
  parser.ontext = add;
  parser.oncdata = add;
  parser.onclosetag = () => {
    close?.(path.at(-1) ?? '', path, text.trim());
    path.pop();
    text = '';
  };
  for (const piece of piecesOf(bytes)) parser.write(piece);
  // At the end of the file: whatever is still open was cut off.
  parser.onerror = damaged;
  parser.close();
}

/** The text of a file in pieces. */
function* piecesOf(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder(encodingOf(bytes));
  for (let at = 0; at < bytes.length; at += PIECE)
    yield decoder.decode(bytes.subarray(at, at + PIECE), { stream: true });
  yield decoder.decode();
}

/** By the mark at its beginning; without one it is UTF-8. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** The name of the first element, of which `bytes` hold the beginning; undefined where it is no XML. */
export function rootOf(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes.subarray(0, PIECE)).trimStart();
  if (!text.startsWith('<')) return undefined;
  const match = /<([A-Za-z_][\w.:-]*)/.exec(text.replace(/<!--[\s\S]*?-->/g, ''));
  return match?.[1] && localName(match[1]);
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1);
