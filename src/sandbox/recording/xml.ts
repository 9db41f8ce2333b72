/** A tolerant look into XML, enough for what watches and apps write. Prefixes of names are ignored. */

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  const plain = text.replaceAll(/<!\[CDATA\[([^]*?)\]\]>/g, (_, inside: string) => inside.replaceAll('&', '&amp;'));
  return plain.replaceAll(
    /&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      return String.fromCodePoint(decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal));
    },
  );
}

/** Whether the text is one element of that name, from the first sign to the last. */
export function isDocument(text: string, name: string): boolean {
  return /^<[?!]?[\w:]+/.test(text) && new RegExp(`<(?:\\w+:)?${name}[\\s>]`).test(text) && text.endsWith(`</${name}>`);
}

/** Attributes (as written) and content of each element of that name, in order. Elements of one name must not nest. */
export function elements(text: string, name: string): { attributes: string; content: string }[] {
  const pattern = new RegExp(`<(?:\\w+:)?${name}\\b([^>]*?)(?:/>|>([^]*?)</(?:\\w+:)?${name}>)`, 'g');
  return [...text.matchAll(pattern)].map(([, attributes = '', content = '']) => ({ attributes, content }));
}

/** The text of the first element of that name, without its own elements' tags; undefined when there is none, or nothing in it. */
export function textOf(text: string, name: string): string | undefined {
  const content = elements(text, name)[0]?.content;
  const inside = decoded((content ?? '').replaceAll(/<(?!!\[CDATA)[^>]+>/g, ' ')).trim();
  return inside === '' ? undefined : inside;
}

export function numberIn(text: string, name: string): number | undefined {
  return asNumber(textOf(text, name));
}

export function attributeOf(attributes: string, name: string): string | undefined {
  const [, double, single] = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes) ?? [];
  const found = double ?? single;
  return found === undefined ? undefined : decoded(found);
}

export function asNumber(text: string | undefined): number | undefined {
  const number = text === undefined || text === '' ? NaN : Number(text);
  return Number.isFinite(number) ? number : undefined;
}

/** Seconds since 1970 of an ISO instant; undefined when it is none. */
export function secondsOf(text: string | undefined): number | undefined {
  const time = Date.parse(text ?? '');
  return Number.isNaN(time) ? undefined : time / 1000;
}
