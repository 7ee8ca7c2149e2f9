import { Injectable } from '@nestjs/common';
import { type QueryResultRow } from 'pg';
import { type EntityManager } from 'typeorm';
import { answersFor } from '../../libs/review/index.js';
import { Audit } from '../platform/audit/index.js';
import { type Actor } from '../platform/auth/index.js';
import { Database } from '../platform/database/database.js';
import { prepared } from '../platform/database/prepared.js';
import { todayOf } from '../platform/time/today.js';
import { type ProposalListDto, type ProposalSummaryDto } from './proposal.dto.js';
import { summaryOf, type ViewRow } from './proposal-view.js';
import { type ProposalQuery } from './review-query.dto.js';
import { absencesFrom } from './team/reviewers.js';
import { countsOf, type Heap, heapsOf, pageOf, READY } from './worklist-sql.js';

const PAGE = 50;

/** The proposals that concern an organisation, most urgent first. */
@Injectable()
export class WorklistService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  list(actor: Actor, query: ProposalQuery, now = new Date()): Promise<ProposalListDto> {
    const today = todayOf(now);
    return this.database.transaction(actor, async (tx) => {
      const narrowed = { ...query, assignees: await this.assignees(tx, actor, query, today) };
      const page = pageOf(narrowed, today, query.limit ?? PAGE, query.offset ?? 0);
      const heaps = heapsOf(narrowed, today);
      const [rows, found] = await Promise.all([
        prepared<ViewRow>(tx, page.statement, page.values),
        prepared<Heap & QueryResultRow>(tx, heaps.statement, heaps.values),
      ]);
      const { total, ...counts } = countsOf(found);
      await this.audit.recordEach(
        tx,
        actor,
        {
          action: 'proposal.list',
          subjectKind: 'proposal',
          category: 'clinical-summary',
          ground: 'transfer-review',
          detail: { listed: rows.length },
        },
        rows.map(({ id }) => id),
      );
      return { items: rows.map((row) => summaryOf(row, today)), total, counts };
    });
  }

  /** Oneself and those for whom one answers; undefined where nobody in particular is asked for. */
  private async assignees(
    tx: EntityManager,
    { user }: Actor,
    { assignee }: ProposalQuery,
    today: string,
  ): Promise<string[] | undefined> {
    if (assignee === undefined) return undefined;
    return [user, ...answersFor(await absencesFrom(tx, today), user, today)];
  }

  /** Approved, held and not offered yet: what the sending organisation can bring to its clients today. */
  ready(tx: EntityManager, today: string): Promise<ProposalSummaryDto[]> {
    return prepared<ViewRow>(tx, READY, []).then((rows) => rows.map((row) => summaryOf(row, today)));
  }
}
