import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { mondayOf } from '../../../libs/kernel/index.js';
import { Audit, subjectOf } from '../../platform/audit/index.js';
import { type Actor } from '../../platform/base/database/index.js';
import { addFollowUps, noteChanges } from '../../registry/index.js';
import { type Planned } from '../engine/engine.js';
import { insertProposalsOfRun, receiversOf, withdrawForRun } from '../proposal/proposal-of-run.store.js';
import { insertReasons } from '../proposal/reasons/index.js';
import { keepSolution } from '../snapshot/snapshot.store.js';
import { insertUnmatched } from '../unmatched/unmatched.store.js';
import { completeRun, type RunKey } from './run.store.js';

/**
 * Makes a verified run visible, all of it or nothing: call in one transaction, as the engine. People decide while a
 * run computes, so what they did since the snapshot goes before what the run found.
 */
@Injectable()
export class RunPublication {
  constructor(private readonly audit: Audit) {}

  async publish(tx: EntityManager, actor: Actor, runId: string, plan: Planned): Promise<void> {
    const run: RunKey = { regionId: actor.region, id: runId };
    await this.withdraw(tx, plan);
    const proposals = await insertProposalsOfRun(tx, runId, plan.proposals, mondayOf(plan.firstWeek));
    // What was pushed while the run computed was not in its snapshot: what it proposes is held against it next.
    await noteChanges(tx, await receiversOf(tx, runId));
    await insertReasons(tx, runId, plan.proposals);
    await insertUnmatched(tx, runId, plan.unmatched);
    await keepSolution(tx, run, plan.solutionGzip);
    const { status: solutionStatus, value, bound, gap, levels, baselines, shares, work, prices } = plan;
    const counts = { ...plan.counts, proposals };
    const figures = { value, bound, gap, levels, counts, baselines, shares, work, prices };
    await completeRun(tx, run, { solutionStatus, ...figures });
    await this.audit.record(tx, actor, {
      action: 'run.publish',
      subjectKind: 'run',
      subjectId: subjectOf(run, 'id'),
      category: 'waiting-list',
      ground: 'regional-task',
      detail: { proposals, kept: counts.kept },
    });
  }

  /** A proposal that a person made or a clinician approved never goes in silence: its sending organisation gets a task. */
  private async withdraw(tx: EntityManager, { withdrawn }: Planned): Promise<void> {
    const closed = await withdrawForRun(tx, withdrawn);
    await addFollowUps(
      tx,
      closed.map(({ id, entryId, fromProvider }) => ({
        kind: 'proposal-withdrawn',
        providerId: fromProvider,
        entryId,
        causeId: id,
      })),
    );
  }
}
