import { allOrNobody, NOBODY, toggled, upTo } from './selection.js';

const PAGE = ['a', 'b', 'c', 'd', 'e'];
const chosen = ({ ids }: { ids: ReadonlySet<string> }): string => [...ids].sort().join('');

describe('choosing among the clients of a page', () => {
  it('takes and leaves one', () => {
    const one = toggled(NOBODY, 'b');
    expect(chosen(one)).toBe('b');
    expect(chosen(toggled(one, 'b'))).toBe('');
    expect(chosen(toggled(one, 'd'))).toBe('bd');
  });

  it('takes a range, upwards and downwards, and keeps what was chosen', () => {
    expect(chosen(upTo(toggled(NOBODY, 'b'), 'd', PAGE))).toBe('bcd');
    expect(chosen(upTo(toggled(NOBODY, 'd'), 'b', PAGE))).toBe('bcd');
    expect(chosen(upTo(toggled(toggled(NOBODY, 'a'), 'd'), 'e', PAGE))).toBe('ade');
  });

  it('takes one alone where the range begins on no line of the page, and nobody who is not on it', () => {
    expect(chosen(upTo(NOBODY, 'c', PAGE))).toBe('c');
    expect(chosen(upTo({ ids: new Set(), from: 'z' }, 'c', PAGE))).toBe('c');
    expect(chosen(upTo(toggled(NOBODY, 'b'), 'z', PAGE))).toBe('b');
  });

  it('takes the whole page, and nobody when it is chosen already', () => {
    const all = allOrNobody(toggled(NOBODY, 'c'), PAGE);
    expect(chosen(all)).toBe('abcde');
    expect(chosen(allOrNobody(all, PAGE))).toBe('');
  });
});
