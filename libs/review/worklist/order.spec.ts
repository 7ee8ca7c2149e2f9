import { orderWords, URGENCIES, WITHIN_RANK } from './order.js';
import { urgencyOf, type UrgencyFacts } from './urgency.js';

describe('the order of the worklist', () => {
  const facts: UrgencyFacts = {
    state: 'proposed',
    side: 'receiving',
    today: '2026-11-30',
    daysLeft: 10,
    severity: 2,
    now: { part: null, weeks: 0, limit: 14 },
    weeksSooner: 4,
    offered: false,
  };
  const beyond = { part: 'total', weeks: 9, limit: 14 } as const;

  it('names the ranks that the rule gives, in their order', () => {
    const cases: Record<(typeof URGENCIES)[number], Partial<UrgencyFacts>> = {
      'last-days': { daysLeft: 1 },
      'other-approved': { state: 'approved-by-sending' },
      severe: { severity: 3, now: beyond },
      'beyond-norm': { now: beyond },
      sooner: {},
    };
    for (const [i, reason] of URGENCIES.entries())
      expect(urgencyOf({ ...facts, ...cases[reason] }).rank).toBe(i + 1);
    expect(urgencyOf({ ...facts, daysLeft: 2 }).rank).not.toBe(1);
  });

  it('is said in one sentence', () => {
    expect(WITHIN_RANK).toHaveLength(3);
    expect(orderWords()).toEqual({
      nl: 'Volgorde: eerst wat vandaag of de volgende werkdag vervalt, dan achtereenvolgens wat de andere kant al goedkeurde, ernstig en boven de norm, boven de norm en de rest. Daarbinnen telt na elkaar wat het eerst vervalt, wat het verst boven de norm is en wie het langst wacht.',
      en: 'Order: first what expires today or on the next working day, then, in turn, what the other side has approved, severe and beyond the norm, beyond the norm and the rest. Within each, in turn, what expires soonest, what is furthest beyond the norm and who has waited longest.',
    });
  });
});
