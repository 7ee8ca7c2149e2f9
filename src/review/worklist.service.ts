import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { LIVE_STATES, PROPOSAL_STATES, type ProposalState } from '../../libs/review/index.js';
import { Audit } from '../platform/audit/index.js';
import { type Actor } from '../platform/auth/index.js';
import { Database } from '../platform/database/database.js';
import { todayOf } from '../platform/time/today.js';
import { type ProposalCountsDto, type ProposalListDto, type ProposalSummaryDto } from './proposal.dto.js';
import { RANKED, summaryOf, URGENT_FIRST, VIEW, VIEW_JOINS, type ViewRow } from './proposal-view.js';
import { type ProposalQuery } from './review-query.dto.js';

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
      const { rows, total } = await this.page(tx, query, today);
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
      return { items: rows.map((row) => summaryOf(row, today)), total, counts: await this.counts(tx) };
    });
  }

  /** Approved, held and not offered yet: what the sending organisation can bring to its clients today. */
  ready(tx: EntityManager, today: string): Promise<ProposalSummaryDto[]> {
    const sql = `WITH ranked AS (${RANKED}) ${VIEW} FROM ranked r ${VIEW_JOINS}
      WHERE r.state = 'approved' AND r.side = 'sending'
        AND NOT EXISTS (SELECT FROM offer x WHERE x.region_id = r.region_id AND x.proposal_id = r.id)
      ORDER BY r.rank, r.last_day, r.id`;
    return tx.query<ViewRow[]>(sql, [today]).then((rows) => rows.map((row) => summaryOf(row, today)));
  }

  private async page(
    tx: EntityManager,
    query: ProposalQuery,
    today: string,
  ): Promise<{ rows: ViewRow[]; total: number }> {
    const order = query.sort === 'newest' ? 'created_at DESC, id' : URGENT_FIRST;
    const rows = await tx.query<(ViewRow & { total: number })[]>(
      `WITH ranked AS (${RANKED}),
         found AS (SELECT * FROM ranked WHERE state = ANY ($2) AND ($3::text IS NULL OR side = $3)
           AND ($4::uuid IS NULL OR run_id = $4)
           AND ($5::text IS NULL OR (awaited = ($5 = 'me') AND state IN ('proposed', 'approved-by-sending', 'approved-by-receiving')))),
         page AS (SELECT *, row_number() OVER (ORDER BY ${order}) AS place, (count(*) OVER ())::integer AS total
           FROM found ORDER BY place LIMIT $6 OFFSET $7)
       ${VIEW}, r.total FROM page r ${VIEW_JOINS} ORDER BY r.place`,
      [
        today,
        statesOf(query.state),
        query.side ?? null,
        query.runId ?? null,
        query.waitingFor ?? null,
        query.limit ?? PAGE,
        query.offset ?? 0,
      ],
    );
    // A page beyond the end has no row to carry the total.
    const total =
      rows[0]?.total ??
      ((query.offset ?? 0) > 0 ? (await this.page(tx, { ...query, offset: 0, limit: 1 }, today)).total : 0);
    return { rows, total };
  }

  private async counts(tx: EntityManager): Promise<ProposalCountsDto> {
    const [row] = await tx.query<[ProposalCountsDto]>(
      `SELECT count(*) FILTER (WHERE state = 'proposed' OR state = mine)::integer AS "waitingForUs",
         count(*) FILTER (WHERE state <> 'proposed' AND state <> mine AND state <> 'approved')::integer AS "waitingForOther",
         count(*) FILTER (WHERE state = 'approved')::integer AS approved
       FROM (SELECT state, CASE WHEN from_provider = acting_organisation() THEN 'approved-by-receiving' ELSE 'approved-by-sending' END AS mine
         FROM proposal WHERE region_id = acting_region() AND state = ANY ($1)
           AND (from_provider = acting_organisation() OR to_provider = acting_organisation())) AS open`,
      [[...LIVE_STATES]],
    );
    return row;
  }
}

function statesOf(state: ProposalQuery['state'] = 'open'): readonly ProposalState[] {
  if (state === 'open') return LIVE_STATES;
  if (state !== 'closed') return [state];
  return PROPOSAL_STATES.filter((one) => !LIVE_STATES.some((live) => live === one));
}
