import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { Audit, subjectOf } from '../../platform/audit/index.js';
import { type Actor, Database } from '../../platform/base/database/index.js';
import { type RunStatus } from './run.entity.js';
import { cancelRun, isAbandoned, isGoingOn, lockRun, requestCancel } from './run.store.js';

/** Stops runs. The process that is asked and the one that computes may be two: they meet in the run's row. */
@Injectable()
export class RunCancel {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** `cancelled`: it is over. `running`: whoever computes it has been told, stops within a second and publishes nothing. */
  cancel(actor: Actor, runId: string): Promise<Result<RunStatus, 'run-unknown' | 'run-over'>> {
    return this.database.transaction(actor, async (tx) => {
      const run = await lockRun(tx, { regionId: actor.region, id: runId });
      if (run === null) return refuse('run-unknown');
      const { status } = run;
      if (!isGoingOn(status)) return refuse('run-over');
      // Whoever computes a run holds its lock. A run whose process died has nobody who could hear the request.
      const nobodyComputes = status === 'queued' || (await isAbandoned(tx, run));
      await (nobodyComputes ? cancelRun(tx, run) : requestCancel(tx, run));
      await this.audit.record(tx, actor, {
        action: 'run.cancel',
        subjectKind: 'run',
        subjectId: subjectOf(run, 'id'),
        category: 'waiting-list',
        ground: 'regional-task',
        detail: { status },
      });
      return ok(nobodyComputes ? 'cancelled' : 'running');
    });
  }
}
