import { setTimeout as pause } from 'node:timers/promises';
import { FairQueue, type Turn } from './fair-queue.js';

const LIMITS = { most: 3, mostSlow: 1, slowMs: 40 };

describe('the queue of those who are served', () => {
  /** Takes `n` turns of so many milliseconds. */
  const turns = (log: string[], key: string, n: number, ms: number) => {
    let left = n;
    return async (): Promise<Turn<string>> => {
      await pause(ms);
      log.push(key);
      left -= 1;
      return left > 0 ? { next: 'more' } : { next: 'nothing-left', result: key };
    };
  };

  it('gives everybody a turn before anybody has two', async () => {
    const log: string[] = [];
    const queue = new FairQueue({ ...LIMITS, most: 1 });
    await Promise.all(['a', 'b', 'c'].map((key) => queue.add(key, turns(log, key, 2, 1))));
    expect(log.join('')).toBe('abcabc');
  });

  it('serves no more at once than it may, and nobody twice at once', async () => {
    const queue = new FairQueue(LIMITS);
    const now = new Set<string>();
    let most = 0;
    const turn = (key: string) => async (): Promise<Turn<null>> => {
      expect(now.has(key)).toBe(false);
      now.add(key);
      most = Math.max(most, now.size);
      await pause(2);
      now.delete(key);
      return { next: 'nothing-left', result: null };
    };
    await Promise.all(Array.from({ length: 12 }, (_, i) => queue.add(`${i}`, turn(`${i}`))));
    expect(most).toBe(LIMITS.most);
  });

  it('keeps places for the fast: many who are slow take those of the slow', async () => {
    const log: string[] = [];
    const queue = new FairQueue(LIMITS);
    const slow = ['s1', 's2', 's3', 's4'].map((key) => queue.add(key, turns(log, key, 3, 60)));
    // Once each is known to be slow, one of them is served at a time, and the fast pass by.
    while (log.length < 4) await pause(5);
    const fast = queue.add('f', turns(log, 'f', 5, 1));
    await fast;
    expect(log.filter((key) => key !== 'f').length).toBeLessThan(8);
    await Promise.all(slow);
    expect(log).toHaveLength(17);
  });

  it('looks once more at one that is in hand when something comes for it', async () => {
    const queue = new FairQueue(LIMITS);
    let looks = 0;
    const turn = async (): Promise<Turn<number>> => {
      await pause(5);
      return { next: 'nothing-left', result: ++looks };
    };
    const first = queue.add('a', turn);
    expect(queue.add('a', turn)).toBeNull();
    expect(await first).toBe(2);
    expect(await queue.add('a', turn)).toBe(3);
  });

  it('looks no more at one that wants no more now, whatever comes', async () => {
    const queue = new FairQueue(LIMITS);
    let looks = 0;
    const turn = async (): Promise<Turn<number>> => {
      await pause(5);
      return { next: 'no-more-now', result: ++looks };
    };
    const first = queue.add('a', turn);
    expect(queue.add('a', turn)).toBeNull();
    expect(await first).toBe(1);
  });

  it('lets go of one whose turn fails, and stops when the turns under way are over', async () => {
    const queue = new FairQueue(LIMITS);
    await expect(queue.add('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    const log: string[] = [];
    void queue.add('a', turns(log, 'a', 3, 10));
    await queue.stop();
    expect(log).toEqual(['a']);
  });
});
