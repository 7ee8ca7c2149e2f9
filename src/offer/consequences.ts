import { type EntityManager } from 'typeorm';
import {
  type Consequence,
  consequenceOf,
  OFFER,
  type OfferState,
  type Outcome,
} from '../../libs/offer/index.js';
import { nextState } from '../../libs/review/index.js';
import { type Actor } from '../platform/auth/index.js';
import { endHold, followUp, lockProposal, moveProposal, putBar } from '../review/index.js';

/** What decides over an offer. */
export interface OfferRow {
  readonly id: string;
  readonly proposalId: string;
  readonly entryId: string;
  readonly fromProvider: string;
  readonly toProvider: string;
  readonly toProgramme: string;
  readonly week: string;
  readonly state: OfferState;
  readonly version: number;
  readonly answerBy: string;
}

/**
 * The offer, locked; its proposal first, as everywhere, so that two transactions never wait for each other crosswise.
 * Null where the actor may not see it.
 */
export async function lockOffer(tx: EntityManager, id: string): Promise<OfferRow | null> {
  const [known] = await tx.query<{ proposalId: string }[]>(
    `SELECT proposal_id AS "proposalId" FROM offer WHERE region_id = acting_region() AND id = $1`,
    [id],
  );
  if (known === undefined) return null;
  await lockProposal(tx, known.proposalId);
  const [row] = await tx.query<OfferRow[]>(
    `SELECT id, proposal_id AS "proposalId", entry_id AS "entryId", from_provider AS "fromProvider", to_provider AS "toProvider",
       to_programme AS "toProgramme", week, state, version, answer_by::text AS "answerBy"
     FROM offer WHERE region_id = acting_region() AND id = $1 FOR NO KEY UPDATE`,
    [id],
  );
  return row;
}

/**
 * Answers an offer and carries out what follows for proposal, place, bars and tasks. What happens to the entry is
 * the caller's: only an acceptance touches it.
 * @throws where the offer or its proposal knows no such step: the caller has asked the rule first
 */
export async function answerOffer(
  tx: EntityManager,
  actor: Actor,
  offer: OfferRow,
  outcome: Exclude<Outcome, { kind: 'return' | 'start' }>,
  today: string,
): Promise<Consequence> {
  const consequence = consequenceOf(outcome);
  const to = nextState(OFFER, offer.state, outcome.kind);
  if (to === null) throw new Error(`An offer that is ${offer.state} knows no ${outcome.kind}`);
  const reason = outcome.kind === 'decline' ? outcome.reason : null;
  const [, changed] = await tx.query<[unknown, number]>(
    `UPDATE offer SET state = $4, version = version + 1, answered_at = now(), answered_by = acting_user(), reason = $5
     WHERE region_id = acting_region() AND id = $1 AND state = $2 AND version = $3`,
    [offer.id, offer.state, offer.version, to, reason],
  );
  if (changed !== 1) throw new Error('The offer changed under its lock');
  const proposal = await lockProposal(tx, offer.proposalId);
  if (proposal === null) throw new Error('An offer without its proposal');
  if (consequence.proposal !== null) await moveProposal(tx, proposal, consequence.proposal, `offer-${to}`);
  if (consequence.hold !== null) await endHold(tx, proposal.id, consequence.hold);
  await putBar(tx, actor, proposal, { effect: consequence.effect, reason: reason ?? to, today });
  if (consequence.followUp !== null)
    await followUp(tx, actor, {
      kind: consequence.followUp,
      entryId: offer.entryId,
      providerId: offer.fromProvider,
      causeId: offer.id,
    });
  return consequence;
}
