import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type ClientWish, ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { answerBy, type OfferProblem, optionsOf } from '../../../libs/offer/index.js';
import { countingWish } from '../../../libs/registry/index.js';
import { sideOf } from '../../../libs/review/index.js';
import { Audit, subjectOf } from '../../platform/audit/index.js';
import { type Actor, Database } from '../../platform/base/database/index.js';
import { todayOf } from '../../platform/base/time/index.js';
import { policyInForce } from '../../policy/index.js';
import { decidedAfterStart } from '../../review/index.js';
import { lockProposal, moveProposal, type ProposalRow } from '../../matching/index.js';
import { type EntryRecord, followUp, lockEntryRecord, releaseHolds, takeHold } from '../../registry/index.js';
import { possibleWeeks, type PossibleWeeks } from './further-weeks.js';
import { CALLED_OFF_AS, cannotGo } from './called-off.js';
import { factsOf } from './offer-facts.store.js';
import { insertOffer, wasOffered } from './offer.store.js';

export interface NewOffer {
  readonly proposalId: string;
  /** Weeks beside the approved one; their places are held with the offer. */
  readonly weeks: readonly string[];
  readonly answerBy: string | null;
}

type Made = Result<string, OfferProblem | 'not-found'>;

/** Makes offers, for the organisation where the client waits and no other. */
@Injectable()
export class MakeOfferService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** The id of the new offer. */
  async make(actor: Actor, wanted: NewOffer, now = new Date()): Promise<Made> {
    for (let left = 3; ; left--) {
      const made = await this.tryOnce(actor, wanted, now, left > 0);
      if (made !== 'again') return made;
    }
  }

  /** An offer is dated by its transaction. One that began before an approval it waited for begins anew: nothing is offered before both. */
  private tryOnce(actor: Actor, wanted: NewOffer, now: Date, mayWait: boolean): Promise<Made | 'again'> {
    return this.database.transaction<Made | 'again'>(actor, async (tx) => {
      const proposal = await lockProposal(tx, wanted.proposalId);
      if (proposal === null) return refuse('not-found');
      if (mayWait && (await decidedAfterStart(tx, proposal.id))) return 'again';
      const made = await this.makeOf(tx, actor, proposal, wanted, todayOf(now));
      await this.audit.record(tx, actor, {
        action: 'offer.make',
        subjectKind: 'proposal',
        subjectId: subjectOf(proposal, 'id'),
        category: 'clinical-summary',
        ground: 'treatment-relation',
        outcome: made.ok ? 'done' : 'refused',
        detail: made.ok ? { options: wanted.weeks.length + 1 } : { refusal: made.error },
      });
      return made;
    });
  }

  /** What an offer could have beside the approved week, as long as nobody else takes it; nothing where none can be made. */
  weeksFor(actor: Actor, proposalId: string, now = new Date()): Promise<Result<PossibleWeeks, 'not-found'>> {
    return this.database.transaction(actor, async (tx) => {
      const proposal = await lockProposal(tx, proposalId);
      if (proposal === null) return refuse('not-found');
      const possible = await possibleWeeks(tx, actor, proposal, todayOf(now), false);
      const refusal = await this.cannotOffer(tx, actor, proposal);
      return ok(refusal === null ? possible : { ...possible, weeks: [] });
    });
  }

  private async cannotOffer(
    tx: EntityManager,
    actor: Actor,
    proposal: ProposalRow,
  ): Promise<OfferProblem | null> {
    if (sideOf(proposal, actor.organisation) !== 'sending') return 'not-your-client';
    if (await wasOffered(tx, actor, proposal.id)) return 'offered-already';
    return proposal.state === 'approved' ? null : 'not-approved';
  }

  private async makeOf(
    tx: EntityManager,
    actor: Actor,
    proposal: ProposalRow,
    { weeks, answerBy: asked }: NewOffer,
    today: string,
  ): Promise<Result<string, OfferProblem>> {
    const refusal = await this.cannotOffer(tx, actor, proposal);
    if (refusal !== null) return refuse(refusal);
    const entry = await lockEntryRecord(tx, proposal.entryId);
    const { document: policy } = await policyInForce(tx);
    const stays = wantsToStay(entry, today, policy.wishes.weeks) ? 'client-stays' : null;
    // That somebody is in danger, or not there, comes before what they wished.
    const over = (await cannotGo(tx, proposal.id, entry)) ?? stays;
    if (over !== null) {
      await moveProposal(tx, proposal, 'withdraw', CALLED_OFF_AS[over]);
      await releaseHolds(tx, proposal.id);
      // Who has left is nobody's task; whoever stays has lost what both sides had agreed on.
      if (over !== 'entry-not-waiting') await followUp(tx, actor, taskOf(proposal));
      return refuse(over);
    }
    const possible = weeks.length === 0 ? null : await possibleWeeks(tx, actor, proposal, today, true);
    const options = optionsOf(proposal.week, weeks, possible?.weeks ?? []);
    if (!options.ok) return options;
    const by = answerBy(today, options.value[0], policy, asked);
    if (!by.ok) return by;
    const further = options.value.filter((week) => week !== proposal.week);
    if (possible !== null && !(await this.holdAll(tx, proposal, further, possible.offered)))
      return refuse('option-gone');
    return ok(await this.insert(tx, actor, proposal, further, by.value));
  }

  /**
   * All of the further weeks or none. In order of date, so that two offers that want the same last places wait for
   * each other and never crosswise. Under any concurrency the unique place of a slot decides, not what was read above.
   */
  private async holdAll(
    tx: EntityManager,
    proposal: ProposalRow,
    further: readonly string[],
    offered: ReadonlyMap<string, number>,
  ): Promise<boolean> {
    await tx.query('SAVEPOINT further_weeks');
    for (const week of further) {
      if (await takeHold(tx, { ...proposal, week }, offered.get(week) ?? 0)) continue;
      await tx.query('ROLLBACK TO SAVEPOINT further_weeks');
      return false;
    }
    return true;
  }

  private async insert(
    tx: EntityManager,
    actor: Actor,
    proposal: ProposalRow,
    further: readonly string[],
    by: string,
  ): Promise<string> {
    const { entryId, fromProvider, toProvider, toProgramme, week } = proposal;
    return insertOffer(
      tx,
      actor,
      {
        ...{ proposalId: proposal.id, entryId, fromProvider, toProvider, toProgramme, week },
        answerBy: by,
        facts: await factsOf(tx, proposal.id),
      },
      further,
    );
  }
}

const taskOf = ({ id, entryId, fromProvider }: ProposalRow): Parameters<typeof followUp>[2] => ({
  ...{ kind: 'proposal-withdrawn', entryId, providerId: fromProvider, causeId: id, owner: null },
});

/** The wish of a client who has been told nothing yet; an answer to an offer is a later word than that. */
function wantsToStay(entry: EntryRecord | null, today: string, weeks: number): boolean {
  if (entry === null) return false;
  const said = {
    clientWish: entry['client_wish'] as ClientWish,
    clientWishOn: entry['client_wish_on'] as string | null,
  };
  return countingWish(said, today, weeks).wish === 'stay';
}
