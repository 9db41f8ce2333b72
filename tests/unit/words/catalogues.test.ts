import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const FOLDER = 'src/lib/words';
const FIRST = 'en';
const OTHERS = ['de'];

type Message = string | readonly { readonly match: Readonly<Record<string, string>> }[];

function catalogue(language: string, file: string): Record<string, Message> {
  return JSON.parse(readFileSync(join(FOLDER, language, file), 'utf8')) as Record<string, Message>;
}

const textsOf = (message: Message): string[] =>
  typeof message === 'string' ? [message] : message.flatMap(({ match }) => Object.values(match));

/** The names between braces: '{count}', '{#link}', '{/link}'. */
const marksOf = (text: string) => new Set(text.match(/\{[#/]?\w+\/?\}/g) ?? []);
const all = (message: Message) => [...new Set(textsOf(message).flatMap((text) => [...marksOf(text)]))].sort();

const files = readdirSync(join(FOLDER, FIRST));
const { 'plugin.inlang.messageFormat': format } = JSON.parse(
  readFileSync(join(FOLDER, 'project.inlang/settings.json'), 'utf8'),
) as { 'plugin.inlang.messageFormat': { pathPattern: string[] } };

test('every file of words is compiled', () => {
  expect(format.pathPattern.map((path) => path.replace('./{locale}/', '')).sort()).toEqual([...files].sort());
});

describe.each(files)('%s', (file) => {
  const first = catalogue(FIRST, file);

  test('its keys begin with its name and say something', () => {
    const area = file.replace('.json', '');
    expect(Object.keys(first).filter((key) => !key.startsWith(`${area}_`) || !/^[a-z][a-z0-9_]+$/.test(key))).toEqual(
      [],
    );
    expect(Object.keys(first).filter((key) => textsOf(first[key] ?? '').some((text) => text.trim() === ''))).toEqual(
      [],
    );
  });

  test.each(OTHERS)('is complete in %s', (language) => {
    const other = catalogue(language, file);
    expect(Object.keys(other)).toEqual(Object.keys(first));
    expect(Object.keys(other).filter((key) => textsOf(other[key] ?? '').some((text) => text.trim() === ''))).toEqual(
      [],
    );
  });

  test.each(OTHERS)('says in %s what is put into the first language', (language) => {
    const other = catalogue(language, file);
    const differing = Object.keys(first).filter((key) => all(first[key] ?? '').join() !== all(other[key] ?? '').join());
    expect(differing).toEqual([]);
  });
});
