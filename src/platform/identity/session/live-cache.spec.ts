import { LiveCache } from './live-cache.js';

describe('what is known of a session', () => {
  let now: number;
  let asked: number;
  let cache: LiveCache<string>;
  const ask = (good = true): Promise<string | null> =>
    cache.ask('a', () => {
      asked += 1;
      return Promise.resolve(good ? 'good' : null);
    });
  beforeEach(() => {
    [now, asked] = [0, 0];
    cache = new LiveCache(() => now);
  });

  it('is asked once in five seconds, however many want to know', async () => {
    expect(await Promise.all([ask(), ask(), ask()])).toEqual(['good', 'good', 'good']);
    now = 4_999;
    await ask();
    expect(asked).toBe(1);
    now = 5_000;
    await ask();
    expect(asked).toBe(2);
  });

  it('is asked again after a no, after a failure and after something ended', async () => {
    await ask(false);
    await ask(false);
    expect(asked).toBe(2);
    await expect(cache.ask('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    await ask();
    expect(asked).toBe(3);
    cache.forget();
    await ask();
    expect(asked).toBe(4);
  });
});
