import { type EntityManager } from 'typeorm';
import { type Consequence, consequenceOf, OFFER, type Outcome } from '../../../libs/offer/index.js';
import { nextState } from '../../../libs/kernel/index.js';
import { type Actor } from '../../platform/base/database/actor.js';
import { lockProposal, moveProposal } from '../../matching/index.js';
import { followUp, putBar, releaseHolds, useHold } from '../../registry/index.js';
import { type OfferRow, ownerOf } from '../offer/offer.store.js';

/** What the client says, or says nothing; `week`: the one that is accepted, `policyVersion`: that the reason is of. */
export type AnswerOutcome =
  | (Extract<Outcome, { kind: 'accept' }> & { readonly week: string })
  | (Extract<Outcome, { kind: 'decline' }> & { readonly policyVersion: number })
  | Extract<Outcome, { kind: 'expire' }>;

/**
 * Answers an offer and carries out what follows for proposal, places, bars and tasks. What happens to the entry is
 * the caller's: only an acceptance touches it.
 * @throws where the offer or its proposal knows no such step: the caller has asked the rule first
 */
export async function answerOffer(
  tx: EntityManager,
  actor: Actor,
  offer: OfferRow,
  outcome: AnswerOutcome,
  today: string,
): Promise<Consequence> {
  const consequence = consequenceOf(outcome);
  const to = nextState(OFFER, offer.state, outcome.kind);
  if (to === null) throw new Error(`An offer that is ${offer.state} knows no ${outcome.kind}`);
  const reason = outcome.kind === 'decline' ? outcome.reason.code : null;
  const policyVersion = outcome.kind === 'decline' ? outcome.policyVersion : null;
  const chosen = outcome.kind === 'accept' ? outcome.week : null;
  const [, changed] = await tx.query<[unknown, number]>(
    `UPDATE offer SET state = $4, version = version + 1, answered_at = clock_timestamp(), answered_by = acting_user(), reason = $5, chosen_week = $6, policy_version = $7
     WHERE region_id = acting_region() AND id = $1 AND state = $2 AND version = $3`,
    [offer.id, offer.state, offer.version, to, reason, chosen, policyVersion],
  );
  if (changed !== 1) throw new Error('The offer changed under its lock');
  const proposal = await lockProposal(tx, offer.proposalId);
  if (proposal === null) throw new Error('An offer without its proposal');
  if (consequence.proposal !== null) await moveProposal(tx, proposal, consequence.proposal, `offer-${to}`);
  if (chosen !== null) await useHold(tx, proposal.id, chosen);
  else await releaseHolds(tx, proposal.id);
  // "That week does not suit" is said of each date that was offered.
  const barred = { ...proposal, week: offer.options.at(-1) ?? offer.week };
  await putBar(tx, actor, barred, { effect: consequence.effect, reason: reason ?? to, today });
  if (consequence.followUp !== null)
    await followUp(tx, actor, {
      kind: consequence.followUp,
      entryId: offer.entryId,
      providerId: offer.fromProvider,
      causeId: offer.id,
      owner: ownerOf(offer),
    });
  return consequence;
}
