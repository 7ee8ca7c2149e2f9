import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { ok, refuse } from '../../../../libs/kernel/index.js';
import { type CaseProblem, MOST_CASES } from '../../../../libs/review/index.js';
import { hasLiveProposal } from '../../../matching/index.js';
import { holdEntry } from '../../../registry/index.js';
import { Audit } from '../../../platform/audit/index.js';
import { type Actor, Database } from '../../../platform/base/database/index.js';
import { caseEvent } from './case-audit.js';
import { type CaseResult } from '../case-result.js';
import { countCases, insertCase, lockCase, moveCase } from './case.store.js';

/** The own organisation brings a client to the table, or takes the case back. */
@Injectable()
export class CaseSubmissionService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** Returns the id of the case. An entry of another organisation is one that is not there. */
  submit(actor: Actor, entryId: string): Promise<CaseResult<string>> {
    return this.database.transaction(actor, async (tx) => {
      const refusal = await this.refusalOf(tx, actor, entryId);
      if (refusal !== null) return refuse(refusal);
      if ((await countCases(tx, actor, entryId)) >= MOST_CASES) return refuse('too-many-cases');
      const id = await insertCase(tx, { entryId, providerId: actor.organisation!, reason: 'by-hand' });
      if (id === null) return refuse('case-open-already');
      await this.audit.record(tx, actor, caseEvent('case.submit', entryId, id));
      return ok(id);
    });
  }

  /** Up to the decision; after that the table is owed an answer. */
  takeBack(actor: Actor, id: string, version: number): Promise<CaseResult<null>> {
    return this.database.transaction(actor, async (tx) => {
      const given = await lockCase(tx, id);
      if (given === null) return refuse('not-found');
      if (given.providerId !== actor.organisation) return refuse('not-found');
      if (given.state === 'decided') return refuse('case-decided-already');
      if (given.state === 'closed') return refuse('case-closed');
      if (given.version !== version) return refuse('case-changed');
      await moveCase(tx, given, 'close', { outcome: 'taken-back' });
      await this.audit.record(tx, actor, caseEvent('case.take-back', given.entryId, id));
      return ok(null);
    });
  }

  /** Row-level security shows the own entries only. The entry is locked: it does not leave before the case is there. */
  private async refusalOf(
    tx: EntityManager,
    actor: Actor,
    entryId: string,
  ): Promise<CaseProblem | 'not-found' | null> {
    const entry = await holdEntry(tx, entryId);
    if (entry === null || actor.organisation === null || entry.providerId !== actor.organisation)
      return 'not-found';
    if (entry.state !== 'waiting') return 'entry-not-waiting';
    return (await hasLiveProposal(tx, entryId)) ? 'has-live-proposal' : null;
  }
}
