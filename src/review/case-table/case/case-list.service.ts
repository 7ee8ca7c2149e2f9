import { type AuditAction } from '../../../../libs/words/index.js';
import { policyInForce } from '../../../policy/index.js';
import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { CASE_STATES, type CaseState } from '../../../../libs/review/index.js';
import { Audit, subjectOf } from '../../../platform/audit/index.js';
import { type Actor, Database, inEngineRole } from '../../../platform/base/database/index.js';
import { todayOf } from '../../../platform/base/time/index.js';
import { type CaseListDto } from './case.dto.js';
import { tabledNeeds, type TabledNeed } from './case-needs.js';
import { type CaseActionListDto } from './case-page.dto.js';
import { type CaseQuery, type MeetingListDto } from './case-query.dto.js';
import { actionsOf } from '../action/case-action.store.js';
import { meetingTallies } from '../meeting/case-meeting.store.js';
import { actionOf, summaryOfCase } from './case-view.js';
import { type CaseFilter, viewCases } from './case-view.store.js';

const PAGE = 50;

const statesOf = (state: NonNullable<CaseQuery['state']> | 'all'): readonly CaseState[] =>
  state === 'all' ? CASE_STATES : state === 'open' ? CASE_STATES.filter((one) => one !== 'closed') : [state];
const filterOf = ({ state, whose = 'all', meeting, limit = PAGE, offset = 0 }: CaseQuery): CaseFilter => ({
  states: statesOf(state ?? (meeting === undefined ? 'open' : 'all')),
  whose,
  meeting: meeting ?? null,
  limit,
  offset,
});

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
      const { rows, total } = await viewCases(tx, filterOf(query));
      const { document: policy } = await policyInForce(tx);
      const needs = await this.needsOf(tx, actor, 'case.list', rows, today);
      return {
        items: rows.map((row) => summaryOfCase(row, needs.get(row.entryId)!, policy.matching)),
        total,
      };
    });
  }

  /** Planned meetings first, then the last ones. */
  meetings(actor: Actor): Promise<MeetingListDto> {
    return this.database.transaction(actor, async (tx) => {
      const items = await meetingTallies(tx);
      return { items, total: items.length };
    });
  }

  /** A provider's own; the chair sees all. */
  actions(actor: Actor, now = new Date()): Promise<CaseActionListDto> {
    const today = todayOf(now);
    return this.database.transaction(actor, async (tx) => {
      const chair = actor.role === 'case-table-chair';
      const rows = await actionsOf(tx, chair ? 'all' : 'own');
      const needs = await this.needsOf(tx, actor, 'case-action.list', rows, today);
      const { organisation } = actor;
      const items = rows.map((row) => actionOf(row, needs.get(row.entryId)!.need, { organisation, today }));
      return { items, total: items.length };
    });
  }

  private async needsOf(
    tx: EntityManager,
    actor: Actor,
    action: AuditAction,
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
      ids.map((id) => subjectOf({ id }, 'id')),
    );
    return inEngineRole(tx, actor, () => tabledNeeds(tx, ids, policy, today));
  }
}
