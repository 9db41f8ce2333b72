import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'svelte/compiler';
import { expect, test } from 'vitest';

/** Names and units, which every language writes alike. */
const NAMES = /\b(Milepost|Strava|Garmin|Powered by Strava|Connect with Strava|View on Strava|VDOT|bpm|km)\b/g;
/** Attributes that somebody reads or hears. */
const READ = /^(aria-label|aria-description|alt|title|placeholder|label|legend|text|term|summary|caption|heading)$/;

const hasWords = (text: string) => /\p{L}{2}/u.test(text.replaceAll(NAMES, ''));

interface Node {
  readonly type?: string;
  readonly name?: string;
  readonly data?: string;
  readonly value?: unknown;
}

/** Every text of a component's markup that stands there as it is. */
function textsOf(file: string): string[] {
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node !== 'object' || node === null) return;
    const { type, name = '', data = '', value } = node as Node;
    if (type === 'Text' && hasWords(data)) found.push(data.trim());
    if (type === 'Attribute') {
      if (READ.test(name) || typeof value !== 'object') visit(value);
      else if (Array.isArray(value)) visit(value.filter(({ type }: Node) => type !== 'Text'));
      else visit(value);
      return;
    }
    for (const [key, child] of Object.entries(node)) if (key !== 'parent') visit(child);
  };
  const { fragment } = parse(readFileSync(join('src', file), 'utf8'), { modern: true });
  visit(fragment.nodes.filter(({ type }) => type !== 'Comment'));
  return found;
}

const components = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.svelte'));

test('no component says anything that is in no catalogue', () => {
  const outside = components.flatMap((file) => textsOf(file).map((text) => `${file}: ${text}`));
  expect(outside).toEqual([]);
});
