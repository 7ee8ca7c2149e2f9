import { QueryFailedError } from 'typeorm';
import { isDatabaseAway, untilBack } from './away.js';

const coded = (code: string): Error => Object.assign(new Error('of the driver'), { code });

describe('a database that is away', () => {
  it.each(['ECONNREFUSED', '57P01', '57P03', '08006', '53300'])('is what %s says', (code) => {
    expect(isDatabaseAway(coded(code))).toBe(true);
    expect(isDatabaseAway(new QueryFailedError('SELECT 1', [], coded(code)))).toBe(true);
  });

  it.each(['23505', '42P01', '40001', 'ENOENT'])('is not what %s says', (code) => {
    expect(isDatabaseAway(coded(code))).toBe(false);
    expect(isDatabaseAway(new QueryFailedError('SELECT 1', [], coded(code)))).toBe(false);
  });

  it('is what pg says without a code', () => {
    expect(isDatabaseAway(new Error('Connection terminated unexpectedly'))).toBe(true);
    expect(isDatabaseAway(new Error('Client was closed and is not queryable'))).toBe(true);
    expect(isDatabaseAway(new Error('timeout expired'))).toBe(true);
    expect(isDatabaseAway(new TypeError('x is not a function'))).toBe(false);
    expect(isDatabaseAway('Connection terminated')).toBe(false);
  });

  it('is waited for, but not for ever, and nothing else is', async () => {
    let asked = 0;
    const back = async (): Promise<string> => {
      if (++asked === 1) throw coded('57P01');
      return 'there';
    };
    expect(await untilBack(back, 5_000)).toBe('there');
    expect(asked).toBe(2);
    await expect(untilBack(() => Promise.reject(coded('57P01')), 0)).rejects.toThrow('of the driver');
    await expect(
      untilBack(
        () => Promise.reject(coded('57P01')),
        5_000,
        () => true,
      ),
    ).rejects.toThrow();
    await expect(untilBack(() => Promise.reject(coded('23505')), 5_000)).rejects.toThrow();
  });
});
