import { type Part } from './reader.js';
import { roughCount } from './rough.js';

const between = (from: string, to: string, count: number): Part => ({ knownTo: [from, to], count });

describe('a count for whoever watches the machines', () => {
  it.each<[string, Part[], number | null]>([
    ['nothing', [], 0],
    ['a few', [between('a', 'b', 9)], null],
    ['a few for somebody who knows their own', [between('a', 'b', 30), between('c', 'd', 9)], null],
    ['those of one other organisation', [between('a', 'b', 30), between('c', 'b', 30)], null],
    ['many', [between('a', 'b', 12), between('c', 'd', 15), between('e', 'f', 12)], 30],
  ])('of %s is told roughly or not at all', (_what, parts, told) => {
    expect(roughCount(parts, 10)).toBe(told);
  });

  it('stays the same when one of them is decided on', () => {
    const parts = [between('a', 'b', 14), between('c', 'd', 14), between('e', 'f', 14)];
    const one = [...parts.slice(1), between('a', 'b', 13)];
    expect(roughCount(one, 10)).toBe(roughCount(parts, 10));
  });
});
