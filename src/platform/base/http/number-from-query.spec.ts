import { plainToInstance } from 'class-transformer';
import { NumberFromQuery } from './number-from-query.js';

class Query {
  @NumberFromQuery()
  limit?: unknown;
}
const read = (limit: unknown): unknown => plainToInstance(Query, { limit }).limit;

describe('a number from a query', () => {
  it('is what the text says', () => {
    expect([read('12'), read('-1'), read('0')]).toEqual([12, -1, 0]);
  });

  it.each(['', ' 12', '1e3', '0x10', '1.5', 'NaN', '9'.repeat(30)])('stays text where it is %j', (text) => {
    expect(read(text)).toBe(text);
  });

  it('never calls what an object of the sender says it is worth', () => {
    const sent = { valueOf: 'no function', toString: 'nor this' };
    expect(typeof read(sent)).toBe('object');
  });
});
