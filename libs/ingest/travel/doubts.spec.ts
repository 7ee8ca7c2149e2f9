import { doubtsOf, withWaysBack } from './doubts.js';

const CODES = ['0014', '0037', '0047'];
const ESTIMATE = [
  [10, 30, 35],
  [30, 10, 20],
  [35, 20, 10],
];
const ways = (minutes: readonly (readonly (number | null)[])[]) =>
  CODES.flatMap((from, i) => CODES.map((to, j) => ({ from, to, minutes: minutes[i][j] })));
const estimates = ways(ESTIMATE);
const times = (factor: number) =>
  ways(ESTIMATE.map((row) => row.map((minutes) => Math.round(minutes * factor))));
const codes = (of: ReturnType<typeof ways>, known = estimates) => doubtsOf(of, known).map(({ code }) => code);

describe('doubts about a travel file', () => {
  it.each([
    [0.5, []],
    [1, []],
    [3, []],
    [40, ['seems-seconds']],
    [60, ['seems-seconds']],
    [90, ['seems-seconds']],
    [0.02, ['seems-hours']],
  ])('%d times the estimate: %j', (factor, doubts) => expect(codes(times(factor))).toEqual(doubts));

  it('takes a region of which nothing is known for none that takes four hours to cross', () => {
    expect(codes(times(60), [])).toEqual(['seems-seconds']);
    expect(codes(times(3), [])).toEqual([]);
  });

  it('asks about half a matrix, and not about a way that is missing among others', () => {
    const half = ways([
      [null, 30, 35],
      [null, null, 20],
      [null, null, null],
    ]).filter(({ from, to }) => from !== to);
    expect(codes(half)).toEqual(['one-way-only']);
    expect(withWaysBack(half).map(({ minutes }) => minutes)).toEqual([30, 35, 30, 20, 35, 20]);
    const some = ways([
      [10, 30, 35],
      [null, 10, 20],
      [35, 20, 10],
    ]);
    expect(codes(some)).toEqual([]);
  });
});
