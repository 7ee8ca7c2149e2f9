import fc from 'fast-check';
import { RETURN_REASONS } from '../../kernel/index.js';
import { HOLD, type HoldState } from '../../registry/index.js';
import { PROPOSAL, type ProposalState } from '../../matching/index.js';
import { nextState } from '../../kernel/index.js';
import { consequenceOf, type Outcome } from '../consequences.js';
import { DEFAULT_DECLINE_REASONS } from '../offer/decline-reasons.js';
import { OFFER, type OfferEvent, type OfferState } from '../offer/offer-states.js';
import { type EntryRow, restore, type ReturnTicket, TICKET_FIELDS, ticketOf } from './return-ticket.js';
import { TRANSFER, type TransferState } from './transfer-states.js';

const entry = fc.record({
  region_id: fc.constant('GRONINGEN'),
  id: fc.constant('0123456789abcdef0123'),
  provider_id: fc.constant('99990001'),
  reference: fc.stringMatching(/^[A-Za-z0-9_-]{4,12}$/),
  programme_id: fc.option(fc.constantFrom('p1', 'p2'), { nil: null }),
  area: fc.constantFrom('0014', '1979'),
  diagnosis: fc.constantFrom('anxiety', 'autism'),
  settings: fc.uniqueArray(fc.constantFrom('2', '3', '4'), { minLength: 1 }),
  age_from: fc.integer({ min: 0, max: 60 }),
  age_to: fc.integer({ min: 60, max: 120 }),
  language: fc.constantFrom('nl', 'ar'),
  severity: fc.constantFrom(1, 2, 3),
  insurer: fc.option(fc.constant('3311'), { nil: null }),
  max_travel: fc.option(fc.integer({ min: 0, max: 600 }), { nil: null }),
  flags: fc.uniqueArray(fc.constantFrom('aggression', 'uninsured')),
  registered_on: fc
    .date({ min: new Date('2020-01-01'), max: new Date('2026-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  referred_on: fc.constant(null),
  intake_on: fc.constant(null),
  expected_intake_week: fc.option(fc.constant('2026-W49'), { nil: null }),
  expected_treatment_weeks: fc.option(fc.integer({ min: 0, max: 520 }), { nil: null }),
  state: fc.constant('waiting'),
  confirmed_on: fc.constant('2026-10-01'),
  content_sha256: fc.constant('abc'),
  valid_from: fc.constant('2026-10-01T00:00:00Z'),
});

/** One round of a client's way: a proposal both organisations approved, an offer, and how it ends. */
interface World {
  row: EntryRow;
  proposal: ProposalState;
  hold: HoldState;
  offer: OfferState;
  transfer: TransferState | null;
  ticket: ReturnTicket | null;
  followUps: number;
}

const must = <T>(state: T | null): T => {
  if (state === null) throw new Error('a step that the table does not have');
  return state;
};

/** Does what the consequence says, and nothing else: the smallest possible shell. */
function carryOut(world: World, outcome: Outcome, pushed: number): World {
  const after = consequenceOf(outcome);
  const answers: Record<string, OfferEvent> = { accept: 'accept', decline: 'decline', expire: 'expire' };
  const offer = answers[outcome.kind]
    ? must(nextState(OFFER, world.offer, answers[outcome.kind]))
    : world.offer;
  const ticket = after.entry === 'travel' ? ticketOf(world.row) : world.ticket;
  // While under way the provider's pushes may go on changing the row.
  const row =
    after.entry === 'travel'
      ? { ...world.row, state: 'transferring', expected_treatment_weeks: pushed, programme_id: null }
      : after.entry === 'restore'
        ? restore(must(ticket), world.row)
        : world.row;
  return {
    row,
    ticket,
    offer,
    proposal: after.proposal ? must(nextState(PROPOSAL, world.proposal, after.proposal)) : world.proposal,
    hold: after.hold ? must(nextState(HOLD, world.hold, after.hold)) : world.hold,
    transfer:
      after.entry === 'travel'
        ? 'planned'
        : outcome.kind === 'return'
          ? must(nextState(TRANSFER, must(world.transfer), 'return'))
          : world.transfer,
    followUps: world.followUps + (after.followUp === null ? 0 : 1),
  };
}

const round = fc.record({
  end: fc.constantFrom('decline' as const, 'expire' as const, 'return' as const),
  reason: fc.constantFrom(...DEFAULT_DECLINE_REASONS),
  back: fc.constantFrom(...RETURN_REASONS.map(({ code }) => code)),
  pushed: fc.integer({ min: 0, max: 520 }),
});

describe('any history of offers declined, expired and returned', () => {
  it('leaves the registration date, the programme, the state and all else exactly as they were, and tells somebody each time', () => {
    fc.assert(
      fc.property(entry, fc.array(round, { minLength: 1, maxLength: 8 }), (before, rounds) => {
        let row: EntryRow = before;
        for (const { end, reason, back, pushed } of rounds) {
          let world: World = {
            row,
            proposal: 'approved',
            hold: 'held',
            offer: 'offered',
            transfer: null,
            ticket: null,
            followUps: 0,
          };
          if (end === 'return') {
            world = carryOut(world, { kind: 'accept' }, pushed);
            expect(world).toMatchObject({
              row: { state: 'transferring' },
              hold: 'used',
              proposal: 'concluded',
              transfer: 'planned',
            });
            expect(world.row['registered_on']).toBe(before.registered_on);
            world = carryOut(world, { kind: 'return', reason: back }, pushed);
          } else {
            world = carryOut(
              world,
              end === 'decline' ? { kind: 'decline', reason } : { kind: 'expire' },
              pushed,
            );
            expect(world).toMatchObject({
              hold: 'released',
              proposal: end === 'decline' ? 'concluded' : 'expired',
            });
          }
          expect(world.followUps).toBe(1);
          row = world.row;
        }
        expect(row).toEqual(before);
      }),
      { numRuns: 300 },
    );
  });

  it('answers an offer once', () => {
    fc.assert(
      fc.property(
        entry,
        fc.constantFrom('accept' as const, 'expire' as const),
        fc.constantFrom('accept' as const, 'expire' as const),
        (row, first, second) => {
          const world: World = {
            row,
            proposal: 'approved',
            hold: 'held',
            offer: 'offered',
            transfer: null,
            ticket: null,
            followUps: 0,
          };
          const answered = carryOut(world, { kind: first }, 0);
          expect(() => carryOut(answered, { kind: second }, 0)).toThrow(
            'a step that the table does not have',
          );
        },
      ),
      { numRuns: 20 },
    );
  });

  it('ends with treatment or with the way back, never both', () => {
    expect(nextState(TRANSFER, 'planned', 'start')).toBeNull();
    const held = must(nextState(TRANSFER, 'planned', 'hold-intake'));
    expect(nextState(TRANSFER, held, 'return')).toBe('returned');
    expect(nextState(TRANSFER, must(nextState(TRANSFER, held, 'start')), 'return')).toBeNull();
    expect(consequenceOf({ kind: 'start' })).toEqual({
      proposal: null,
      hold: null,
      entry: 'leave',
      effect: 'withdraw',
      followUp: null,
    });
  });

  it('takes no ticket with a hole and no ticket of another entry', () => {
    fc.assert(
      fc.property(entry, fc.constantFrom(...TICKET_FIELDS), (row, field) => {
        expect(() =>
          ticketOf(Object.fromEntries(Object.entries(row).filter(([name]) => name !== field))),
        ).toThrow(field);
        expect(() => restore(ticketOf(row), { ...row, id: 'other' })).toThrow('own entry');
      }),
      { numRuns: 30 },
    );
  });
});
