import fc from 'fast-check';
import { allowedIn, columnsOfTable, rowsOfTable } from '../../test/support/committed-schema.js';
import {
  addWeeks,
  CODE_LISTS,
  finalStates,
  isoWeekOf,
  isWorkingDay,
  mondayOf,
  plusDays,
  plusWorkingDays,
  reachableStates,
  RETURN_REASONS,
} from '../kernel/index.js';
import { latestDays } from '../policy/index.js';
import { answerBy } from './offer/answer-by.js';
import { HAND_OVER_STEPS } from './hand-over/hand-over.js';
import { OFFER, OFFER_STATES } from './offer/offer-states.js';
import { mayReturn, RETURN_EFFECTS } from './transfer/return-effects.js';
import { ticketOf } from './transfer/return-ticket.js';
import { TRANSFER, TRANSFER_STATES, type TransferState } from './transfer/transfer-states.js';

describe('the state machines of offer', () => {
  it('reach every state and end after one answer', () => {
    expect(reachableStates<string>(OFFER)).toEqual([...OFFER_STATES]);
    expect(reachableStates<string>(TRANSFER)).toEqual([...TRANSFER_STATES]);
    expect(finalStates(OFFER)).toEqual(['accepted', 'declined', 'expired']);
    expect(finalStates(TRANSFER)).toEqual(['started', 'returned']);
  });

  it('have the states that the database allows', () => {
    expect(allowedIn('offer', 'state')).toEqual([...OFFER_STATES]);
    expect(allowedIn('transfer', 'state')).toEqual([...TRANSFER_STATES]);
    const steps = TRANSFER.transitions.map(({ from, to }) => [from, to]);
    expect(rowsOfTable('transfer_transition').sort()).toEqual(steps.sort());
    expect(allowedIn('hand_over_step', 'step')).toEqual([...HAND_OVER_STEPS]);
  });
});

describe('the reasons to come back', () => {
  it('have an effect each, and each fits somewhere on the way', () => {
    expect(Object.keys(RETURN_EFFECTS)).toEqual(CODE_LISTS.returnReasons.map(({ code }) => code));
    const of = (transfer: TransferState | null, today = '2026-11-30') =>
      RETURN_REASONS.map(({ code }) => code).filter(
        (reason) => mayReturn(reason, transfer, '2026-W49', today).ok,
      );
    expect(of('planned', '2026-11-29')).toEqual(['client-withdrew', 'place-fell-away']);
    expect(of('planned')).toEqual(['client-withdrew', 'did-not-attend', 'place-fell-away']);
    expect(of('intake-held')).toEqual(['unsuitable-at-intake', 'exclusion-at-intake', 'client-withdrew']);
    for (const over of ['started', 'returned', null] as const) expect(of(over)).toEqual([]);
  });
});

describe('the return ticket', () => {
  it('has every column of an entry but the two that belong to the row', () => {
    const columns = columnsOfTable('waiting_list_entry');
    const ofTheRow = ['confirmed_on', 'valid_from'];
    const row = Object.fromEntries(columns.map((name) => [name, `was ${name}`]));
    const left = columns.filter((name) => !ofTheRow.includes(name));
    expect(ticketOf(row)).toEqual(Object.fromEntries(left.map((name) => [name, `was ${name}`])));
    expect(columns).toEqual(expect.arrayContaining(ofTheRow));
  });
});

describe('the answer-by date', () => {
  const leadTimes = { sending: 2, receiving: 2, answer: 3, preparation: 2 };
  const of = (today: string, asked: string | null = null) =>
    answerBy(today, '2026-W49', { answerDays: 14, leadTimes }, asked); // Monday 30 November

  it('gives the days of the policy, or what is left before the intake has to be prepared', () => {
    expect(of('2026-11-02')).toEqual({ ok: true, value: '2026-11-16' });
    expect(of('2026-11-01')).toEqual({ ok: true, value: '2026-11-16' }); // a Sunday would be no day to answer
    expect(of('2026-11-20')).toEqual({ ok: true, value: '2026-11-25' });
  });

  it('refuses once the client would have less time than the region gives', () => {
    expect(of('2026-11-21')).toEqual({ ok: true, value: '2026-11-25' }); // a Saturday: Monday to Wednesday are three
    expect(of('2026-11-23')).toEqual({ ok: false, error: 'intake-too-soon' });
    expect(of('2026-11-30')).toEqual({ ok: false, error: 'intake-too-soon' });
  });

  it('takes a working day that is asked for within those limits', () => {
    expect(of('2026-11-02', '2026-11-25')).toEqual({ ok: true, value: '2026-11-25' });
    expect(of('2026-11-02', '2026-11-05')).toEqual({ ok: true, value: '2026-11-05' });
    for (const asked of ['2026-11-26', '2026-11-04', '2026-11-14', '2026-11-01'])
      expect(of('2026-11-02', asked)).toEqual({ ok: false, error: 'answer-by-out-of-range' });
  });

  it('is a working day that leaves the client and the intake their time, on every day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 * 365 }),
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 1, max: 60 }),
        fc.record({
          ...{ sending: fc.constant(0), receiving: fc.constant(0) },
          ...{ answer: fc.integer({ min: 0, max: 20 }), preparation: fc.integer({ min: 0, max: 20 }) },
        }),
        (days, weeks, answerDays, lead) => {
          const today = plusDays('2020-01-01', days);
          const week = addWeeks(isoWeekOf(today), weeks);
          const by = answerBy(today, week, { answerDays, leadTimes: lead }, null);
          if (!by.ok)
            return expect(plusWorkingDays(today, lead.answer) > latestDays(week, lead).answer).toBe(true);
          expect(isWorkingDay(by.value)).toBe(true);
          expect(by.value >= plusWorkingDays(today, lead.answer)).toBe(true);
          expect(plusWorkingDays(by.value, lead.preparation) < mondayOf(week)).toBe(true);
        },
      ),
    );
  });
});
