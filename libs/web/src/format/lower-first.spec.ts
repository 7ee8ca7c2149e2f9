import { lowerFirst } from './lower-first.js';

describe('a reason after other words', () => {
  it('begins with a small letter, but for an abbreviation', () => {
    expect(lowerFirst('Te ver reizen')).toBe('te ver reizen');
    expect(lowerFirst('GGZ past niet')).toBe('GGZ past niet');
    expect(lowerFirst('')).toBe('');
  });
});
