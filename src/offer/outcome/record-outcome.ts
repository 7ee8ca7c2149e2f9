import { type EntityManager } from 'typeorm';
import {
  carryOut,
  type EntryRecord,
  type Ledger,
  type Outcome,
  restore,
  ticketOf,
} from '../../../libs/offer/index.js';
import { lockProposal, moveProposal } from '../../matching/index.js';
import { type Actor, inEngineRole } from '../../platform/base/database/index.js';
import {
  beginTransfer,
  followUp,
  type FollowUpKind,
  leaveList,
  lockEntryRecord,
  putBar,
  releaseHolds,
  restoreEntry,
  useHold,
} from '../../registry/index.js';
import { type CalledOffAs } from '../offer/called-off.js';
import { type AnswerDetails, moveOffer, type OfferRow, ownerOf } from '../offer/offer.store.js';
import { insertTransfer, moveTransfer, type TransferRow } from '../transfer/transfer.store.js';

type Of<Kind extends Outcome['kind']> = Extract<Outcome, { readonly kind: Kind }>;

/** An outcome, and what its caller has locked or looked up to decide that it is one. */
export type OfferOutcome =
  | (Of<'accept'> & { readonly week: string; readonly entry: EntryRecord })
  | (Of<'decline'> & { readonly policyVersion: number })
  | Of<'expire'>
  | (Of<'withdraw'> & { readonly because: CalledOffAs })
  | (Of<'return'> & { readonly transfer: TransferRow })
  | (Of<'start'> & { readonly transfer: TransferRow });

/**
 * Records what became of an offer or its transfer with all that follows from it: for the proposal, its holds, the
 * transfer, the entry, its bars and the list of follow-ups.
 * @param offer locked; with an acceptance the entry as well, with the end of a transfer the transfer
 * @throws where a table of states knows no such step: the caller has asked the rule first
 */
export const recordOutcome = (
  tx: EntityManager,
  actor: Actor,
  offer: OfferRow,
  outcome: OfferOutcome,
  today: string,
): Promise<void> => carryOut(outcome, new DatabaseLedger(tx, actor, offer, outcome, today));

const ANSWERED = {
  accept: 'accepted',
  decline: 'declined',
  expire: 'expired',
  withdraw: 'withdrawn',
} as const;

class DatabaseLedger implements Ledger {
  constructor(
    private readonly tx: EntityManager,
    private readonly actor: Actor,
    private readonly offer: OfferRow,
    private readonly outcome: OfferOutcome,
    private readonly today: string,
  ) {}

  answerOffer(event: Parameters<Ledger['answerOffer']>[0]): Promise<void> {
    const { outcome } = this;
    const details: AnswerDetails = {
      answeredByName:
        outcome.kind === 'expire' || outcome.kind === 'withdraw' ? null : this.actor.displayName,
      chosenWeek: outcome.kind === 'accept' ? outcome.week : null,
      reason: outcome.kind === 'decline' ? outcome.reason.code : null,
      policyVersion: outcome.kind === 'decline' ? outcome.policyVersion : null,
    };
    return moveOffer(this.tx, this.offer, event, details);
  }

  async moveProposal(event: Parameters<Ledger['moveProposal']>[0]): Promise<void> {
    const proposal = await lockProposal(this.tx, this.offer.proposalId);
    if (proposal === null) throw new Error('An offer without its proposal');
    await moveProposal(this.tx, proposal, event, this.cause());
  }

  /** What the proposal says it ended by. */
  private cause(): string | null {
    const { outcome } = this;
    if (outcome.kind === 'return' || outcome.kind === 'start') return null;
    return outcome.kind === 'withdraw' ? outcome.because : `offer-${ANSWERED[outcome.kind]}`;
  }

  moveHolds(): Promise<void> {
    const { proposalId } = this.offer;
    return this.outcome.kind === 'accept'
      ? useHold(this.tx, proposalId, this.outcome.week)
      : releaseHolds(this.tx, proposalId);
  }

  moveTransfer(event: Parameters<Ledger['moveTransfer']>[0]): Promise<void> {
    const { outcome } = this;
    const reason = outcome.kind === 'return' ? outcome.reason : null;
    return moveTransfer(this.tx, this.transfer(), event, reason);
  }

  async changeEntry(change: Parameters<Ledger['changeEntry']>[0]): Promise<void> {
    const { tx, actor, offer, outcome } = this;
    if (change === 'restore') return this.restore();
    if (change === 'leave') {
      await leaveList(tx, actor, offer.entryId);
      return;
    }
    if (outcome.kind !== 'accept') throw new Error('A transfer begins with an acceptance');
    const ticket = ticketOf(outcome.entry);
    await beginTransfer(tx, offer.entryId);
    await insertTransfer(tx, offer, outcome.week, ticket);
  }

  bar(effect: Parameters<Ledger['bar']>[0]): Promise<void> {
    const { tx, actor, offer, today } = this;
    return putBar(tx, actor, { ...offer, week: this.barredWeek() }, { effect, reason: this.reason(), today });
  }

  followUp(kind: Parameters<Ledger['followUp']>[0]): Promise<void> {
    const { tx, actor, offer } = this;
    const { entryId, fromProvider: providerId, id: causeId } = offer;
    return followUp(tx, actor, { kind, entryId, providerId, causeId, owner: ownerOf(offer) });
  }

  /** The receiving organisation may not see the entry, so the engine puts it back. */
  private restore(): Promise<void> {
    const { tx, actor, offer } = this;
    return inEngineRole(tx, actor, async () => {
      const entry = await lockEntryRecord(tx, offer.entryId);
      if (entry === null) throw new Error('A transfer without its entry');
      await restoreEntry(tx, restore(this.transfer().ticket, entry));
    });
  }

  private transfer(): TransferRow {
    if (!('transfer' in this.outcome)) throw new Error('An answer has no transfer yet');
    return this.outcome.transfer;
  }

  /** "That week does not suit" is said of each date that was offered, and at an intake of that of the intake. */
  private barredWeek(): string {
    return this.outcome.kind === 'return'
      ? this.outcome.transfer.intakeWeek
      : (this.offer.options.at(-1) ?? this.offer.week);
  }

  private reason(): string {
    const { outcome } = this;
    if (outcome.kind === 'decline') return outcome.reason.code;
    if (outcome.kind === 'return') return outcome.reason;
    return outcome.kind === 'start' ? STARTED : ANSWERED[outcome.kind];
  }
}

/** Why an entry is barred everywhere whose treatment has begun elsewhere. */
export const STARTED = 'treatment-started' satisfies FollowUpKind;
