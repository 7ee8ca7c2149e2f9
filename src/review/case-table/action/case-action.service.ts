import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type CaseActionCode, ok, refuse } from '../../../../libs/kernel/index.js';
import {
  ACTION,
  type ActionState,
  type CaseProblem,
  dateRefusal,
  endingOf,
} from '../../../../libs/review/index.js';
import { nextState } from '../../../../libs/kernel/index.js';
import { Audit } from '../../../platform/audit/index.js';
import { type Actor, Database, inEngineRole } from '../../../platform/base/database/index.js';
import { todayOf } from '../../../platform/base/time/index.js';
import { caseEvent } from '../case/case-audit.js';
import { endCase, openCase } from '../sweep/case-endings.js';
import { type CaseResult } from '../case-result.js';
import { lockCase } from '../case/case.store.js';

export interface WantedAction {
  readonly code: CaseActionCode;
  readonly owner: string;
  readonly dueOn: string;
}

/** What organisations are asked to do about a case: given by the chair, done by the owner. */
@Injectable()
export class CaseActionService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** While the case is discussed or carried out: on an agenda, or decided. */
  ask(actor: Actor, caseId: string, wanted: WantedAction, now = new Date()): Promise<CaseResult<null>> {
    return this.database.transaction(actor, async (tx) => {
      if (actor.role !== 'case-table-chair') return refuse('not-the-chair');
      const given = await lockCase(tx, caseId);
      if (given === null) return refuse('not-found');
      if (given.state === 'closed') return refuse('case-closed');
      if (given.state === 'submitted') return refuse('case-not-on-agenda');
      const refusal = await this.refusalOf(tx, wanted, todayOf(now));
      if (refusal !== null) return refuse(refusal);
      await tx.query(
        `INSERT INTO case_action (region_id, case_id, code, owner_id, due_on, created_by)
         VALUES (acting_region(), $1, $2, $3, $4::date, acting_user())`,
        [caseId, wanted.code, wanted.owner, wanted.dueOn],
      );
      await this.audit.record(
        tx,
        actor,
        caseEvent('case-action.ask', given.entryId, caseId, { action: wanted.code, owner: wanted.owner }),
      );
      return ok(null);
    });
  }

  /** The last one done closes the case, where its decision asked for nothing else. */
  finish(actor: Actor, id: string, version: number, now = new Date()): Promise<CaseResult<null>> {
    return this.database.transaction(actor, async (tx) => {
      const caseId = await this.caseOfOwn(tx, id);
      if (caseId === null) return refuse('not-found');
      // The case before the action, as everywhere; it may be another organisation's, so not as the actor.
      const given = await inEngineRole(tx, actor, () => lockCase(tx, caseId));
      const [action] = await tx.query<{ state: ActionState; version: number }[]>(
        `SELECT state, version FROM case_action WHERE region_id = acting_region() AND id = $1`,
        [id],
      );
      if (given === null) return refuse('not-found');
      const to = nextState(ACTION, action.state, 'finish');
      if (to === null || action.version !== version) return refuse('action-over');
      await tx.query(
        `UPDATE case_action SET state = $3, version = version + 1, done_by = acting_user(), ended_at = now()
         WHERE region_id = acting_region() AND id = $1 AND version = $2 AND state = 'open'`,
        [id, version, to],
      );
      await this.audit.record(tx, actor, caseEvent('case-action.finish', given.entryId, caseId));
      await inEngineRole(tx, actor, async () => {
        const open = await openCase(tx, caseId);
        const ending = open && endingOf(open, todayOf(now));
        if (ending) await endCase(tx, given, ending);
      });
      return ok(null);
    });
  }

  private async refusalOf(
    tx: EntityManager,
    wanted: WantedAction,
    today: string,
  ): Promise<CaseProblem | null> {
    const date = dateRefusal(wanted.dueOn, today, today);
    if (date !== null) return date;
    const owners = await tx.query<unknown[]>(
      `SELECT 1 FROM provider WHERE region_id = acting_region() AND id = $1`,
      [wanted.owner],
    );
    return owners.length === 1 ? null : 'owner-unknown';
  }

  /** Null for an action of another organisation, also where that acts for a client of one's own. */
  private async caseOfOwn(tx: EntityManager, id: string): Promise<string | null> {
    const [row] = await tx.query<{ caseId: string }[]>(
      `SELECT case_id AS "caseId" FROM case_action WHERE region_id = acting_region() AND id = $1 AND owner_id = acting_organisation()`,
      [id],
    );
    return row?.caseId ?? null;
  }
}
