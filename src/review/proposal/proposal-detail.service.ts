import { type Side, slotKey } from '../../../libs/kernel/index.js';
import { Injectable } from '@nestjs/common';
import { type PolicyDocument } from '../../../libs/policy/index.js';
import { countingWish, lastTreatedAt } from '../../../libs/registry/index.js';
import { decide, explain, isTooLate, type TakenDecision } from '../../../libs/review/index.js';
import { disclose, isUndecided } from '../../../libs/matching/index.js';
import { inWords, STORED_REASONS, type StoredReasonsRow } from '../../matching/index.js';
import { type Actor, Database } from '../../platform/base/database/index.js';
import { todayOf } from '../../platform/base/time/index.js';
import { type AlternativeDto } from '../supply/alternative.dto.js';
import { alternativesTo, type Purpose } from '../supply/alternatives.js';
import {
  type AllowedDto,
  type ClientWishDto,
  type DecisionDto,
  type ProposalDetailDto,
} from './proposal-detail.dto.js';
import { fitFor } from './proposal-fit.js';
import { LearnedChances } from './learned-chances.service.js';
import { contentOf, type OwnClient, ownClientOf, summaryOf } from './proposal-summary.js';
import { DETAIL, type DetailRow, PROPOSED, type ViewRow } from './proposal-view.store.js';
import { type DecisionRow, DECISIONS } from '../decision/decision.store.js';
import { type PausedRow, PENDING_ON } from '../pending/pending-decision.store.js';
import { pauseOf } from '../pending/pending-view.js';
import { asTaken } from '../pending/still-pending.js';
import { looksForTheSide, withFirstLook } from '../first-look/first-look.store.js';
import { comparedOf, relatedOf } from './related.js';
import { type Chances, RegionSupply } from '../supply/region-supply.service.js';
import { type ClientRow } from '../supply/supply.store.js';
import { inBoth } from '../../../libs/words/index.js';

/** What is left to do for the client of a proposal that is over, and why it is. */
interface Instead {
  readonly alternatives: AlternativeDto[];
  readonly closedReason: string | null;
}

/** One proposal with all that a clinician needs to decide, and nothing the other organisation should not see. */
@Injectable()
export class ProposalDetailService {
  constructor(
    private readonly database: Database,
    private readonly supply: RegionSupply,
    private readonly chances: LearnedChances,
  ) {}

  /**
   * Null where there is none, or the actor's organisation is no party: nobody learns which.
   * @param opened false where it is read ahead of its page: it has left the service, which the trail says, and nobody
   *   has looked at it yet, which the other side is not told
   */
  async read(actor: Actor, id: string, now = new Date(), opened = true): Promise<ProposalDetailDto | null> {
    const today = todayOf(now);
    const looks = opened && looksForTheSide(actor);
    const [[found], decisions, pending, stored, , [client]] = (await this.database.atOnce(actor, [
      [DETAIL, [id, looks, actor.profession, now]],
      [DECISIONS, [id]],
      [PENDING_ON, [id]],
      [STORED_REASONS, [[id]]],
      ...this.supply.asking(actor, id, today),
    ])) as [[DetailRow?], DecisionRow[], PausedRow[], StoredReasonsRow[], unknown, [ClientRow?]];
    if (found === undefined || client === undefined) return null;
    const row = looks ? withFirstLook(found, now) : found;
    const chances = await this.supply.chancesOf(actor, client);
    const { policy } = chances;
    const [reasons, chance] = await Promise.all([
      this.reasonsOf(actor, stored, row),
      this.chances.of(actor, policy, row),
    ]);
    // Of one that is closed or approved nobody decides any more.
    const alternatives = isUndecided(row.state) ? alternativesOf(row, chances, 'why-not', today) : [];
    const known = {
      clientWish: wishFor(actor, row, client, policy, today),
      earlierContact: contactFor(row, client),
      chance,
      client: row.side === 'sending' ? ownClientOf(client.entry, today, policy) : null,
    };
    return detailOf(actor, row, { decisions, pending, alternatives, reasons, policy, ...known }, today);
  }

  /** Other ways to help the client of a proposal now: what is left to do when a decision came too late. */
  async alternatives(actor: Actor, id: string, now = new Date()): Promise<Instead> {
    const today = todayOf(now);
    const [[row], , [client]] = (await this.database.atOnce(actor, [
      [PROPOSED, [id]],
      ...this.supply.asking(actor, id, today),
    ])) as [[ViewRow?], unknown, [ClientRow?]];
    if (row === undefined || client === undefined) return { alternatives: [], closedReason: null };
    const chances = await this.supply.chancesOf(actor, client, true);
    return { alternatives: alternativesOf(row, chances, 'instead', today), closedReason: row.closedReason };
  }

  private async reasonsOf(
    actor: Actor,
    stored: readonly StoredReasonsRow[],
    { id, gain }: ViewRow,
  ): Promise<ProposalDetailDto['reasons']> {
    if (stored.length === 0) return null;
    const proposal = { id, travelMinutes: gain.travelMinutes };
    const reasons = await this.database.transaction(actor, (tx) => inWords(tx, stored, [proposal]));
    return reasons.get(id) ?? null;
  }
}

function alternativesOf(row: ViewRow, chances: Chances, purpose: Purpose, today: string): AlternativeDto[] {
  const { registry, policy, promised } = chances;
  return alternativesTo(comparedOf(row), purpose, registry, forOthers(promised, row), { policy, today });
}

/** What is promised to others: without this proposal, which counts on a slot of its own. */
function forOthers(promised: ReadonlyMap<string, number>, row: ViewRow): ReadonlyMap<string, number> {
  const own = slotKey(row.programmeId, row.week);
  const all = promised.get(own) ?? 0;
  return isUndecided(row.state) && all > 0 ? new Map([...promised, [own, all - 1]]) : promised;
}

/** The sending side alone: what a client says where they wait is nobody else's business. */
function wishFor(
  actor: Actor,
  { side }: ViewRow,
  { state, entry }: ClientRow,
  { wishes }: PolicyDocument,
  today: string,
): ClientWishDto | null {
  if (side !== 'sending') return null;
  const mayRecord = state === 'waiting' && actor.role === 'clinician';
  return { ...countingWish(entry, today, wishes.weeks), on: entry.clientWishOn, mayRecord };
}

/** The receiving side learns the year: the month would nearly name the client to whoever treated them. */
function contactFor({ side, toId }: ViewRow, { entry }: ClientRow): string | null {
  const month = lastTreatedAt(entry.formerProviders, toId);
  return side === 'sending' ? month : (month?.slice(0, 4) ?? null);
}

interface Around extends Pick<
  ProposalDetailDto,
  'alternatives' | 'reasons' | 'clientWish' | 'earlierContact' | 'chance'
> {
  readonly client: OwnClient | null;
  readonly decisions: readonly DecisionRow[];
  readonly pending: readonly PausedRow[];
  readonly policy: PolicyDocument;
}

function detailOf(
  actor: Actor,
  row: DetailRow,
  { decisions, pending, alternatives, reasons, policy, clientWish, earlierContact, chance, client }: Around,
  today: string,
): ProposalDetailDto {
  const need = disclose(row.need);
  const pause = pending.find(({ side }) => side === row.side);
  const explanation = explain(row.gain, need.maxTravel);
  return {
    ...summaryOf(row, contentOf(row), today, client, row.reference),
    need: {
      ...need,
      areaName: row.areaName,
      settings: [...need.settings],
      age: [...need.age],
      flags: [...need.flags],
      insurer: row.insurer,
      registeredOn: row.registeredOn,
    },
    explanation: { nl: [...explanation.nl], en: [...explanation.en] },
    alternatives,
    reasons,
    programme: row.programme,
    fit: fitFor(row),
    chance,
    chanceFrom: policy.acceptance.decisions,
    clientWish,
    earlierContact,
    ...relatedOf(row),
    decisions: { sending: shown(decisions, 'sending'), receiving: shown(decisions, 'receiving') },
    pending: pause === undefined ? null : pauseOf(pause, actor),
    allowed: allowedTo(actor, row, [...decisions, ...pending.map(asTaken)], { policy, today }),
    hold: row.heldAt === null ? null : { week: row.week, heldAt: row.heldAt.toISOString() },
    offerId: row.offerId,
  };
}

function shown(decisions: readonly DecisionRow[], side: Side): DecisionDto | null {
  const decision = decisions.find((one) => one.side === side);
  if (decision === undefined) return null;
  const { verdict, decidedBy, decidedByName, profession, decidedAt, reason, reasonNl, reasonEn } = decision;
  return {
    verdict,
    by: decidedByName ?? decidedBy,
    profession,
    at: decidedAt.toISOString(),
    reason,
    reasonNl,
    reasonEn,
  };
}

/** Asks the same rule that will judge the click, so that a button never promises what the service refuses. */
function allowedTo(
  actor: Actor,
  row: ViewRow,
  decisions: readonly TakenDecision[],
  { policy, today }: { readonly policy: PolicyDocument; readonly today: string },
): AllowedDto {
  const asked = {
    by: actor.user,
    organisation: actor.organisation,
    role: actor.role,
    profession: actor.profession,
    verdict: 'approve',
    reason: null,
    version: row.version,
  } as const;
  // An approval gives no reason, and who may approve may refuse.
  const judged = {
    ...row,
    fromProvider: row.fromId,
    toProvider: row.toId,
    title: row.need.title ?? null,
  };
  const result = decide(judged, decisions, asked, policy);
  if (result.ok) {
    const approve = !isTooLate(row, row.state, today);
    const why = approve ? null : inBoth('review.problems.no-time-left');
    const replace = row.side === 'sending';
    return { approve, refuse: true, replace, reasonNl: why?.nl ?? null, reasonEn: why?.en ?? null };
  }
  const { nl, en } = inBoth(`review.problems.${result.error}`);
  return { approve: false, refuse: false, replace: false, reasonNl: nl, reasonEn: en };
}
