import { DEFAULT_POLICY } from '../../../libs/policy/index.js';
import { type NamedProgramme } from '../../../libs/registry/index.js';
import { supplyOf } from './client-problem.js';

const programmes: readonly NamedProgramme[] = [
  {
    ...{
      id: 'p',
      provider: '99990002',
      area: '0014',
      online: false,
      diagnoses: ['anxiety'],
      takesAll: false,
    },
    ...{ takesUndiagnosed: false, settings: ['2'], levels: null, intensities: null, forms: null },
    ...{ ages: [18, 120], titles: null, circuits: null, languages: ['nl'], severities: [1, 2, 3] },
    ...{ insurers: null, excludes: [], excludesSoft: [], intakeStop: false, intakeWait: 8, treatmentWait: 4 },
    ...{ minStart: null, interpreted: [], femaleClinician: null, name: 'P', providerName: 'Q' },
  },
];
const slotsWith = (taken: number) => [{ programme: 'p', week: '2026-W50', offered: 3, taken }];
const MONDAY = '2026-11-23';

describe('supplyOf', () => {
  it('is worked out once for the same rows, and again for other slots, another policy or another week', () => {
    const slots = slotsWith(0);
    const first = supplyOf({ programmes, slots }, DEFAULT_POLICY, MONDAY);
    expect(supplyOf({ programmes, slots }, DEFAULT_POLICY, MONDAY)).toBe(first);
    expect(first.problem.programmes[0].slots.slice(0, 3)).toEqual([0, 3, 0]);
    const fuller = supplyOf({ programmes, slots: slotsWith(2) }, DEFAULT_POLICY, MONDAY);
    expect(fuller.problem.programmes[0].slots.slice(0, 3)).toEqual([0, 1, 0]);
    expect(supplyOf({ programmes, slots }, DEFAULT_POLICY, '2026-11-30').weeks[0]).toBe('2026-W50');
    const shorter = { ...DEFAULT_POLICY, horizonWeeks: 4 };
    expect(supplyOf({ programmes, slots }, shorter, MONDAY).weeks).toHaveLength(4);
  });
});
