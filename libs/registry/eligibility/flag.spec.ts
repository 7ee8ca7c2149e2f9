import { flag } from './flag.js';

describe('flag', () => {
  it('holds where no flag is excluded', () => {
    expect(flag.holds({ flags: ['legal'] }, { excludes: ['addiction'] }, 0)).toBe(true);
    expect(flag.holds({ flags: [] }, { excludes: ['addiction'] }, 0)).toBe(true);
  });

  it('is broken by one excluded flag', () => {
    expect(flag.holds({ flags: ['legal', 'addiction'] }, { excludes: ['addiction'] }, 0)).toBe(false);
  });
});
