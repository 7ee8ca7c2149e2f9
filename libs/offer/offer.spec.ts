import { allowedIn, columnsOfTable, rowsOfTable } from '../../test/support/committed-schema.js';
import { CODE_LISTS, finalStates, reachableStates, RETURN_REASONS } from '../kernel/index.js';
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
  const of = (today: string, asked: string | null = null) => answerBy(today, '2026-W49', 14, asked); // Monday 30 November

  it('gives the days of the policy, or what is left before the week of the intake', () => {
    expect(of('2026-11-02')).toEqual({ ok: true, value: '2026-11-16' });
    expect(of('2026-11-20')).toEqual({ ok: true, value: '2026-11-29' });
    expect(of('2026-11-29')).toEqual({ ok: true, value: '2026-11-29' });
  });

  it('refuses once the week has begun', () => {
    expect(of('2026-11-30')).toEqual({ ok: false, error: 'intake-too-soon' });
  });

  it('takes a date that is asked for within those limits', () => {
    expect(of('2026-11-02', '2026-11-29')).toEqual({ ok: true, value: '2026-11-29' });
    expect(of('2026-11-02', '2026-11-30')).toEqual({ ok: false, error: 'answer-by-out-of-range' });
    expect(of('2026-11-02', '2026-11-01')).toEqual({ ok: false, error: 'answer-by-out-of-range' });
  });
});
