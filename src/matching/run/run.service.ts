import { Inject, Injectable } from '@nestjs/common';
import { type Actor, engineActor } from '../../platform/base/database/actor.js';
import { Database } from '../../platform/base/database/database.js';
import { type Engine, ENGINE, type NotPlanned, type Planned } from '../engine/engine.js';
import { RunPublication } from './run-publication.service.js';
import { RunWatch } from './run-watch.js';
import { type FailureCode, RunStore } from './run.store.js';
import { SnapshotReader } from '../snapshot/snapshot-reader.service.js';

/** One matching run from snapshot to publication. Whatever goes wrong, either all of it is published or nothing. */
@Injectable()
export class RunService {
  constructor(
    private readonly database: Database,
    private readonly runs: RunStore,
    private readonly reader: SnapshotReader,
    private readonly publication: RunPublication,
    @Inject(ENGINE) private readonly engine: Engine,
  ) {}

  /** Does nothing for a run that is over or that another process is at: a job may be delivered twice. */
  async execute(region: string, runId: string): Promise<void> {
    const actor = engineActor(region);
    await this.database.transaction(actor, async (lock) => {
      if (!(await this.runs.lock(lock, runId))) return;
      try {
        await this.run(actor, runId);
      } catch (error) {
        await this.fail(actor, runId, 'unexpected');
        throw error;
      }
    });
  }

  /** Ends the runs that nobody is at any more, so that a crash never blocks the next run. */
  async failAbandoned(region: string): Promise<void> {
    const actor = engineActor(region);
    const going = await this.database.transaction(actor, (tx) => this.runs.goingOn(tx));
    for (const { id, status, waiting } of going) {
      if (status === 'queued' && waiting) continue;
      await this.database.transaction(actor, async (tx) => {
        if (await this.runs.lock(tx, id)) await this.runs.fail(tx, id, 'interrupted');
      });
    }
  }

  /** For a run that could not be put in the queue. */
  giveUp(region: string, runId: string): Promise<void> {
    return this.fail(engineActor(region), runId, 'queue-unavailable');
  }

  private async run(actor: Actor, runId: string): Promise<void> {
    const begun = await this.database.transaction(actor, (tx) => this.runs.begin(tx, runId));
    if (begun === null) return;
    const watch = new RunWatch((progress) =>
      this.database.transaction(actor, (tx) => this.runs.tick(tx, runId, progress)),
    );
    try {
      const rows = await this.database.snapshot(actor, async (tx) => {
        await tx.query('SET TRANSACTION READ ONLY');
        return this.reader.read(tx);
      });
      const plan = await this.engine.plan({ rows, ...begun }, watch);
      await watch.end();
      await this.finish(actor, runId, plan);
    } finally {
      await watch.end();
    }
  }

  /** All of it or nothing; and nothing for a run that somebody stopped, up to the last moment. */
  private finish(actor: Actor, runId: string, plan: Planned | NotPlanned): Promise<void> {
    return this.database.transaction(actor, async (tx) => {
      await this.runs.hold(tx, runId);
      const { stop: stopped } = await this.runs.tick(tx, runId, null);
      if (plan.problem !== null) await this.runs.keepProblem(tx, runId, plan.problem);
      if (stopped || (!plan.ok && plan.failure === 'cancelled')) await this.runs.cancel(tx, runId);
      else if (plan.ok) await this.publication.publish(tx, actor, runId, plan);
      else if (plan.failure !== 'cancelled') await this.runs.fail(tx, runId, plan.failure);
    });
  }

  private fail(actor: Actor, runId: string, code: FailureCode): Promise<void> {
    return this.database.transaction(actor, (tx) => this.runs.fail(tx, runId, code));
  }
}
