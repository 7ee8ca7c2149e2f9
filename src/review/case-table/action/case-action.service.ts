import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type CaseActionCode, nextState, ok, refuse } from '../../../../libs/kernel/index.js';
import {
  ACTION,
  type CaseProblem,
  dateRefusal,
  endingOf,
  MOST_ACTIONS,
} from '../../../../libs/review/index.js';
import { Audit } from '../../../platform/audit/index.js';
import { type Actor, Database, inEngineRole } from '../../../platform/base/database/index.js';
import { todayOf } from '../../../platform/base/time/index.js';
import { caseEvent } from '../case/case-audit.js';
import { caseAction, countActions, insertAction, moveAction } from './case-action.store.js';
import { providerExists } from '../../../registry/index.js';
import { endCase } from '../sweep/case-endings.js';
import { openCase } from '../sweep/case-sweep.store.js';
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
      if ((await countActions(tx, actor, caseId)) >= MOST_ACTIONS) return refuse('too-many-actions');
      const refusal = await this.refusalOf(tx, actor, wanted, todayOf(now));
      if (refusal !== null) return refuse(refusal);
      const { code, owner: ownerId, dueOn } = wanted;
      await insertAction(tx, actor, { caseId, code, ownerId, dueOn });
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
      const seen = await caseAction(tx, actor, id);
      // An action of another organisation is one that is not there, also where it acts for a client of one's own.
      if (seen === null || seen.ownerId !== actor.organisation) return refuse('not-found');
      const { caseId } = seen;
      // The case before the action, as everywhere; it may be another organisation's, so not as the actor.
      const given = await inEngineRole(tx, actor, () => lockCase(tx, caseId));
      const action = await caseAction(tx, actor, id);
      if (given === null || action === null) return refuse('not-found');
      if (nextState(ACTION, action.state, 'finish') === null || action.version !== version)
        return refuse('action-over');
      await moveAction(tx, action, 'finish');
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
    actor: Actor,
    wanted: WantedAction,
    today: string,
  ): Promise<CaseProblem | null> {
    const date = dateRefusal(wanted.dueOn, today, today);
    if (date !== null) return date;
    return (await providerExists(tx, actor.region, wanted.owner)) ? null : 'owner-unknown';
  }
}
