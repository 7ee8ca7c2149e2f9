import { type PolicyDocument } from '../../../../libs/policy/index.js';
import { policyInForce } from '../../../policy/index.js';
import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type CaseReasonCode } from '../../../../libs/kernel/index.js';
import { candidateReason, type CandidateFacts, endingOf } from '../../../../libs/review/index.js';
import { LIVE_STATES } from '../../../../libs/matching/index.js';
import { Audit } from '../../../platform/audit/index.js';
import { type Actor, Database, engineActor } from '../../../platform/base/database/index.js';
import { todayOf } from '../../../platform/base/time/index.js';
import { caseEvent } from '../case/case-audit.js';
import { endCase, openCase, openCases } from './case-endings.js';
import { insertCase, lockCase } from '../case/case.store.js';

interface Candidate extends CandidateFacts {
  readonly entryId: string;
  readonly providerId: string;
}

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
      let room = policy.caseTable.queue - (await this.queued(tx));
      let submitted = 0;
      for (const { entryId, providerId, ...facts } of await candidates(tx, policy, today)) {
        const reason = candidateReason(facts, policy.matching.norm.total, policy.caseTable);
        if (reason === null || (reason === 'long-unmatched' && room-- <= 0)) continue;
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

  private async queued(tx: EntityManager): Promise<number> {
    const [{ n }] = await tx.query<[{ n: number }]>(
      `SELECT count(*)::integer AS n FROM table_case
       WHERE region_id = acting_region() AND state = 'submitted' AND reason = 'long-unmatched'`,
    );
    return n;
  }
}

/** Entries that may come, who has waited longest first. The rule of libs/review decides; this keeps out what it would refuse. */
const candidates = (
  tx: EntityManager,
  { matching, caseTable }: PolicyDocument,
  today: string,
): Promise<Candidate[]> =>
  tx.query<Candidate[]>(
    `WITH closed AS (SELECT entry_id, max(closed_at) AS at FROM table_case WHERE region_id = acting_region() GROUP BY 1),
       run AS (SELECT id FROM matching_run WHERE region_id = acting_region() AND status = 'completed' ORDER BY finished_at DESC LIMIT 1),
       refused AS (SELECT p.entry_id, count(*)::integer AS refusals FROM proposal p LEFT JOIN closed ON closed.entry_id = p.entry_id
         WHERE p.region_id = acting_region() AND p.state = 'refused' AND (closed.at IS NULL OR p.closed_at > closed.at) GROUP BY 1),
       facts AS (
         SELECT e.id AS "entryId", e.provider_id AS "providerId", e.registered_on, coalesce(r.refusals, 0) AS refusals,
           (SELECT u.reason FROM unmatched u, run WHERE u.region_id = e.region_id AND u.run_id = run.id AND u.entry_id = e.id) AS unmatched,
           greatest(0, ($1::date - e.registered_on) / 7) AS "waitedWeeks", ($1::date - closed.at::date) / 7 AS "sinceCaseWeeks"
         FROM waiting_list_entry e LEFT JOIN refused r ON r.entry_id = e.id LEFT JOIN closed ON closed.entry_id = e.id
         WHERE e.region_id = acting_region() AND e.state = 'waiting'
           AND (r.refusals >= $2 OR e.registered_on <= $1::date - 7 * $3::integer)
           AND NOT EXISTS (SELECT FROM table_case c WHERE c.region_id = e.region_id AND c.entry_id = e.id AND c.state <> 'closed')
           AND NOT EXISTS (SELECT FROM proposal p WHERE p.region_id = e.region_id AND p.entry_id = e.id AND p.state = ANY ($5)))
     SELECT "entryId", "providerId", refusals, unmatched, "waitedWeeks", "sinceCaseWeeks" FROM facts
     WHERE (refusals >= $2 OR unmatched <> 'not-sooner') AND ("sinceCaseWeeks" IS NULL OR "sinceCaseWeeks" >= $4)
     ORDER BY registered_on, "entryId" LIMIT ${MOST_CANDIDATES}`,
    [
      today,
      caseTable.refusals,
      matching.norm.total + caseTable.weeksBeyondNorm,
      caseTable.restWeeks,
      [...LIVE_STATES],
    ],
  );
