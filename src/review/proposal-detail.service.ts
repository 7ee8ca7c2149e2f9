import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import {
  decide,
  disclose,
  explain,
  isUndecided,
  REVIEW_REFUSALS,
  type Side,
} from '../../libs/review/index.js';
import { reasonsOf } from '../matching/index.js';
import { Audit } from '../platform/audit/index.js';
import { type Actor } from '../platform/auth/index.js';
import { Database } from '../platform/database/database.js';
import { prepared, type Statement } from '../platform/database/prepared.js';
import { todayOf } from '../platform/time/today.js';
import { type Alternative, alternativesTo, type Purpose } from './alternatives.js';
import {
  type AllowedDto,
  type DecisionDto,
  type DetailProgrammeDto,
  type ProposalDetailDto,
} from './proposal-detail.dto.js';
import { MINE, summaryOf, VIEW, VIEW_JOINS, type ViewRow } from './proposal-view.js';
import { type DecisionRow, decisionsOn } from './proposals.js';
import { markSeen } from './seen.js';
import { RegionSupply } from './supply.js';

const DETAIL: Statement = {
  name: 'proposal-detail',
  text: `${VIEW}, e.reference, e.insurer, e.registered_on::text AS "registeredOn",
      json_build_object('name', j.name, 'area', json_build_object('code', j.area, 'name', a.name), 'online', j.online,
        'languages', j.languages, 'settings', j.settings, 'treatmentWait', j.treatment_wait, 'excludes', j.excludes) AS programme,
      -- The need is kept as it was proposed, so its code comes without a foreign key.
      coalesce(home.name, p.need ->> 'area') AS "areaName"
    FROM worklist_line l ${VIEW_JOINS}
    JOIN area a ON a.region_id = j.region_id AND a.code = j.area
    LEFT JOIN area home ON home.region_id = p.region_id AND home.code = p.need ->> 'area'
    LEFT JOIN waiting_list_entry e ON e.region_id = p.region_id AND e.id = p.entry_id AND l.side = 'sending'
    WHERE ${MINE} AND l.proposal_id = $1`,
};

interface DetailRow extends ViewRow {
  /** Row-level security shows these to the sending side only. */
  readonly reference: string | null;
  readonly insurer: string | null;
  readonly registeredOn: string | null;
  readonly programme: DetailProgrammeDto;
  /** Of the municipality in the need. */
  readonly areaName: string;
}

/** One proposal with all that a clinician needs to decide, and nothing the other organisation should not see. */
@Injectable()
export class ProposalDetailService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly supply: RegionSupply,
  ) {}

  /** Null where there is none, or the actor's organisation is no party: nobody learns which. */
  read(actor: Actor, id: string, now = new Date()): Promise<ProposalDetailDto | null> {
    const today = todayOf(now);
    return this.database.transaction(actor, async (tx) => {
      const found = await this.find(tx, id);
      if (found === null) return null;
      const row = await markSeen(tx, actor, found, now);
      const [decisions, reasons, alternatives] = await Promise.all([
        decisionsOn(tx, id),
        reasonsOf(tx, [{ id, travelMinutes: row.gain.travelMinutes }]),
        isUndecided(row.state) ? this.alternativesOf(tx, actor, row, 'why-not', today) : [],
        this.audit.record(tx, actor, {
          action: 'proposal.read',
          subjectKind: 'proposal',
          subjectId: id,
          category: 'clinical-summary',
          ground: row.side === 'sending' ? 'treatment-relation' : 'transfer-review',
        }),
      ]);
      return detailOf(actor, row, { decisions, alternatives, reasons: reasons.get(id) ?? null }, today);
    });
  }

  /** Other ways to help the client of a proposal now: what is left to do when a decision came too late. */
  alternatives(actor: Actor, id: string, now = new Date()): Promise<Alternative[]> {
    const today = todayOf(now);
    return this.database.transaction(actor, async (tx) => {
      const row = await this.find(tx, id);
      return row === null ? [] : this.alternativesOf(tx, actor, row, 'instead', today);
    });
  }

  private async find(tx: EntityManager, id: string): Promise<DetailRow | null> {
    const [row] = await prepared<DetailRow>(tx, DETAIL, [id]);
    return row ?? null;
  }

  private async alternativesOf(
    tx: EntityManager,
    actor: Actor,
    row: ViewRow,
    purpose: Purpose,
    today: string,
  ): Promise<Alternative[]> {
    const client = { entryId: row.entryId, diagnosis: row.need.diagnosis };
    const chances = await this.supply.chancesOf(tx, actor, client, today, purpose === 'instead');
    const { weeksSooner, travelMinutes } = row.gain;
    const proposed = { programme: row.programmeId, weeksSooner, travelMinutes };
    return alternativesTo(proposed, purpose, chances.registry, forOthers(chances.promised, row), {
      policy: chances.policy,
      today,
    });
  }
}

/** What is promised to others: without this proposal, which counts on a place of its own. */
function forOthers(promised: ReadonlyMap<string, number>, row: ViewRow): ReadonlyMap<string, number> {
  const own = `${row.programmeId} ${row.week}`;
  const all = promised.get(own) ?? 0;
  return isUndecided(row.state) && all > 0 ? new Map([...promised, [own, all - 1]]) : promised;
}

interface Around extends Pick<ProposalDetailDto, 'alternatives' | 'reasons'> {
  readonly decisions: readonly DecisionRow[];
}

function detailOf(
  actor: Actor,
  row: DetailRow,
  { decisions, alternatives, reasons }: Around,
  today: string,
): ProposalDetailDto {
  const need = disclose(row.need);
  const explanation = explain(row.gain, need.maxTravel);
  return {
    ...summaryOf(row, today),
    reference: row.reference,
    need: {
      ...need,
      areaName: row.areaName,
      settings: [...need.settings],
      age: [...need.age],
      flags: [...need.flags],
      insurer: row.insurer,
      registeredOn: row.registeredOn,
    },
    norm: row.gain.norm,
    explanation: { nl: [...explanation.nl], en: [...explanation.en] },
    alternatives,
    reasons,
    programme: row.programme,
    decisions: { sending: shown(decisions, 'sending'), receiving: shown(decisions, 'receiving') },
    allowed: allowedTo(actor, row, decisions),
    hold: row.heldAt === null ? null : { week: row.week, heldAt: row.heldAt.toISOString() },
    offerId: row.offerId,
  };
}

function shown(decisions: readonly DecisionRow[], side: Side): DecisionDto | null {
  const decision = decisions.find((one) => one.side === side);
  if (decision === undefined) return null;
  const { verdict, by, byName, profession, at, reason, reasonNl, reasonEn } = decision;
  return { verdict, by: byName ?? by, profession, at: at.toISOString(), reason, reasonNl, reasonEn };
}

/** Asks the same rule that will judge the click, so that a button never promises what the service refuses. */
function allowedTo(actor: Actor, row: ViewRow, decisions: readonly DecisionRow[]): AllowedDto {
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
  const result = decide({ ...row, fromProvider: row.fromId, toProvider: row.toId }, decisions, asked, []);
  if (result.ok) return { approve: true, refuse: true, reasonNl: null, reasonEn: null };
  const { nl, en } = REVIEW_REFUSALS[result.error];
  return { approve: false, refuse: false, reasonNl: nl, reasonEn: en };
}
