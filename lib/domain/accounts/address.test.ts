import { expect, test } from 'vitest';
import { visitorAddress, visitorNetwork } from './address';

test.each([
  ['203.0.113.7', 1, '203.0.113.7'],
  ['1.2.3.4, 203.0.113.7', 1, '203.0.113.7'],
  ['9.9.9.9, 1.2.3.4, 203.0.113.7', 2, '1.2.3.4'],
  ['203.0.113.7', 3, '203.0.113.7'],
  [null, 1, ''],
])('of %j, with %i proxies of ours, the visitor is %j', (header, proxies, address) => {
  expect(visitorAddress(header, proxies)).toBe(address);
});

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['203.0.113.7:51234', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:1:2:ffff::1', '2001:db8:1:2::/64'],
  ['2001:0db8::1', '2001:db8:0:0::/64'],
  ['[2001:db8:1:2::9]:443', '2001:db8:1:2::/64'],
  ['::1', '0:0:0:0::/64'],
  ['', 'unknown'],
  ['forjado<script>', 'unknown'],
])('%j counts as %j', (address, network) => {
  expect(visitorNetwork(address)).toBe(network);
});
