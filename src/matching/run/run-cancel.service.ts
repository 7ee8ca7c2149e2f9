import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { Audit } from '../../platform/audit/index.js';
import { type Actor } from '../../platform/base/database/actor.js';
import { Database } from '../../platform/base/database/database.js';
import { type Refusal } from '../../platform/base/http/problem.js';
import { type RunStatus } from './run.entity.js';
import { runOver, runUnknown } from './run.problems.js';
import { RunStore } from './run.store.js';

/** Stops runs. The process that is asked and the one that computes may be two: they meet in the run's row. */
@Injectable()
export class RunCancel {
  constructor(
    private readonly database: Database,
    private readonly runs: RunStore,
    private readonly audit: Audit,
  ) {}

  /** `cancelled`: it is over. `running`: whoever computes it has been told, stops within a second and publishes nothing. */
  cancel(actor: Actor, runId: string): Promise<Result<RunStatus, Refusal>> {
    return this.database.transaction(actor, async (tx) => {
      const status = await this.runs.hold(tx, runId);
      if (status === null) return refuse(runUnknown);
      if (status !== 'queued' && status !== 'running') return refuse(runOver);
      // Whoever is at a run holds its lock. A run whose process died has nobody who could hear the request.
      const nobodyAtIt = status === 'queued' || (await this.runs.lock(tx, runId));
      await (nobodyAtIt ? this.runs.cancel(tx, runId) : this.runs.askToStop(tx, runId));
      await this.audit.record(tx, actor, {
        action: 'run.cancel',
        subjectKind: 'run',
        subjectId: runId,
        category: 'waiting-list',
        ground: 'regional-task',
        detail: { status },
      });
      return ok(nobodyAtIt ? 'cancelled' : 'running');
    });
  }
}
