import { softExclusions } from './soft-exclusion.js';

describe('soft grounds for exclusion', () => {
  it('are those of the programme that the client has', () => {
    const programme = { excludesSoft: ['legal-question', 'aggression'] };
    expect(
      softExclusions({ flags: ['legal-question', 'no-fixed-address', 'aggression'] }, programme),
    ).toEqual(['aggression', 'legal-question']);
    expect(softExclusions({ flags: ['no-fixed-address'] }, programme)).toEqual([]);
  });

  it('are none of a programme that says nothing of them', () =>
    expect(softExclusions({ flags: ['aggression'] }, {})).toEqual([]));
});
