import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import {
  labelOf,
  ok,
  type Population,
  refuse,
  UNMATCHED_REASON_LABELS,
  type Result,
} from '../../../libs/kernel/index.js';
import { partsAbout, type ProposalGain, runFigures } from '../../../libs/matching/index.js';
import { Audit, subjectOf } from '../../platform/audit/index.js';
import { type Actor, Database } from '../../platform/base/database/index.js';
import { type Language, type PageQueryDto } from '../../platform/base/http/index.js';
import { policyInForce } from '../../policy/index.js';
import { type RunDto, type RunListDto, type UnmatchedListDto, type UnmatchedQueryDto } from './run.dto.js';
import { type MatchingRun } from './run.entity.js';
import { runOfPeriod } from './run-of-period.js';
import { findRun, listRuns } from './run.store.js';
import { detailOf, summaryOf } from './run-summary.js';
import { type ProposalOfRun, proposalsOfRun } from '../proposal/proposal-of-run.store.js';
import { ownReasons, unmatchedOfRun } from '../unmatched/unmatched.store.js';
import { namesOf } from '../names/names.store.js';
import { nearestText } from '../unmatched/nearest-text.js';
import { type RunProposalDto, type RunProposalListDto } from '../proposal/proposal.dto.js';
import { reasonsOf } from '../proposal/reasons/proposal-reasons.js';

/** What people see of runs. Rows of others stay out by row-level security; what they see of clients is recorded. */
@Injectable()
export class RunReader {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  list(actor: Actor, { limit, offset }: PageQueryDto): Promise<RunListDto> {
    return this.database.transaction(actor, async (tx) => {
      const [runs, total] = await listRuns(tx, actor.region, { limit, offset });
      const { document } = await policyInForce(tx);
      return { items: runs.map((run) => summaryOf(run, document.suppressUnder)), total };
    });
  }

  run(actor: Actor, id: string, population: Population): Promise<Result<RunDto, 'run-unknown'>> {
    return this.database.transaction(actor, async (tx) => {
      const run = await findRun(tx, { regionId: actor.region, id });
      if (run === null) return refuse('run-unknown');
      const { document } = await policyInForce(tx);
      return ok(detailOf(run, document.suppressUnder, population));
    });
  }

  proposals(
    actor: Actor,
    id: string,
    { limit, offset }: PageQueryDto,
  ): Promise<Result<RunProposalListDto, 'run-unknown'>> {
    return this.database.transaction(actor, async (tx) => {
      if ((await findRun(tx, { regionId: actor.region, id })) === null) return refuse('run-unknown');
      const { items: rows, total } = await proposalsOfRun(tx, id, { limit, offset });
      const ground = {
        subjectKind: 'proposal',
        category: 'clinical-summary',
        ground: 'transfer-mechanism',
      } as const;
      await this.audit.recordEach(
        tx,
        actor,
        { action: 'proposal.list', ...ground },
        rows.map((row) => subjectOf(row, 'id')),
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
  ): Promise<Result<UnmatchedListDto, 'run-unknown' | 'reason-unknown'>> {
    const { limit, offset, population, reason = null } = query;
    return this.database.transaction(actor, async (tx) => {
      if (reason !== null && !UNMATCHED_REASON_LABELS.some(({ code }) => code === reason))
        return refuse('reason-unknown');
      const run = await findRun(tx, { regionId: actor.region, id });
      if (run === null) return refuse('run-unknown');
      const { items: rows, total } = await unmatchedOfRun(tx, id, reason, { limit, offset });
      const ground = { subjectKind: 'entry', category: 'waiting-list', ground: 'own-waiting-list' } as const;
      await this.audit.recordEach(
        tx,
        actor,
        { action: 'unmatched.list', ...ground },
        rows.map((row) => subjectOf(row, 'entryId')),
      );
      const names = await namesOf(
        tx,
        rows.flatMap(({ nearest }) =>
          [nearest, ...(nearest?.and ?? [])].flatMap((one) => [one?.programme, one?.provider]),
        ),
      );
      const items = rows.map((row) => ({
        ...row,
        reasonText: labelOf(UNMATCHED_REASON_LABELS, row.reason, language),
        nearestText: row.nearest && nearestText(row.nearest, names, run.firstWeek ?? '', language),
      }));
      return ok({
        items,
        total,
        own: await ownReasons(tx, id, population),
        ...(await this.ofRegion(tx, run, population)),
      });
    });
  }

  /** Of the first run of its period, as other figures about others are published. */
  private async ofRegion(
    tx: EntityManager,
    run: MatchingRun,
    population: Population,
  ): Promise<Pick<UnmatchedListDto, 'byReason' | 'asOf' | 'k'>> {
    const { suppressUnder: k, publicationDays } = (await policyInForce(tx)).document;
    const first = await runOfPeriod(tx, run, publicationDays);
    const { reasons } = runFigures(partsAbout(first?.counts?.parts ?? [], population), k);
    return { byReason: [...reasons], asOf: first?.finishedAt?.toISOString() ?? null, k };
  }
}

function proposalOf({ week, gain, need, ...row }: ProposalOfRun): Omit<RunProposalDto, 'reasons'> {
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
