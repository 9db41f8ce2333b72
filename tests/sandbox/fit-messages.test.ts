import { expect, it } from 'vitest';
import { fitMessages } from '#sandbox/recording/fit-messages.ts';

/** A FIT file with these bytes as data. */
function fit(...data: number[]): Uint8Array {
  return new Uint8Array([12, 0x10, 0, 0, data.length, 0, 0, 0, 0x2e, 0x46, 0x49, 0x54, ...data, 0, 0]);
}

const read = (bytes: Uint8Array) =>
  [...fitMessages(bytes)].map(({ kind, fields }) => [kind, Object.fromEntries(fields)]);

it('numbers come in either order of bytes', () => {
  const little = [0x40, 0, 0, 20, 0, 1, 7, 2, 0x84];
  const big = [0x41, 0, 1, 0, 20, 1, 7, 2, 0x84];
  expect(read(fit(...little, ...big, 0, 0x2c, 0x01, 1, 0x01, 0x2c))).toEqual([
    [20, { 7: 300 }],
    [20, { 7: 300 }],
  ]);
});

it('what the file marks as invalid, texts and fields of other apps are passed over', () => {
  const definition = [0x60, 0, 0, 20, 0, 3, 3, 1, 2, 13, 1, 1, 5, 3, 7, 1, 0, 2, 0];
  const first = [0, 0xff, 0x7f, 65, 66, 0, 9, 9];
  const second = [0, 150, 0xfe, 65, 66, 0, 9, 9];
  expect(read(fit(...definition, ...first, ...second))).toEqual([
    [20, {}],
    [20, { 3: 150, 13: -2 }],
  ]);
});

it('a compressed time counts on from the last, and rolls over after 31 seconds', () => {
  const withTime = [0x40, 0, 0, 20, 0, 1, 253, 4, 0x86];
  const without = [0x41, 0, 0, 20, 0, 1, 3, 1, 2];
  const local = 1 << 5;
  const data = [...withTime, ...without, 0, 62, 0, 0, 0, 0x80 | local | 31, 150, 0x80 | local | 2, 151];
  expect(read(fit(...data))).toEqual([
    [20, { 253: 62 }],
    [20, { 3: 150, 253: 63 }],
    [20, { 3: 151, 253: 66 }],
  ]);
});

it('a file that is cut off, or none, is refused', () => {
  const whole = fit(0x40, 0, 0, 20, 0, 1, 3, 1, 2, 0, 150);
  expect(read(whole)).toHaveLength(1);
  expect(() => read(whole.slice(0, -1))).toThrow('cut off');
  expect(() => read(new Uint8Array(40))).toThrow('no FIT file');
  expect(() => read(fit(3, 150))).toThrow('before its definition');
});
