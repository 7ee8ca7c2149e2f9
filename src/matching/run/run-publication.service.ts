import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { mondayOf } from '../../../libs/kernel/index.js';
import { Audit } from '../../platform/audit/index.js';
import { type Actor } from '../../platform/base/database/actor.js';
import { type Planned } from '../engine/engine.js';

/**
 * Makes a verified run visible, all of it or nothing: call in one transaction, as the engine. People decide while a
 * run computes, so what they did since the snapshot goes before what the run found.
 */
@Injectable()
export class RunPublication {
  constructor(private readonly audit: Audit) {}

  async publish(tx: EntityManager, actor: Actor, runId: string, plan: Planned): Promise<void> {
    await this.closeOld(tx, plan);
    const proposals = await this.insertProposals(tx, runId, plan);
    await this.insertUnmatched(tx, runId, plan);
    await this.complete(tx, runId, plan, proposals);
    await this.audit.record(tx, actor, {
      action: 'run.publish',
      subjectKind: 'run',
      subjectId: runId,
      category: 'waiting-list',
      ground: 'regional-task',
      detail: { proposals, kept: plan.counts.kept },
    });
  }

  /**
   * Locks in the order of ids, so that two transactions that want the same proposals wait and never lock each other
   * out. A proposal that a person made or a clinician has approved never goes in silence: it comes back to the list of
   * the organisation where the client waits. What a run made and nobody has looked at is simply replaced.
   */
  private async closeOld(tx: EntityManager, { withdrawn }: Planned): Promise<void> {
    await tx.query(
      `SELECT FROM proposal WHERE region_id = acting_region()
         AND state IN ('proposed', 'approved-by-sending', 'approved-by-receiving', 'approved') ORDER BY id FOR UPDATE`,
    );
    await tx.query(
      `WITH closed AS (
         UPDATE proposal p SET state = 'withdrawn', version = version + 1, closed_at = clock_timestamp(), closed_reason = w.reason
         FROM json_to_recordset($1) AS w (proposal uuid, reason text)
         WHERE p.region_id = acting_region() AND p.id = w.proposal
           AND (p.state IN ('approved-by-sending', 'approved-by-receiving') OR (p.state = 'proposed' AND p.origin = 'hand'))
         RETURNING p.id, p.entry_id, p.from_provider
       )
       INSERT INTO follow_up (region_id, provider_id, entry_id, kind, cause_id)
       SELECT acting_region(), from_provider, entry_id, 'proposal-withdrawn', id FROM closed
       ON CONFLICT (region_id, kind, cause_id) DO NOTHING`,
      [withdrawn],
    );
    await tx.query(
      `UPDATE proposal SET state = 'withdrawn', version = version + 1, closed_at = clock_timestamp(), closed_reason = 'superseded'
       WHERE region_id = acting_region() AND state = 'proposed' AND origin = 'run'`,
    );
  }

  /** Leaves out entries that were approved, barred or taken off the list since the snapshot. Returns how many came in. */
  private async insertProposals(tx: EntityManager, runId: string, plan: Planned): Promise<number> {
    const [{ inserted }] = await tx.query<[{ inserted: number }]>(
      `WITH draft AS (
         SELECT * FROM json_to_recordset($2) AS d (entry text, "fromProvider" text, "toProvider" text, "toProgramme" text, week text,
           need jsonb, gain jsonb, waited integer, severity smallint, value bigint, "expiresOn" date, reasons jsonb)
       ), new AS (
         INSERT INTO proposal (region_id, run_id, entry_id, from_provider, from_programme, to_provider, to_programme, week, need, gain,
           weeks_sooner, breach_avoided, waited, severity, value, expires_on)
         SELECT acting_region(), $1, d.entry, d."fromProvider", e.programme_id, d."toProvider", d."toProgramme", d.week, d.need, d.gain,
           (d.gain ->> 'weeksSooner')::integer, (d.gain ->> 'breachAvoided')::integer, d.waited, d.severity, d.value, d."expiresOn"
         FROM draft d
         JOIN waiting_list_entry e ON e.region_id = acting_region() AND e.id = d.entry AND e.state = 'waiting'
         WHERE NOT EXISTS (SELECT FROM proposal p WHERE p.region_id = acting_region() AND p.entry_id = d.entry
             AND p.state IN ('proposed', 'approved-by-sending', 'approved-by-receiving', 'approved'))
           AND NOT EXISTS (SELECT FROM entry_bar b WHERE b.region_id = acting_region() AND b.entry_id = d.entry
             AND b.barred IN (d."toProgramme", d."toProvider") AND (b.until IS NULL OR b.until > $3))
         -- Somebody may be proposing by hand for the same entry at this moment: then theirs is the one.
         ON CONFLICT (region_id, entry_id) WHERE state IN ('proposed', 'approved-by-sending', 'approved-by-receiving', 'approved') DO NOTHING
         RETURNING id, entry_id
       ), why AS (
         INSERT INTO proposal_reasons (region_id, proposal_id, provider_id, reasons)
         SELECT acting_region(), n.id, r.provider, r.reasons
         FROM new n JOIN draft d ON d.entry = n.entry_id, jsonb_to_recordset(d.reasons) AS r (provider text, reasons jsonb)
       ) SELECT count(*)::integer AS inserted FROM new`,
      [runId, plan.proposals, mondayOf(plan.firstWeek)],
    );
    return inserted;
  }

  private async insertUnmatched(tx: EntityManager, runId: string, { unmatched }: Planned): Promise<void> {
    await tx.query(
      `INSERT INTO unmatched (region_id, run_id, entry_id, provider_id, reason, binding, nearest)
       SELECT acting_region(), $1, u.entry, e.provider_id, u.reason, u.binding, u.nearest
       FROM json_to_recordset($2) AS u (entry text, reason text, binding text, nearest jsonb)
       JOIN waiting_list_entry e ON e.region_id = acting_region() AND e.id = u.entry`,
      [runId, unmatched],
    );
  }

  private async complete(tx: EntityManager, runId: string, plan: Planned, proposals: number): Promise<void> {
    await tx.query(
      `UPDATE matching_snapshot SET solution_gzip = $2 WHERE region_id = acting_region() AND run_id = $1`,
      [runId, plan.solutionGzip],
    );
    const [, completed] = await tx.query<[unknown, number]>(
      `UPDATE matching_run SET status = 'completed', finished_at = now(), solution_status = $2, value = $3, bound = $4, gap = $5,
         levels = $6, counts = $7, baselines = $8, work = $9, prices = $10
       WHERE region_id = acting_region() AND id = $1 AND status = 'running'`,
      [
        runId,
        plan.status,
        plan.value,
        plan.bound,
        plan.gap,
        JSON.stringify(plan.levels),
        JSON.stringify({ ...plan.counts, proposals }),
        JSON.stringify(plan.baselines),
        JSON.stringify(plan.work),
        plan.prices,
      ],
    );
    if (completed !== 1) throw new Error('a run that is over publishes nothing');
  }
}
