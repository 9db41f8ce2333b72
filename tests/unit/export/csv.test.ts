import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cell, csv } from '#lib/export/csv.ts';
import { readCsv } from './read-csv.ts';

const MARK = '\ufeff';

describe('a CSV text', () => {
  test('begins with a byte order mark, and each row ends with CRLF', () => {
    expect(
      csv([
        ['a', 'b'],
        [1, 2],
      ]),
    ).toBe(`${MARK}a,b\r\n1,2\r\n`);
    expect(csv([])).toBe(MARK);
  });

  test('quotes commas, quotes and line breaks', () => {
    expect(csv([['a,b', 'say "hi"', 'two\nlines', ' space', 'plain']])).toBe(
      `${MARK}"a,b","say ""hi""","two\nlines"," space",plain\r\n`,
    );
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['+49 run', "'+49 run"],
    ['-5 degrees', "'-5 degrees"],
    ['@home', "'@home"],
    ['\t=1+1', "'\t=1+1"],
    ['＝1+1', "'＝1+1"],
    ['=HYPERLINK("http://x","y")', `'=HYPERLINK("http://x","y")`],
    ['1+1=2', '1+1=2'],
    ["it's", "it's"],
  ])('makes no formula of the name %j', (name, written) => {
    expect(readCsv(csv([[name]]).slice(1))).toEqual([[written]]);
  });

  test('keeps a negative number a number', () => {
    expect(csv([[-5, -0.25, 0]])).toBe(`${MARK}-5,-0.25,0\r\n`);
  });

  test('writes plain digits, and no NaN, exponent or undefined', () => {
    expect(csv([[NaN, Infinity, undefined, 1e-7, 12_345.678, true, false]])).toBe(
      `${MARK},,,0.0000001,12345.678,yes,no\r\n`,
    );
  });

  test('D11: is read again as it was, whatever stands in a name', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('👩🏽‍🚀', 'العربية', '<b>', '\r\n', '"', ','),
    );
    const anyRows = fc.array(fc.array(anyText, { minLength: 1, maxLength: 4 }), { maxLength: 5 });
    fc.assert(
      fc.property(anyRows, (rows) => {
        const read = readCsv(csv(rows as Cell[][]).slice(1));
        const guarded = rows.map((row) => row.map((text) => (/^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text)));
        expect(read).toEqual(guarded);
      }),
    );
  });
});
