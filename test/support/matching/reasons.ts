import { type ProposalReasons } from '../../../libs/matching/index.js';

/** Of one proposal: two other places, and one use of each scarce thing. */
export const REASONS: ProposalReasons = {
  alternatives: [
    {
      programme: 'J2',
      week: 0,
      value: 500,
      weeksLater: -2,
      beyondNorm: 0,
      travelMinutes: 23,
      why: ['ceiling', 'taken'],
    },
    {
      programme: 'J3',
      week: 3,
      value: -300,
      weeksLater: 1,
      beyondNorm: 1,
      travelMinutes: null,
      why: ['later'],
    },
  ],
  uses: [
    { kind: 'slot', programme: 'J1', week: 1, worth: { low: 548_416, high: 653_752, certainty: 'proved' } },
    { kind: 'reviews', provider: 'P2', worth: null },
    { kind: 'ceiling', provider: 'P1', worth: { low: 20_000, high: 20_000, certainty: 'exact' } },
    { kind: 'balance', provider: 'P1', worth: { low: 0, high: 700_000, certainty: 'proved' } },
  ],
};
