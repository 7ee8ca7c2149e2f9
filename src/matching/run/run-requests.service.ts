import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { Audit } from '../../platform/audit/index.js';
import { type Actor, engineActor } from '../../platform/base/database/actor.js';
import { Database, sqlFailure } from '../../platform/base/database/database.js';
import { type Refusal } from '../../platform/base/http/problem.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { runInProgress } from './run.problems.js';
import { RunService } from './run.service.js';

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

  async request(actor: Actor): Promise<Result<RunJob, Refusal>> {
    return this.queue(actor, null);
  }

  /** At most one run per night, however many instances and retries ask for it. Null where the night has had its run or another is going on. */
  async requestNightly(region: string, night: string): Promise<RunJob | null> {
    const asked = await this.queue(engineActor(region), night);
    return asked.ok ? asked.value : null;
  }

  private async queue(actor: Actor, night: string | null): Promise<Result<RunJob, Refusal>> {
    await this.runs.failAbandoned(actor.region);
    try {
      const runId = await this.database.transaction(actor, (tx) => this.insert(tx, actor, night));
      const job = { region: actor.region, runId };
      await this.send(job);
      return ok(job);
    } catch (error) {
      const constraint = sqlFailure(error)?.constraint;
      if (constraint === 'matching_run_one_at_a_time' || constraint === 'matching_run_one_a_night')
        return refuse(runInProgress);
      throw error;
    }
  }

  private async insert(tx: EntityManager, actor: Actor, night: string | null): Promise<string> {
    const [{ id }] = await tx.query<[{ id: string }]>(
      `INSERT INTO matching_run (region_id, status, requested_by, night) VALUES (acting_region(), 'queued', $1, $2) RETURNING id`,
      [night === null ? actor.user : 'nightly', night],
    );
    await this.audit.record(tx, actor, {
      action: 'run.request',
      subjectKind: 'run',
      subjectId: id,
      category: 'waiting-list',
      ground: 'regional-task',
    });
    return id;
  }

  /** A run that no job will ever take would keep every later one out. */
  private async send(job: RunJob): Promise<void> {
    try {
      await this.jobs.enqueue('matching-run', job, job.runId);
    } catch (error) {
      await this.runs.giveUp(job.region, job.runId);
      throw error;
    }
  }
}
