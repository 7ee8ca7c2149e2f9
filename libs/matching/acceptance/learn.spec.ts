import fc from 'fast-check';
import { DEFAULT_POLICY } from '../../policy/index.js';
import { learn, type ProposalOutcome } from './learn.js';

const cell = (programme: string, accepted: number, decided: number): ProposalOutcome => ({
  programme,
  diagnosis: 'anxiety',
  severity: 2,
  accepted,
  decided,
});
const policy = (leastPercent = 70) => ({ suppressUnder: 10, acceptance: { decisions: 200, leastPercent } });
const percentIn = (outcomes: readonly ProposalOutcome[], programme: string, least?: number): number => {
  const { region, cells } = learn(outcomes, policy(least))!;
  return cells.find((each) => each.programme === programme)?.percent ?? region;
};
/** A region around the cell that is looked at, large enough that its own decisions hardly move the mean. */
const around = (one: ProposalOutcome): ProposalOutcome[] => [cell('rest', 60_000, 100_000), one];

describe('what refusals teach', () => {
  it('is nothing until the region has enough decisions', () => {
    expect(learn([], DEFAULT_POLICY)).toBeNull();
    expect(learn([cell('J1', 100, 199)], policy())).toBeNull();
    expect(learn([cell('J1', 100, 200)], policy())).toEqual({ region: 50, cells: [] });
  });

  it('is the region’s figure for whatever has few decisions, and nearer to its own with more', () => {
    expect(percentIn(around(cell('J1', 0, 9)), 'J1', 1)).toBe(60);
    expect(percentIn(around(cell('J1', 0, 20)), 'J1', 1)).toBe(30);
    expect(percentIn(around(cell('J1', 0, 180)), 'J1', 1)).toBe(6);
  });

  it('never takes a chance for less than a part of the region’s', () => {
    expect(percentIn(around(cell('J1', 0, 500)), 'J1')).toBe(42);
  });

  const counts = fc
    .record({ decided: fc.integer({ min: 10, max: 400 }), share: fc.double({ min: 0, max: 1, noNaN: true }) })
    .map(({ decided, share }) => ({ decided, accepted: Math.floor(share * decided) }));

  it('grows with what was accepted', () => {
    fc.assert(
      fc.property(counts, ({ accepted, decided }) => {
        fc.pre(accepted < decided);
        const less = percentIn(around(cell('J1', accepted, decided)), 'J1', 1);
        expect(percentIn(around(cell('J1', accepted + 1, decided)), 'J1', 1)).toBeGreaterThanOrEqual(less);
      }),
    );
  });

  it('lies between the region’s figure and the cell’s own', () => {
    fc.assert(
      fc.property(counts, ({ accepted, decided }) => {
        const own = (100 * accepted) / decided;
        const percent = percentIn(around(cell('J1', accepted, decided)), 'J1', 1);
        expect(percent).toBeGreaterThanOrEqual(Math.floor(Math.min(60, own)));
        expect(percent).toBeLessThanOrEqual(Math.ceil(Math.max(60, own)) || 1);
      }),
    );
  });

  it('is the same in any order', () => {
    const rows = [cell('J2', 10, 90), cell('J1', 80, 90), cell('J3', 40, 60)];
    expect(learn(rows.toReversed(), policy())).toEqual(learn(rows, policy()));
  });
});
