import { compare, Ledger } from './ledger.js';

describe('what was acknowledged', () => {
  it('is the same as what is there, in whatever order', () => {
    expect(compare(['a', 'b'], ['b', 'a'])).toEqual({ lost: [], doubled: [], unasked: [] });
  });

  it('is lost where it is not there, doubled where it is twice, and nobody’s where nobody was told', () => {
    expect(compare(['a', 'b', 'c'], ['c', 'd', 'c', 'c'])).toEqual({
      lost: ['a', 'b'],
      doubled: ['c'],
      unasked: ['d'],
    });
  });

  it('may be told twice, to whoever asked twice', () => {
    expect(compare(['a', 'a'], ['a'])).toEqual({ lost: [], doubled: [], unasked: [] });
  });

  it('is kept by kind', () => {
    const ledger = new Ledger();
    ledger.note('decision', 'p u', 1);
    ledger.note('push', 'k', 2);
    ledger.note('decision', 'q u', 3);
    expect(ledger.keys('decision')).toEqual(['p u', 'q u']);
    expect([ledger.count(), ledger.count('push'), ledger.count('offer')]).toEqual([3, 1, 0]);
  });
});

describe('how long writing stood still', () => {
  const ledger = new Ledger();
  for (const at of [90, 130, 100, 700, 720]) ledger.note('push', `${at}`, at);

  it('is the longest time between two answers', () => {
    expect(ledger.standstill(95, 730)).toBe(570);
  });
  it('counts the time until the first and after the last', () => {
    expect(ledger.standstill(200, 710)).toBe(500);
    expect(ledger.standstill(690, 1_000)).toBe(280);
  });
  it('is all of it where nothing was answered', () => {
    expect(ledger.standstill(200, 300)).toBe(100);
  });
});
