import { type Consequence, consequenceOf, type Outcome } from './consequence.js';

type Given<Part extends keyof Consequence> = NonNullable<Consequence[Part]>;

/** One way to do each part of a consequence: on the tables of the service, or on a world in the memory of a test. */
export interface Ledger {
  answerOffer(event: Given<'offer'>): Promise<void>;
  moveProposal(event: Given<'proposal'>): Promise<void>;
  moveHolds(event: Given<'hold'>): Promise<void>;
  moveTransfer(event: Given<'transfer'>): Promise<void>;
  changeEntry(change: Given<'entry'>): Promise<void>;
  /** Keeps from later runs what was said no to; nothing for the effect `none`. */
  bar(effect: Consequence['effect']): Promise<void>;
  followUp(kind: Given<'followUp'>): Promise<void>;
}

/** Does all that follows from an outcome, and nothing else. Whoever calls has asked the rules, and holds the locks. */
export async function carryOut(outcome: Outcome, ledger: Ledger): Promise<void> {
  const { offer, proposal, hold, transfer, entry, effect, followUp } = consequenceOf(outcome);
  if (offer !== null) await ledger.answerOffer(offer);
  if (proposal !== null) await ledger.moveProposal(proposal);
  // A hold is released once its proposal is no longer approved: until then it may not be without.
  if (hold !== null) await ledger.moveHolds(hold);
  if (transfer !== null) await ledger.moveTransfer(transfer);
  if (entry !== null) await ledger.changeEntry(entry);
  await ledger.bar(effect);
  if (followUp !== null) await ledger.followUp(followUp);
}
