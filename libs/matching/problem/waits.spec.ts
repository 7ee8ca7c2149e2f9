import { entry, problem, programme } from '../../../test/support/matching/problems.js';
import { SILENT, solve } from '../solvers/index.js';
import { gainsOf, isWaitUncertain, valuedRemaining, valuedTreatmentWait } from './index.js';

const { policy } = problem();

describe('a wait that nobody knows', () => {
  it('is never 0: the region’s figure stands in for it, and else the norm', () => {
    const unknown = entry({ remaining: null, treatmentWait: null });
    expect([valuedRemaining(policy, unknown), valuedTreatmentWait(policy, unknown)]).toEqual([14, 10]);
    const imputed = { remaining: 9, treatmentWait: 7 };
    expect(valuedRemaining(policy, { ...unknown, imputed })).toBe(9);
    expect(valuedTreatmentWait(policy, { ...unknown, imputed })).toBe(7);
    expect(valuedRemaining(policy, { ...unknown, intakeWait: 3 })).toBe(10);
  });

  it('gains by a place with a date what the figure that stands in for it says', () => {
    const known = entry({ remaining: 9, treatmentWait: 7 });
    const unknown = entry({
      remaining: null,
      treatmentWait: null,
      imputed: { remaining: 9, treatmentWait: 7 },
    });
    expect(gainsOf(policy, unknown, programme(), 1, 8)).toEqual(gainsOf(policy, known, programme(), 1, 8));
  });

  it('takes a programme that says nothing of its treatment by the figure of the region, and else by the norm', () => {
    const weeks = (part: Parameters<typeof programme>[0]) =>
      gainsOf(policy, entry(), programme(part), 1, 8).weeks;
    expect(weeks({ treatmentWait: null })).toBe(9 + 6 - 1 - 10);
    expect(weeks({ treatmentWait: null, imputedTreatmentWait: 2 })).toBe(9 + 6 - 1 - 2);
  });

  it('is matched', async () => {
    const drawn = problem({ entries: [entry({ remaining: null, treatmentWait: null })] });
    expect(await solve(drawn, { problemSha256: '0'.repeat(64) }, SILENT)).toMatchObject({
      status: 'optimal',
      assignments: [{ entry: 'E1', programme: 'J1', week: 1 }],
    });
  });

  it('is not certain, and neither is an estimate; a date is, and so is what a file only states', () => {
    const by = (source: 'agreed' | 'history') => entry({ waitEstimate: { source, interval: [1, 5] } });
    expect(isWaitUncertain(entry({ remaining: null }))).toBe(true);
    expect(isWaitUncertain(by('history'))).toBe(true);
    expect(isWaitUncertain(by('agreed'))).toBe(false);
    expect(isWaitUncertain(entry())).toBe(false);
  });
});
