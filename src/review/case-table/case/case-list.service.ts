import { policyInForce } from '../../../policy/index.js';
import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { CASE_STATES } from '../../../../libs/review/index.js';
import { Audit } from '../../../platform/audit/index.js';
import { type Actor, Database, inEngineRole } from '../../../platform/base/database/index.js';
import { todayOf } from '../../../platform/base/time/index.js';
import { type CaseListDto } from './case.dto.js';
import { tabledNeeds, type TabledNeed } from './case-needs.js';
import { type CaseActionListDto } from './case-page.dto.js';
import { type CaseQuery, type MeetingDto, type MeetingListDto } from './case-query.dto.js';
import { actionOf, actionRows, CASE_JOINS, CASE_VIEW, type CaseViewRow, summaryOfCase } from './case-view.js';

const PAGE = 50;

/** The lists of the case table, as row-level security shows them; each look is recorded. */
@Injectable()
export class CaseListService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** The agenda in order of its meetings; of the others who has waited longest to be discussed first. */
  list(actor: Actor, query: CaseQuery, now = new Date()): Promise<CaseListDto> {
    const today = todayOf(now);
    return this.database.transaction(actor, async (tx) => {
      const { rows, total } = await this.page(tx, query);
      const { document: policy } = await policyInForce(tx);
      const needs = await this.needsOf(tx, actor, 'case.list', rows, today);
      return {
        items: rows.map((row) => summaryOfCase(row, needs.get(row.entryId)!, policy.matching.norm)),
        total,
      };
    });
  }

  /** Planned meetings first, then the last ones. */
  meetings(actor: Actor): Promise<MeetingListDto> {
    return this.database.transaction(actor, async (tx) => {
      const items = await tx.query<MeetingDto[]>(
        `SELECT m.id, m.held_on::text AS "on", m.state, m.version,
           count(c.id) FILTER (WHERE c.state = 'on-agenda')::integer AS open,
           count(d.case_id)::integer AS decided
         FROM case_meeting m LEFT JOIN table_case c ON c.region_id = m.region_id AND c.meeting_id = m.id
         LEFT JOIN case_decision d ON d.region_id = c.region_id AND d.case_id = c.id
         WHERE m.region_id = acting_region() AND m.state <> 'cancelled' GROUP BY m.region_id, m.id
         ORDER BY m.state <> 'planned', CASE WHEN m.state = 'planned' THEN m.held_on END, m.held_on DESC LIMIT 50`,
      );
      return { items, total: items.length };
    });
  }

  /** A provider's own; the chair sees all. */
  actions(actor: Actor, now = new Date()): Promise<CaseActionListDto> {
    const today = todayOf(now);
    return this.database.transaction(actor, async (tx) => {
      const chair = actor.role === 'case-table-chair';
      const rows = await actionRows(tx, `($1 OR a.owner_id = acting_organisation())`, [chair]);
      const needs = await this.needsOf(tx, actor, 'case-action.list', rows, today);
      const { organisation } = actor;
      const items = rows.map((row) => actionOf(row, needs.get(row.entryId)!.need, { organisation, today }));
      return { items, total: items.length };
    });
  }

  private async page(tx: EntityManager, query: CaseQuery): Promise<{ rows: CaseViewRow[]; total: number }> {
    const { state = 'open', whose = 'all', limit = PAGE, offset = 0 } = query;
    const states = state === 'open' ? CASE_STATES.filter((one) => one !== 'closed') : [state];
    const found = `FROM table_case c WHERE c.region_id = acting_region() AND c.state = ANY ($1)
      AND ($2 = 'all' OR c.provider_id = acting_organisation())`;
    const rows = await tx.query<CaseViewRow[]>(
      `${CASE_VIEW} FROM (SELECT c.* ${found}) AS c ${CASE_JOINS}
       ORDER BY m.held_on NULLS LAST, c.submitted_at, c.id LIMIT $3 OFFSET $4`,
      [states, whose, limit, offset],
    );
    const [{ total }] = await tx.query<[{ total: number }]>(`SELECT count(*)::integer AS total ${found}`, [
      states,
      whose,
    ]);
    return { rows, total };
  }

  private async needsOf(
    tx: EntityManager,
    actor: Actor,
    action: string,
    rows: readonly { readonly entryId: string }[],
    today: string,
  ): Promise<ReadonlyMap<string, TabledNeed>> {
    const ids = [...new Set(rows.map(({ entryId }) => entryId))];
    const { document: policy } = await policyInForce(tx);
    await this.audit.recordEach(
      tx,
      actor,
      {
        action,
        subjectKind: 'entry',
        category: 'clinical-summary',
        ground: 'case-table',
        detail: { listed: ids.length },
      },
      ids,
    );
    return inEngineRole(tx, actor, () => tabledNeeds(tx, ids, policy, today));
  }
}
