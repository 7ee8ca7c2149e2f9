import { isTooSoon, TWICE_MS } from './too-soon.js';

describe('a key that decides', () => {
  it('counts once what it decides has been drawn', () => {
    expect(isTooSoon(500, { drawnAt: 400, decidedAt: null })).toBe(false);
    expect(isTooSoon(500, { drawnAt: 500, decidedAt: null })).toBe(false);
  });

  it('does not count before that, nor where the browser comes to it only afterwards', () => {
    expect(isTooSoon(500, { drawnAt: null, decidedAt: null })).toBe(true);
    expect(isTooSoon(500, { drawnAt: 520, decidedAt: null })).toBe(true);
  });

  it('does not count as the second of two quick presses, which meant the one before', () => {
    expect(isTooSoon(500, { drawnAt: 430, decidedAt: 400 })).toBe(true);
    expect(isTooSoon(400 + TWICE_MS, { drawnAt: 430, decidedAt: 400 })).toBe(false);
  });
});
