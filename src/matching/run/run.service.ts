import { Inject, Injectable } from '@nestjs/common';
import { type Actor, Database, engineActor } from '../../platform/base/database/index.js';
import { type Engine, ENGINE, type NotPlanned, type Planned } from '../engine/engine.js';
import { readSnapshot } from '../snapshot/snapshot-reader.js';
import { keepProblem } from '../snapshot/snapshot.store.js';
import { type FailureCode } from './failure-texts.js';
import { RunPublication } from './run-publication.service.js';
import { beginRun } from './run-start.js';
import { RunWatch } from './run-watch.js';
import {
  cancelRun,
  failRun,
  isAbandoned,
  lockNameOf,
  lockRun,
  recordProgress,
  type RunKey,
  setProblemHash,
  unfinishedRuns,
} from './run.store.js';

/**
 * One matching run from snapshot to publication. Whatever goes wrong, either all of it is published or nothing. Solving
 * may take minutes, so no transaction is open meanwhile: nothing waits for its locks, and vacuum is not held up.
 */
@Injectable()
export class RunService {
  constructor(
    private readonly database: Database,
    private readonly publication: RunPublication,
    @Inject(ENGINE) private readonly engine: Engine,
  ) {}

  /** Does nothing for a run that is over or that another process computes: a job may be delivered twice. */
  async execute(region: string, runId: string): Promise<void> {
    const actor = engineActor(region, 'run');
    await this.database.exclusively(lockNameOf(runId), async () => {
      try {
        await this.run(actor, runId);
      } catch (error) {
        await this.fail(actor, runId, 'unexpected');
        throw error;
      }
    });
  }

  /** Ends the runs that no process computes any more, so that a crash never blocks the next run. */
  async failAbandoned(region: string): Promise<void> {
    const actor = engineActor(region);
    for (const { status, waiting, ...run } of await this.database.transaction(actor, unfinishedRuns)) {
      if (status === 'queued' && waiting) continue;
      await this.database.transaction(actor, async (tx) => {
        if (await isAbandoned(tx, run)) await failRun(tx, run, 'interrupted');
      });
    }
  }

  /** For a run that could not be put in the queue. */
  giveUp(region: string, runId: string): Promise<void> {
    return this.fail(engineActor(region, 'write'), runId, 'queue-unavailable');
  }

  private async run(actor: Actor, runId: string): Promise<void> {
    const run: RunKey = { regionId: actor.region, id: runId };
    const begun = await this.database.transaction(actor, (tx) => beginRun(tx, run));
    if (begun === null) return;
    const watch = new RunWatch((progress) =>
      this.database.transaction(actor, (tx) => recordProgress(tx, run, progress)),
    );
    try {
      const rows = await this.database.snapshot(actor, async (tx) => {
        await tx.query('SET TRANSACTION READ ONLY');
        return readSnapshot(tx);
      });
      const plan = await this.engine.plan({ rows, ...begun }, watch);
      await watch.end();
      await this.finish(actor, run, plan);
    } finally {
      await watch.end();
    }
  }

  /** All of it or nothing; and nothing for a run that somebody stopped, up to the last moment. */
  private finish(actor: Actor, run: RunKey, plan: Planned | NotPlanned): Promise<void> {
    return this.database.transaction(actor, async (tx) => {
      await lockRun(tx, run);
      const { stop: stopped } = await recordProgress(tx, run, null);
      if (plan.problem !== null) {
        await keepProblem(tx, run, plan.problem.gzip);
        await setProblemHash(tx, run, plan.problem.sha256);
      }
      if (stopped || (!plan.ok && plan.failure === 'cancelled')) await cancelRun(tx, run);
      else if (plan.ok) await this.publication.publish(tx, actor, run.id, plan);
      else if (plan.failure !== 'cancelled') await failRun(tx, run, plan.failure);
    });
  }

  private fail(actor: Actor, runId: string, code: FailureCode): Promise<void> {
    return this.database.transaction(actor, (tx) => failRun(tx, { regionId: actor.region, id: runId }, code));
  }
}
