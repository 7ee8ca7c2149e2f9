import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { Inject, Injectable } from '@nestjs/common';
import {
  canonicalJson,
  toProblem,
  type LiveMode,
  type Snapshot,
  type SnapshotRows,
  type Solution,
} from '../../libs/matching/index.js';
import { type Actor, engineActor } from '../platform/auth/index.js';
import { Database } from '../platform/database/database.js';
import { type Engine, ENGINE } from './engine.js';
import { Publisher } from './publisher.js';
import { type BegunRun, type FailureCode, RunStore } from './run.store.js';
import { SnapshotReader } from './snapshot.reader.js';

const compress = promisify(gzip);

interface Attempt {
  readonly snapshot: Snapshot;
  readonly sha256: string;
  readonly solution: Solution;
}

/** One matching run from snapshot to publication. Whatever goes wrong, either all of it is published or nothing. */
@Injectable()
export class RunService {
  constructor(
    private readonly database: Database,
    private readonly runs: RunStore,
    private readonly reader: SnapshotReader,
    private readonly publisher: Publisher,
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
    const rows = await this.database.snapshot(actor, async (tx) => {
      await tx.query('SET TRANSACTION READ ONLY');
      return this.reader.read(tx);
    });
    let attempt = await this.attempt(actor, runId, rows, begun, 'pinned');
    // Limits may have been lowered below what is under way. Clinicians' work stays; the plan is made around it.
    if (attempt.solution.status === 'infeasible' && attempt.snapshot.pinned.length > 0)
      attempt = await this.attempt(actor, runId, rows, begun, 'apart');
    const { snapshot, sha256, solution } = attempt;
    if (solution.status === 'infeasible') return this.fail(actor, runId, 'infeasible');
    if ((await this.engine.verify(snapshot.problem, solution, sha256)).length > 0)
      return this.fail(actor, runId, 'verification-failed');
    const baselines = await this.engine.baselines(snapshot.problem);
    await this.database.transaction(actor, (tx) =>
      this.publisher.publish(tx, actor, {
        runId,
        snapshot,
        policy: begun.policy,
        solution,
        baselines,
        today: begun.today,
      }),
    );
  }

  private async attempt(
    actor: Actor,
    runId: string,
    rows: SnapshotRows,
    { policy, firstWeek }: BegunRun,
    mode: LiveMode,
  ): Promise<Attempt> {
    const snapshot = toProblem(rows, policy, firstWeek, mode);
    const bytes = canonicalJson(snapshot.problem);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const problemGzip = await compress(bytes);
    await this.database.transaction(actor, (tx) => this.runs.keepProblem(tx, runId, problemGzip, sha256));
    return { snapshot, sha256, solution: await this.engine.solve(snapshot.problem, sha256) };
  }

  private fail(actor: Actor, runId: string, code: FailureCode): Promise<void> {
    return this.database.transaction(actor, (tx) => this.runs.fail(tx, runId, code));
  }
}
