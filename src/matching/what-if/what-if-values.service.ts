import { Inject, Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { type Actor } from '../../platform/base/database/actor.js';
import { type Settings, SETTINGS } from '../../platform/base/config/settings.js';
import { Database } from '../../platform/base/database/database.js';
import { type Refusal } from '../../platform/base/http/problem.js';
import { runUnknown } from '../run/run.problems.js';
import { runInThread, threadProgram } from '../thread/index.js';
import { type WhatIfValues } from './stored-values.js';
import { runNotCompleted, snapshotGone, whatIfOutOfMemory, whatIfStopped } from './what-if.problems.js';

/** The numbers that a what-if starts from: what a run reckoned with, also where the region has changed since. */
@Injectable()
export class WhatIfValuesReader {
  constructor(
    private readonly database: Database,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** The snapshot holds entries that the person may not see, so it is read as the engine; none of them comes out. */
  async read(actor: Actor, runId: string): Promise<Result<WhatIfValues, Refusal>> {
    const [run] = await this.database.asEngine(actor, (tx) =>
      tx.query<{ status: string; problemGzip: Uint8Array | null }[]>(
        `SELECT r.status, s.problem_gzip AS "problemGzip"
         FROM matching_run r LEFT JOIN matching_snapshot s ON s.region_id = r.region_id AND s.run_id = r.id
         WHERE r.region_id = acting_region() AND r.id = $1`,
        [runId],
      ),
    );
    if (run === undefined) return refuse(runUnknown);
    if (run.status !== 'completed') return refuse(runNotCompleted);
    if (run.problemGzip === null) return refuse(snapshotGone);
    const end = await runInThread<{ problemGzip: Uint8Array }, WhatIfValues>(
      threadProgram(this.settings.root, 'run-values'),
      { problemGzip: run.problemGzip },
      { memoryMB: this.settings.solverMemoryMB, background: true },
    );
    if (!end.ok) return refuse(end.error === 'out-of-memory' ? whatIfOutOfMemory : whatIfStopped);
    return ok(end.value);
  }
}
