import { barred } from './barred.js';

describe('barred', () => {
  it('holds where neither programme nor provider is barred', () => {
    expect(barred.holds({ barred: ['J2', 'unknown'] }, { id: 'J1', provider: 'P1' }, 0)).toBe(true);
  });

  it('is broken by a barred programme or provider, and by an id that is both', () => {
    expect(barred.holds({ barred: ['J1'] }, { id: 'J1', provider: 'P1' }, 0)).toBe(false);
    expect(barred.holds({ barred: ['P1'] }, { id: 'J1', provider: 'P1' }, 0)).toBe(false);
    expect(barred.holds({ barred: ['X'] }, { id: 'J1', provider: 'X' }, 0)).toBe(false);
  });
});
