import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bucketOf } from '#edge/rate-limit.ts';

it.each([
  ['192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::ffff', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['2001:db8:1::', '2001:db8:1:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
])('E14: %s counts as %s', (address, bucket) => {
  expect(bucketOf(address)).toBe(bucket);
});

it('E14: two addresses share a count exactly when their first 64 bits are the same', () => {
  const half = fc.tuple(...Array.from({ length: 4 }, () => fc.integer({ min: 1, max: 0xffff })));
  const text = (groups: readonly number[]) => groups.map((group) => group.toString(16)).join(':');
  fc.assert(
    fc.property(half, half, half, (network, other, host) => {
      expect(bucketOf(text([...network, ...host]))).toBe(bucketOf(text([...network, ...other])));
      const same = text(network) === text(other);
      expect(bucketOf(text([...network, ...host])) === bucketOf(text([...other, ...host]))).toBe(same);
    }),
  );
});
