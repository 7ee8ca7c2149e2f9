import { normOf, type PolicyDocument } from '../../../../libs/policy/index.js';
import { policyInForce } from '../../../policy/index.js';
import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type CaseReasonCode } from '../../../../libs/kernel/index.js';
import { candidateReason, endingOf, longWait } from '../../../../libs/review/index.js';
import { Audit } from '../../../platform/audit/index.js';
import { type Actor, Database, engineActor } from '../../../platform/base/database/index.js';
import { todayOf } from '../../../platform/base/time/index.js';
import { caseEvent } from '../case/case-audit.js';
import { endCase } from './case-endings.js';
import { type CandidateLimits, candidates, openCase, openCases } from './case-sweep.store.js';
import { countSubmitted, insertCase, lockCase } from '../case/case.store.js';

/** More than a table can discuss in a year; keeps one sweep short whatever the policy says. */
const MOST_CANDIDATES = 1000;

/** What happens at the table by itself: cases end, and entries that nobody found a place for come to it. */
@Injectable()
export class CaseSweep {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** Safe to run twice, or by two processes at once. */
  async sweep(region: string, now = new Date()): Promise<{ ended: number; submitted: number }> {
    const today = todayOf(now);
    const actor = engineActor(region);
    const open = await this.database.transaction(actor, openCases);
    let ended = 0;
    for (const given of open)
      if (endingOf(given, today) !== null) ended += (await this.end(actor, given.id, today)) ? 1 : 0;
    return { ended, submitted: await this.submitCandidates(actor, today) };
  }

  private end(actor: Actor, id: string, today: string): Promise<boolean> {
    return this.database.transaction(actor, async (tx) => {
      const given = await lockCase(tx, id);
      // Somebody may have acted since the list was read.
      const open = await openCase(tx, id);
      const ending = open && endingOf(open, today);
      if (given === null || !ending) return false;
      await endCase(tx, given, ending);
      await this.audit.record(
        tx,
        actor,
        caseEvent('case.end', given.entryId, id, { outcome: ending.outcome }),
      );
      return true;
    });
  }

  private submitCandidates(actor: Actor, today: string): Promise<number> {
    return this.database.transaction(actor, async (tx) => {
      const { document: policy } = await policyInForce(tx);
      let places = policy.caseTable.queue - (await countSubmitted(tx, 'long-unmatched'));
      let submitted = 0;
      for (const { entryId, providerId, ...facts } of await candidates(tx, limitsOf(policy, today))) {
        const norm = normOf(policy.matching, facts.title)?.total ?? null;
        const reason = candidateReason(facts, norm, policy.caseTable);
        if (reason === null || (reason === 'long-unmatched' && places-- <= 0)) continue;
        submitted += (await this.submit(tx, actor, { entryId, providerId, reason })) ? 1 : 0;
      }
      return submitted;
    });
  }

  private async submit(
    tx: EntityManager,
    actor: Actor,
    given: { entryId: string; providerId: string; reason: CaseReasonCode },
  ): Promise<boolean> {
    const id = await insertCase(tx, given);
    if (id === null) return false;
    await this.audit.record(tx, actor, caseEvent('case.submit', given.entryId, id, { reason: given.reason }));
    return true;
  }
}

const limitsOf = ({ matching, caseTable }: PolicyDocument, today: string): CandidateLimits => ({
  today,
  refusals: caseTable.refusals,
  waitedWeeks: Math.min(
    ...[matching.norm, ...Object.values(matching.norms ?? {})].map((norm) =>
      longWait(norm?.total ?? null, caseTable),
    ),
  ),
  restWeeks: caseTable.restWeeks,
  most: MOST_CANDIDATES,
});
