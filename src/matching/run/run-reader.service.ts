import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import {
  byCodeUnit,
  labelOf,
  ok,
  refuse,
  UNMATCHED_REASON_LABELS,
  type Result,
} from '../../../libs/kernel/index.js';
import { type NearestChange, type ProposalGain } from '../../../libs/matching/index.js';
import { Audit } from '../../platform/audit/index.js';
import { type Actor } from '../../platform/base/database/actor.js';
import { Database } from '../../platform/base/database/database.js';
import { type Language } from '../../platform/base/http/language.js';
import { type Refusal } from '../../platform/base/http/problem.js';
import { type PageQueryDto } from '../../platform/base/http/page-query.dto.js';
import { failureText } from './failure-texts.js';
import { improvementOf } from './improvement.js';
import {
  type RunDto,
  type RunListDto,
  type RunSummaryDto,
  type UnmatchedListDto,
  type UnmatchedQueryDto,
} from './run.dto.js';
import { MatchingRun } from './run.entity.js';
import { reasonUnknown, runUnknown } from './run.problems.js';
import { namesOf } from '../names.js';
import { nearestText } from '../unmatched/nearest-text.js';
import { type RunProposalDto, type RunProposalListDto } from '../proposal/proposal.dto.js';
import { reasonsOf } from '../reasons/proposal-reasons.js';

interface ProposalRow extends Pick<
  RunProposalDto,
  'id' | 'runId' | 'state' | 'version' | 'side' | 'need' | 'waited' | 'from' | 'to' | 'expiresOn'
> {
  readonly week: string;
  readonly gain: ProposalGain;
  readonly entryId: string;
}

interface UnmatchedRow {
  readonly entryId: string;
  readonly reference: string;
  readonly reason: string;
  readonly binding: string | null;
  readonly nearest: NearestChange | null;
}

/** What people see of runs. Rows of others stay out by row-level security; what they see of clients is recorded. */
@Injectable()
export class RunReader {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  list(actor: Actor, { limit, offset }: PageQueryDto): Promise<RunListDto> {
    return this.database.transaction(actor, async (tx) => {
      const [runs, total] = await tx.findAndCount(MatchingRun, {
        where: { regionId: actor.region },
        order: { requestedAt: 'DESC', id: 'ASC' },
        take: limit,
        skip: offset,
      });
      return { items: runs.map(summaryOf), total };
    });
  }

  run(actor: Actor, id: string): Promise<Result<RunDto, Refusal>> {
    return this.database.transaction(actor, async (tx) => {
      const run = await this.find(tx, actor, id);
      if (run === null) return refuse(runUnknown);
      return ok(detailOf(run));
    });
  }

  proposals(
    actor: Actor,
    id: string,
    { limit, offset }: PageQueryDto,
  ): Promise<Result<RunProposalListDto, Refusal>> {
    return this.database.transaction(actor, async (tx) => {
      if ((await this.find(tx, actor, id)) === null) return refuse(runUnknown);
      const rows = await tx.query<ProposalRow[]>(
        `SELECT p.id, p.run_id AS "runId", p.state, p.version, p.entry_id AS "entryId", p.need, p.gain, p.waited, p.week, p.expires_on::text AS "expiresOn",
           CASE WHEN p.from_provider = acting_organisation() THEN 'sending' ELSE 'receiving' END AS side,
           json_build_object('provider', json_build_object('id', f.id, 'name', f.name)) AS "from",
           json_build_object('provider', json_build_object('id', t.id, 'name', t.name), 'programme', json_build_object('id', g.id, 'name', g.name)) AS "to"
         FROM proposal p
         JOIN provider f ON f.region_id = p.region_id AND f.id = p.from_provider
         JOIN provider t ON t.region_id = p.region_id AND t.id = p.to_provider
         JOIN programme g ON g.region_id = p.region_id AND g.id = p.to_programme
         WHERE p.region_id = acting_region() AND p.run_id = $1
         ORDER BY p.value DESC, p.id LIMIT $2 OFFSET $3`,
        [id, limit, offset],
      );
      const total = await this.count(tx, `proposal WHERE region_id = acting_region() AND run_id = $1`, [id]);
      const ground = { subjectKind: 'proposal', category: 'clinical-summary', ground: 'transfer-mechanism' };
      await this.audit.recordEach(
        tx,
        actor,
        { action: 'proposal.list', ...ground },
        rows.map((row) => row.id),
      );
      const items = rows.map(proposalOf);
      const reasons = await reasonsOf(tx, items);
      return ok({ items: items.map((item) => ({ ...item, reasons: reasons.get(item.id) ?? null })), total });
    });
  }

  unmatched(
    actor: Actor,
    id: string,
    query: UnmatchedQueryDto,
    language: Language,
  ): Promise<Result<UnmatchedListDto, Refusal>> {
    const { limit, offset, reason = null } = query;
    return this.database.transaction(actor, async (tx) => {
      if (reason !== null && !UNMATCHED_REASON_LABELS.some(({ code }) => code === reason))
        return refuse(reasonUnknown);
      const run = await this.find(tx, actor, id);
      if (run === null) return refuse(runUnknown);
      const rows = await tx.query<UnmatchedRow[]>(
        `SELECT u.entry_id AS "entryId", e.reference, u.reason, u.binding, u.nearest
         FROM unmatched u JOIN waiting_list_entry e ON e.region_id = u.region_id AND e.id = u.entry_id AND e.provider_id = u.provider_id
         WHERE u.region_id = acting_region() AND u.run_id = $1 AND ($2::text IS NULL OR u.reason = $2)
         ORDER BY e.registered_on, u.entry_id LIMIT $3 OFFSET $4`,
        [id, reason, limit, offset],
      );
      const total = await this.count(
        tx,
        `unmatched WHERE region_id = acting_region() AND run_id = $1 AND ($2::text IS NULL OR reason = $2)`,
        [id, reason],
      );
      const ground = { subjectKind: 'entry', category: 'waiting-list', ground: 'own-waiting-list' };
      await this.audit.recordEach(
        tx,
        actor,
        { action: 'unmatched.list', ...ground },
        rows.map((row) => row.entryId),
      );
      const names = await namesOf(
        tx,
        rows.flatMap(({ nearest }) => [nearest?.programme, nearest?.provider]),
      );
      const items = rows.map((row) => ({
        ...row,
        reasonText: labelOf(UNMATCHED_REASON_LABELS, row.reason, language),
        nearestText: row.nearest && nearestText(row.nearest, names, run.firstWeek ?? '', language),
      }));
      return ok({ items, total, byReason: byReasonOf(run) });
    });
  }

  private find(tx: EntityManager, actor: Actor, id: string): Promise<MatchingRun | null> {
    return tx.findOneBy(MatchingRun, { regionId: actor.region, id });
  }

  private async count(tx: EntityManager, from: string, parameters: unknown[]): Promise<number> {
    const [{ total }] = await tx.query<[{ total: number }]>(
      `SELECT count(*)::integer AS total FROM ${from}`,
      parameters,
    );
    return total;
  }
}

const iso = (moment: Date | null): string | null => moment?.toISOString() ?? null;

function summaryOf(run: MatchingRun): RunSummaryDto {
  const {
    id,
    status,
    requestedBy,
    firstWeek,
    policyVersion,
    problemSha256,
    solutionStatus,
    value,
    bound,
    gap,
  } = run;
  const { entries, programmes, slots, proposals, kept, unmatched } = run.counts ?? {};
  return {
    id,
    status,
    requestedAt: run.requestedAt.toISOString(),
    startedAt: iso(run.startedAt),
    finishedAt: iso(run.finishedAt),
    requestedBy,
    firstWeek,
    policyVersion,
    problemSha256,
    solutionStatus,
    value,
    bound,
    gap,
    counts:
      run.counts && ({ entries, programmes, slots, proposals, kept, unmatched } as RunSummaryDto['counts']),
    failureCode: run.failureCode,
  };
}

function detailOf(run: MatchingRun): RunDto {
  const { levels, baselines, work } = run;
  return {
    ...summaryOf(run),
    levels,
    baselines,
    improvement: improvementOf(run),
    work,
    progress: run.status === 'running' ? run.progress : null,
    failureText: failureText(run.failureCode),
  };
}

function proposalOf({
  entryId: _own,
  week,
  gain,
  need,
  ...row
}: ProposalRow): Omit<RunProposalDto, 'reasons'> {
  const { diagnosis, settings, age, language, severity } = need;
  const wait = ({ intakeWeeks, totalWeeks, beyondNorm }: ProposalGain['now']) => ({
    intakeWeeks,
    totalWeeks,
    beyondNorm,
  });
  return {
    ...row,
    need: { diagnosis, settings, age, language, severity },
    now: wait(gain.now),
    proposed: { ...wait(gain.proposed), week },
    weeksSooner: gain.weeksSooner,
    bringsUnderNorm: gain.now.beyondNorm > 0 && gain.proposed.beyondNorm === 0,
    travelMinutes: gain.travelMinutes,
  };
}

const byReasonOf = ({ counts }: MatchingRun): { reason: string; count: number }[] =>
  Object.entries(counts?.byReason ?? {})
    .map(([reason, count]) => ({ reason, count }))
    .sort((a, b) => b.count - a.count || byCodeUnit(a.reason, b.reason));
