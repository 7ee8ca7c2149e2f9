import fc from 'fast-check';
import { addWeeks, isoWeekOf, isWorkingDay, mondayOf, plusDays, plusWorkingDays } from '../kernel/index.js';
import { DEFAULT_POLICY, readPolicyDocument } from './document.js';
import { firstAnswerDay, latestDays, type LeadTimes, nearestWeek } from './lead-times.js';

const LEAD: LeadTimes = { sending: 2, receiving: 2, answer: 3, preparation: 2 };
const NONE: LeadTimes = { sending: 0, receiving: 0, answer: 0, preparation: 0 };
const anyLead: fc.Arbitrary<LeadTimes> = fc.record({
  sending: fc.integer({ min: 0, max: 20 }),
  receiving: fc.integer({ min: 0, max: 20 }),
  answer: fc.integer({ min: 0, max: 20 }),
  preparation: fc.integer({ min: 0, max: 20 }),
});
const anyDate = fc.integer({ min: 0, max: 60 * 365 }).map((days) => plusDays('2020-01-01', days));

describe('the last sensible days of a week of intakes', () => {
  it('are reckoned back from its Monday', () => {
    expect(latestDays('2026-W51', LEAD)).toEqual({
      propose: '2026-11-30',
      firstDecision: '2026-12-02',
      offer: '2026-12-04',
      answer: '2026-12-09',
    });
  });

  it('leave out holidays and the new year of a year with 53 weeks', () => {
    // Monday 4 January 2027; New Year's Day is a Friday, Christmas Day as well.
    expect(latestDays('2027-W01', LEAD)).toEqual({
      propose: '2026-12-17',
      firstDecision: '2026-12-21',
      offer: '2026-12-23',
      answer: '2026-12-29',
    });
    expect(latestDays('2026-W53', LEAD).answer).toBe('2026-12-22');
  });

  it('are the last working day before it where a step takes no time, and never its weekend', () => {
    expect(latestDays('2026-W49', NONE)).toEqual({
      propose: '2026-11-27',
      firstDecision: '2026-11-27',
      offer: '2026-11-27',
      answer: '2026-11-27',
    });
  });

  it('are working days in the order of the steps, each with its days between', () => {
    fc.assert(
      fc.property(anyDate, anyLead, (date, lead) => {
        const week = isoWeekOf(date);
        const { propose, firstDecision, offer, answer } = latestDays(week, lead);
        for (const day of [propose, firstDecision, offer, answer]) expect(isWorkingDay(day)).toBe(true);
        expect(plusWorkingDays(propose, lead.sending)).toBe(firstDecision);
        expect(plusWorkingDays(firstDecision, lead.receiving)).toBe(offer);
        expect(plusWorkingDays(offer, lead.answer)).toBe(answer);
        expect(plusWorkingDays(answer, lead.preparation) < mondayOf(week)).toBe(true);
        expect(plusWorkingDays(answer, lead.preparation + 1) >= mondayOf(week)).toBe(true);
      }),
    );
  });

  it('come later with a later week, and sooner with more time for a step', () => {
    fc.assert(
      fc.property(anyDate, anyLead, (date, lead) => {
        const week = isoWeekOf(date);
        expect(latestDays(week, lead).propose < latestDays(addWeeks(week, 1), lead).propose).toBe(true);
        for (const step of ['sending', 'receiving', 'answer', 'preparation'] as const)
          expect(
            latestDays(week, { ...lead, [step]: lead[step] + 1 }).propose < latestDays(week, lead).propose,
          ).toBe(true);
      }),
    );
  });

  it('let an offer of the last day ask for an answer on the last day, and no later one', () => {
    fc.assert(
      fc.property(anyDate, anyLead, (date, lead) => {
        const { offer, answer } = latestDays(isoWeekOf(date), lead);
        expect(firstAnswerDay(offer, lead)).toBe(answer);
        expect(firstAnswerDay(plusWorkingDays(offer, 1), lead) > answer).toBe(true);
      }),
    );
  });
});

describe('the nearest week', () => {
  it('is the first that today leaves time for', () => {
    expect(nearestWeek('2026-11-30', LEAD)).toBe('2026-W51');
    expect(nearestWeek('2026-12-01', LEAD)).toBe('2026-W52');
    expect(nearestWeek('2026-11-29', LEAD)).toBe('2026-W51');
  });

  it('is in time and the week before it is not, on every day', () => {
    fc.assert(
      fc.property(anyDate, anyLead, (today, lead) => {
        const week = nearestWeek(today, lead);
        expect(latestDays(week, lead).propose >= today).toBe(true);
        const before = addWeeks(week, -1);
        expect(before <= isoWeekOf(today) || latestDays(before, lead).propose < today).toBe(true);
      }),
    );
  });
});

describe('the lead times of a policy', () => {
  it('are as every region begins where a document is from before them, and refused out of range', () => {
    const { leadTimes, ...before } = DEFAULT_POLICY;
    expect(leadTimes).toEqual(LEAD);
    expect(readPolicyDocument(before)).toMatchObject({ ok: true, value: { leadTimes: LEAD } });
    for (const answer of [-1, 21, 1.5, '3'])
      expect(readPolicyDocument({ ...DEFAULT_POLICY, leadTimes: { ...LEAD, answer } })).toEqual({
        ok: false,
        error: 'leadTimes.answer',
      });
    expect(readPolicyDocument({ ...DEFAULT_POLICY, leadTimes: NONE })).toMatchObject({
      value: { leadTimes: NONE },
    });
  });
});
