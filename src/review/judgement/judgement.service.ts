import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Judged, judgeAgain } from '../../../libs/review/index.js';
import {
  type LiveProposal,
  liveProposalsOf,
  lockProposals,
  withdrawProposals,
} from '../../matching/index.js';
import { Database, engineActor } from '../../platform/base/database/index.js';
import { todayOf } from '../../platform/base/time/index.js';
import { policyInForce } from '../../policy/index.js';
import {
  addFollowUps,
  changedProviders,
  registryOf,
  releaseHolds,
  takeChanges,
} from '../../registry/index.js';
import { OpenOffers } from '../expiry/open-offers.js';
import { openedAmong } from '../first-look/first-look.store.js';
import { RegionSupply } from '../supply/region-supply.service.js';
import { leftAt, openProposals } from './open-proposals.js';

/**
 * Judges open proposals again after supply or demand has changed, so that nobody reviews what cannot go on. What is to be
 * judged is noted with the change and taken in the transaction that acts on it: once, whichever process does it, and
 * again where that one dies.
 */
@Injectable()
export class JudgementService {
  constructor(
    private readonly database: Database,
    private readonly offers: OpenOffers,
    private readonly supply: RegionSupply,
  ) {}

  /** Takes all that is noted, a provider a transaction. @returns how many proposals it ended */
  async judgeChanges(region: string, now = new Date()): Promise<number> {
    const actor = engineActor(region);
    let ended = 0;
    for (const provider of await this.database.transaction(actor, changedProviders))
      ended += await this.database.transaction(actor, async (tx) =>
        (await takeChanges(tx, provider)) ? this.judge(tx, provider, todayOf(now)) : 0,
      );
    if (ended > 0) this.supply.forget();
    return ended;
  }

  /**
   * First without a lock: nearly always everything still fits, and nobody who decides has to wait. What seems to be over
   * is locked and judged once more, for it may have been decided on meanwhile.
   */
  private async judge(tx: EntityManager, provider: string, today: string): Promise<number> {
    const suspected = (await this.judged(tx, provider, today)).ended;
    if (suspected.length === 0) return 0;
    const locked = new Set(suspected.map(({ id }) => id));
    await lockProposals(tx, [...locked]);
    const again = await this.judged(tx, provider, today);
    const ended = again.ended.filter(({ id }) => locked.has(id));
    await this.end(tx, again.proposals, ended);
    return ended.length;
  }

  private async judged(
    tx: EntityManager,
    provider: string,
    today: string,
  ): Promise<{ proposals: readonly LiveProposal[]; ended: readonly Judged[] }> {
    const proposals = await liveProposalsOf(tx, provider);
    if (proposals.length === 0) return { proposals, ended: [] };
    const { document: policy } = await policyInForce(tx);
    const asked = {
      entries: proposals.map(({ entryId }) => entryId),
      programmes: [...new Set(proposals.map(({ toProgramme }) => toProgramme))],
    };
    const registry = await registryOf(tx, asked, today);
    const ids = proposals.map(({ id }) => id);
    const opened = await openedAmong(tx, ids);
    const offered = new Set<string>();
    for (const { id, state, entryId } of proposals)
      if (state === 'approved' && registry.entries.get(entryId)?.state !== 'waiting')
        if (await this.offers.hasOpenOffer(tx, id)) offered.add(id);
    const open = openProposals(proposals, registry, { opened, offered }, { today, policy });
    return { proposals, ended: judgeAgain(open, leftAt(provider, proposals, registry)) };
  }

  /** What a person made or approved never goes in silence: its sending organisation gets a task, unless the client has left its list. */
  private async end(
    tx: EntityManager,
    proposals: readonly LiveProposal[],
    ended: readonly Judged[],
  ): Promise<void> {
    if (ended.length === 0) return;
    await withdrawProposals(tx, ended);
    const by = new Map(proposals.map((proposal) => [proposal.id, proposal]));
    const known = ended.map(({ id, reason }) => ({ reason, proposal: by.get(id)! }));
    for (const { proposal } of known) if (proposal.state === 'approved') await releaseHolds(tx, proposal.id);
    await addFollowUps(
      tx,
      known
        .filter(({ reason }) => reason !== 'entry-not-waiting')
        .filter(({ proposal: { state, origin } }) => state !== 'proposed' || origin === 'hand')
        .map(({ proposal: { id, entryId, fromProvider } }) => ({
          kind: 'proposal-withdrawn',
          providerId: fromProvider,
          entryId,
          causeId: id,
        })),
    );
  }
}
