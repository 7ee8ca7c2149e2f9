import { isPostalAddress } from './postal-address.js';

it.each([
  ['Hoofdweg 1, 9700 AA Groningen', true],
  ["'s-Gravenweg 3", false],
  ["Oude Kijk in 't Jatstraat 5/2", true],
  ['9', false],
  ['Hoofdweg 1\n9700 AA', false],
  ['<b>Hoofdweg 1</b>', false],
  ['x'.repeat(121), false],
])('knows of %j whether it is an address: %s', (text, expected) => {
  expect(isPostalAddress(text)).toBe(expected);
});
