import { FAULTS, planOf } from './plan.js';

const PARTS = { servers: 3, workers: 2 };

describe('the plan of faults', () => {
  it.each([1, 2, 20_261_130])('has every kind once before any comes again (seed %i)', (seed) => {
    const plan = planOf(seed, FAULTS.length * 2, PARTS);
    for (const half of [plan.slice(0, FAULTS.length), plan.slice(FAULTS.length)])
      expect(half.map(({ kind }) => kind).sort()).toEqual([...FAULTS].sort());
  });

  it('is the same for the same seed, and another for another', () => {
    expect(planOf(7, 12, PARTS)).toEqual(planOf(7, 12, PARTS));
    expect(planOf(7, 12, PARTS)).not.toEqual(planOf(8, 12, PARTS));
  });

  it('takes the machines of a kind in turn, and none that there is not', () => {
    const plan = planOf(3, FAULTS.length * 3, PARTS);
    const of = (kind: string) => plan.filter((fault) => fault.kind === kind).map(({ which }) => which);
    expect(of('kill-server').sort()).toEqual([0, 1, 2]);
    expect(of('kill-worker').slice(0, 2).sort()).toEqual([0, 1]);
    expect(new Set(of('fail-over'))).toEqual(new Set([0]));
  });

  it('has as many as are asked for', () => {
    expect(planOf(1, 3, PARTS)).toHaveLength(3);
    expect(planOf(1, 0, PARTS)).toEqual([]);
  });
});
