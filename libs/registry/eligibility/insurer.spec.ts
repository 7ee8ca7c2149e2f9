import { insurer } from './insurer.js';

describe('insurer', () => {
  it('holds with a contract, and where every client is accepted', () => {
    expect(insurer.holds({ insurer: '3311' }, { insurers: ['3311'] }, 0)).toBe(true);
    expect(insurer.holds({ insurer: '3311' }, { insurers: null }, 0)).toBe(true);
    expect(insurer.holds({ insurer: null }, { insurers: null }, 0)).toBe(true);
  });

  it('is broken without a contract, and without an insurer', () => {
    expect(insurer.holds({ insurer: '3311' }, { insurers: ['7029'] }, 0)).toBe(false);
    expect(insurer.holds({ insurer: null }, { insurers: ['3311'] }, 0)).toBe(false);
  });
});
