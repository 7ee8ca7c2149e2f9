import { shareRows, TOGETHER } from './share-rows.js';

const group = (key: string, entries: number | null) => ({
  key,
  name: null,
  entries,
  proposed: entries === null ? null : 0.25,
  firstComeFirstServed: entries === null ? null : 0.5,
});
const REST = { entries: 30, proposed: 0.1, firstComeFirstServed: 0.2 };
const keys = (rows: ReturnType<typeof shareRows>) =>
  rows.map(({ key, entries, of }) => [key, entries, of.length]);

describe('the lines of the shares', () => {
  it('are the groups, where all may be shown', () => {
    const groups = [group('a', 40), group('b', 20)];
    expect(keys(shareRows({ by: 'insurer', groups, together: null }))).toEqual([
      ['a', 40, 1],
      ['b', 20, 1],
    ]);
  });

  it('take bands that may not be shown together as the band that they are, in its place', () => {
    const groups = [group('10-14', 40), group('0-4', null), group('5-9', null)];
    expect(keys(shareRows({ by: 'waited', groups, together: REST }))).toEqual([
      ['0-9', 30, 2],
      ['10-14', 40, 1],
    ]);
    const last = [group('0-4', 90), group('22-31', null), group('32-', null)];
    expect(keys(shareRows({ by: 'waited', groups: last, together: REST }))).toEqual([
      ['0-4', 90, 1],
      ['22-', 30, 2],
    ]);
  });

  it('take others together at the end, bands apart as well', () => {
    const bands = [group('0-11', null), group('12-17', 40), group('18-23', null)];
    expect(keys(shareRows({ by: 'age', groups: bands, together: REST }))).toEqual([
      ['12-17', 40, 1],
      [TOGETHER, 30, 2],
    ]);
    const codes = [group('a', null), group('b', 20), group('c', null)];
    expect(keys(shareRows({ by: 'diagnosis', groups: codes, together: REST }))).toEqual([
      ['b', 20, 1],
      [TOGETHER, 30, 2],
    ]);
  });

  it('may be all in one', () => {
    const groups = [group('a', null), group('b', null)];
    expect(keys(shareRows({ by: 'language', groups, together: REST }))).toEqual([[TOGETHER, 30, 2]]);
  });
});
