import { DEFAULT_POLICY } from '../../policy/index.js';
import fc from 'fast-check';
import { nextState, RETURN_REASONS } from '../../kernel/index.js';
import { HOLD, type HoldState } from '../../registry/index.js';
import { PROPOSAL, type ProposalState } from '../../matching/index.js';
import { OFFER, type OfferState } from '../offer/offer-states.js';
import { type EntryRecord, restore, type ReturnTicket, ticketOf } from '../transfer/return-ticket.js';
import { TRANSFER, type TransferState } from '../transfer/transfer-states.js';
import { carryOut, type Ledger } from './carry-out.js';
import { consequenceOf } from './consequence.js';

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

const must = <T>(state: T | null): T => {
  if (state === null) throw new Error('a step that the table does not have');
  return state;
};

/** One round of a client's way, in memory: a proposal that both organisations approved, an offer, and how it ends. */
class World implements Ledger {
  proposal: ProposalState = 'approved';
  hold: HoldState = 'held';
  offer: OfferState = 'offered';
  transfer: TransferState | null = null;
  ticket: ReturnTicket | null = null;
  bars = 0;
  followUps = 0;

  /** @param pushed what the provider says of the entry while the client is under way */
  constructor(
    public row: EntryRecord,
    private readonly pushed = 0,
  ) {}

  async answerOffer(event: Parameters<Ledger['answerOffer']>[0]): Promise<void> {
    this.offer = must(nextState(OFFER, this.offer, event));
  }
  async moveProposal(event: Parameters<Ledger['moveProposal']>[0]): Promise<void> {
    this.proposal = must(nextState(PROPOSAL, this.proposal, event));
  }
  async moveHolds(event: Parameters<Ledger['moveHolds']>[0]): Promise<void> {
    expect(this.proposal).not.toBe('approved');
    this.hold = must(nextState(HOLD, this.hold, event));
  }
  async moveTransfer(event: Parameters<Ledger['moveTransfer']>[0]): Promise<void> {
    this.transfer = must(nextState(TRANSFER, must(this.transfer), event));
  }
  async changeEntry(change: Parameters<Ledger['changeEntry']>[0]): Promise<void> {
    if (change === 'begin-transfer') {
      this.ticket = ticketOf(this.row);
      this.transfer = 'planned';
      // While under way the provider's pushes may go on changing the row.
      this.row = {
        ...this.row,
        state: 'transferring',
        expected_treatment_weeks: this.pushed,
        programme_id: null,
      };
    } else if (change === 'restore') this.row = restore(must(this.ticket), this.row);
    else this.row = { ...this.row, state: 'left' };
  }
  async bar(effect: Parameters<Ledger['bar']>[0]): Promise<void> {
    this.bars += effect === 'none' ? 0 : 1;
  }
  async followUp(): Promise<void> {
    this.followUps++;
  }
}

const round = fc.record({
  end: fc.constantFrom('decline' as const, 'expire' as const, 'return' as const),
  reason: fc.constantFrom(...DEFAULT_POLICY.declineReasons),
  back: fc.constantFrom(...RETURN_REASONS.map(({ code }) => code)),
  pushed: fc.integer({ min: 0, max: 520 }),
});

describe('any history of offers declined, expired and returned', () => {
  it('leaves the registration date, the programme, the state and all else exactly as they were, and tells somebody each time', async () => {
    await fc.assert(
      fc.asyncProperty(entry, fc.array(round, { minLength: 1, maxLength: 8 }), async (before, rounds) => {
        let row: EntryRecord = before;
        for (const { end, reason, back, pushed } of rounds) {
          const world = new World(row, pushed);
          if (end === 'return') {
            await carryOut({ kind: 'accept' }, world);
            expect(world).toMatchObject({
              row: { state: 'transferring' },
              hold: 'used',
              proposal: 'concluded',
              transfer: 'planned',
            });
            expect(world.row['registered_on']).toBe(before.registered_on);
            await carryOut({ kind: 'return', reason: back }, world);
          } else {
            await carryOut(end === 'decline' ? { kind: 'decline', reason } : { kind: 'expire' }, world);
            expect(world).toMatchObject({
              hold: 'released',
              proposal: end === 'decline' ? 'concluded' : 'expired',
            });
          }
          // Each no bars something, so that the same is not offered again tomorrow; silence says no to nothing.
          expect(world).toMatchObject({ followUps: 1, bars: end === 'expire' ? 0 : 1 });
          row = world.row;
        }
        expect(row).toEqual(before);
      }),
      { numRuns: 300 },
    );
  });

  it('answers an offer once', async () => {
    const answer = fc.constantFrom('accept' as const, 'expire' as const);
    await fc.assert(
      fc.asyncProperty(entry, answer, answer, async (row, first, second) => {
        const world = new World(row);
        await carryOut({ kind: first }, world);
        await expect(carryOut({ kind: second }, world)).rejects.toThrow(
          'a step that the table does not have',
        );
      }),
      { numRuns: 20 },
    );
  });

  it('ends with treatment or with the way back, never both', () => {
    expect(nextState(TRANSFER, 'planned', 'start')).toBeNull();
    const held = must(nextState(TRANSFER, 'planned', 'hold-intake'));
    expect(nextState(TRANSFER, held, 'return')).toBe('returned');
    expect(nextState(TRANSFER, must(nextState(TRANSFER, held, 'start')), 'return')).toBeNull();
    expect(consequenceOf({ kind: 'start' })).toEqual({
      offer: null,
      proposal: null,
      hold: null,
      transfer: 'start',
      entry: 'leave',
      effect: 'withdraw',
      followUp: null,
    });
  });

  it('takes no ticket that does not say whose it is, and none of another entry', () => {
    fc.assert(
      fc.property(entry, fc.constantFrom('region_id', 'id'), (row, field) => {
        expect(() =>
          ticketOf(Object.fromEntries(Object.entries(row).filter(([name]) => name !== field))),
        ).toThrow(field);
        expect(() => restore(ticketOf(row), { ...row, id: 'other' })).toThrow('own entry');
      }),
      { numRuns: 30 },
    );
  });
});
