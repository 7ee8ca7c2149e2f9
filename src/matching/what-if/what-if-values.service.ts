import { Inject, Injectable } from '@nestjs/common';
import { refuse, type Result } from '../../../libs/kernel/index.js';
import { type Actor, Database } from '../../platform/base/database/index.js';
import { type Settings, SETTINGS } from '../../platform/base/config/index.js';
import { runInThread, threadProgram } from '../thread/index.js';
import { storedRun, type StoredProblem, threadProblem, type ThreadProblem } from './stored-run.js';
import { type WhatIfValues } from './stored-values.js';

/** The numbers that a what-if starts from: what a run reckoned with, also where the region has changed since. */
@Injectable()
export class WhatIfValuesReader {
  constructor(
    private readonly database: Database,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** The snapshot holds entries that the person may not see, so it is read as the engine; none of them comes out. */
  async read(actor: Actor, runId: string): Promise<Result<WhatIfValues, StoredProblem | ThreadProblem>> {
    const stored = await this.database.asEngine(actor, (tx) =>
      storedRun(tx, { regionId: actor.region, id: runId }),
    );
    if (!stored.ok) return stored;
    const end = await runInThread<{ problemGzip: Uint8Array }, WhatIfValues>(
      threadProgram(this.settings.root, 'run-values'),
      { problemGzip: stored.value.problemGzip },
      { memoryMB: this.settings.solverMemoryMB, background: true },
    );
    return end.ok ? end : refuse(threadProblem(end.error));
  }
}
