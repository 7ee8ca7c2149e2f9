import { type RunPart } from '../../matching/index.js';
import { eligibleOf } from './eligible.js';

/** So many at each of three organisations. */
const parts = (outcome: string, each: number): RunPart[] =>
  ['north', 'south', 'east'].map((from, i) => ({
    ...{ outcome, from, population: 'adults', count: each },
    to: outcome === 'proposed' || outcome === 'kept' ? ['west', 'far', 'away'][i] : null,
  }));

describe('eligibleOf', () => {
  it('leaves out for whom no care elsewhere fits, and keeps for whom there is no place or none sooner', () => {
    const run = [
      ...parts('proposed', 20),
      ...parts('kept', 10),
      ...parts('no-programme-for-need', 30),
      ...parts('too-far', 15),
      ...parts('not-sooner', 40),
      ...parts('no-slots-in-horizon', 25),
    ];
    expect(eligibleOf(run, 10)).toEqual({ entries: 420, eligible: 285, proposed: 90 });
  });

  it('says nothing where it takes a number that the run hides', () => {
    const run = [
      ...parts('proposed', 200),
      ...parts('kept', 200),
      ...parts('too-far', 1),
      ...parts('not-sooner', 40),
    ];
    expect(eligibleOf(run, 10)).toEqual({ entries: 1323, eligible: null, proposed: 1200 });
    expect(eligibleOf(parts('too-far', 1), 10)).toEqual({ entries: null, eligible: null, proposed: null });
  });

  it('is nought of a run that looked at nobody', () => {
    expect(eligibleOf([], 10)).toEqual({ entries: 0, eligible: 0, proposed: 0 });
  });
});
