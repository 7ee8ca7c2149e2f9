import { notBefore } from './not-before.js';

describe('not before a week', () => {
  it('holds from that week on, and always where nothing is asked', () => {
    expect(notBefore.holds({ notBefore: 3 }, 3)).toBe(true);
    expect(notBefore.holds({ notBefore: null }, 0)).toBe(true);
    expect(notBefore.holds({}, 0)).toBe(true);
  });

  it('is broken by an earlier week', () => {
    expect(notBefore.holds({ notBefore: 3 }, 2)).toBe(false);
  });
});
