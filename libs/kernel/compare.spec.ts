import { byCodeUnit, byKey, canonicalSet } from './compare.js';

describe('canonical order', () => {
  it('compares code units, not letters of a language', () => {
    expect(['ä', 'b', 'B', 'a', 'a2', 'a10'].sort(byCodeUnit)).toEqual(['B', 'a', 'a10', 'a2', 'b', 'ä']);
  });

  it('sorts by a key', () => {
    expect([{ id: 'b' }, { id: 'a' }].sort(byKey((x) => x.id))).toEqual([{ id: 'a' }, { id: 'b' }]);
  });

  it('makes a set of a list', () => {
    expect(canonicalSet(['b', 'a', 'b', 'a'])).toEqual(['a', 'b']);
    expect(canonicalSet([])).toEqual([]);
  });
});
