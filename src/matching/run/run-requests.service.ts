import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { Audit, subjectOf } from '../../platform/audit/index.js';
import {
  type Actor,
  Database,
  engineActor,
  inEngineRole,
  sqlFailure,
} from '../../platform/base/database/index.js';
import { Jobs } from '../../platform/jobs/index.js';
import { RunService } from './run.service.js';
import { openForNextRun } from '../proposal/proposal-of-run.store.js';
import { insertRun, isMissed } from './run.store.js';

export interface RunJob {
  readonly region: string;
  readonly runId: string;
}

/** Runs are asked for by people or by the night; which process then computes them is up to the queue. */
@Injectable()
export class RunRequests {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly runs: RunService,
    private readonly audit: Audit,
  ) {}

  /** @param replace whether proposals that nobody has opened may be withdrawn; without it a run that would is not begun */
  async request(actor: Actor, replace = true): Promise<Result<RunJob, 'run-in-progress' | 'run-replaces'>> {
    if (!replace) {
      const open = await this.database.transaction(actor, (tx) =>
        inEngineRole(tx, actor, () => openForNextRun(tx)),
      );
      if (open.some(({ replaced }) => replaced > 0)) return refuse('run-replaces');
    }
    return this.queue(actor, null);
  }

  /**
   * At most one run per night, however many instances and retries ask for it. Null where the night has had its run or another is going on.
   * @param missedSince for one that is made up for: when it was due. Null as well where a run has been asked for since
   */
  async requestNightly(region: string, night: string, missedSince?: Date): Promise<RunJob | null> {
    const asked = await this.queue(engineActor(region), night, missedSince);
    return asked.ok ? asked.value : null;
  }

  private async queue(
    actor: Actor,
    night: string | null,
    missedSince?: Date,
  ): Promise<Result<RunJob, 'run-in-progress'>> {
    await this.runs.failAbandoned(actor.region);
    try {
      const runId = await this.insert(actor, night, missedSince);
      if (runId === null) return refuse('run-in-progress');
      const job = { region: actor.region, runId };
      await this.send(job, actor.request);
      return ok(job);
    } catch (error) {
      const constraint = sqlFailure(error)?.constraint;
      if (constraint === 'matching_run_one_at_a_time' || constraint === 'matching_run_one_a_night')
        return refuse('run-in-progress');
      throw error;
    }
  }

  private insert(actor: Actor, night: string | null, missedSince?: Date): Promise<string | null> {
    const requestedBy = night === null ? actor.user : 'nightly';
    return this.database.transaction(actor, async (tx) => {
      if (missedSince !== undefined && !(await isMissed(tx, missedSince))) return null;
      const id = await insertRun(tx, {
        regionId: actor.region,
        requestedBy,
        night,
        dueAt: missedSince ?? null,
      });
      await this.audit.record(tx, actor, {
        action: 'run.request',
        subjectKind: 'run',
        subjectId: subjectOf({ id }, 'id'),
        category: 'waiting-list',
        ground: 'regional-task',
      });
      return id;
    });
  }

  /** A run that no job will ever take would keep every later one out. */
  private async send(job: RunJob, request?: string): Promise<void> {
    try {
      await this.jobs.enqueue('matching-run', job, { key: job.runId, request });
    } catch (error) {
      await this.runs.giveUp(job.region, job.runId);
      throw error;
    }
  }
}
