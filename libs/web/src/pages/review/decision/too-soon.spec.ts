import { pressOf, toSay, TWICE_MS } from './too-soon.js';

describe('a key that decides', () => {
  it('counts once what it decides has been drawn', () => {
    expect(pressOf(500, { drawnAt: 400, decidedAt: null }, false)).toBe('counts');
    expect(pressOf(500, { drawnAt: 500, decidedAt: null }, false)).toBe('counts');
  });

  it('does not count before that, nor where the browser comes to it only afterwards', () => {
    expect(pressOf(500, { drawnAt: null, decidedAt: null }, false)).toBe('too-soon');
    expect(pressOf(500, { drawnAt: 520, decidedAt: null }, false)).toBe('too-soon');
  });

  it('does not count as the second of two quick presses, which meant the one before', () => {
    expect(pressOf(500, { drawnAt: 430, decidedAt: 400 }, false)).toBe('too-soon');
    expect(pressOf(400 + TWICE_MS, { drawnAt: 430, decidedAt: 400 }, false)).toBe('counts');
  });

  it('does not count on what has been decided and is shown still, however much later', () => {
    expect(pressOf(9_000, { drawnAt: 300, decidedAt: 400 }, true)).toBe('again');
    expect(pressOf(450, { drawnAt: 300, decidedAt: 400 }, true)).toBe('again');
  });
});

describe('a press that did not count', () => {
  const again = { press: 'again', on: 'p1', next: 'p2' } as const;
  const tooSoon = { press: 'too-soon', on: 'p1', next: 'p2' } as const;

  it('is said where it was pressed, and of a second one also on what has come since: that was not decided either', () => {
    expect(toSay(again, 'p1', true)).toBe('again');
    expect(toSay(again, 'p2', false)).toBe('too-soon');
    expect(toSay(tooSoon, 'p1', false)).toBe('too-soon');
    expect(toSay(tooSoon, 'p2', false)).toBeNull();
  });

  it('is not said of a decision that was taken back, nor further on', () => {
    expect(toSay(again, 'p1', false)).toBeNull();
    expect(toSay(again, 'p3', false)).toBeNull();
  });
});
