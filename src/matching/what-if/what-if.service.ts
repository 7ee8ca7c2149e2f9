import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { type WhatIfRefusal } from '../../../libs/matching/index.js';
import { Audit } from '../../platform/audit/index.js';
import { type Actor } from '../../platform/base/database/actor.js';
import { type Settings, SETTINGS } from '../../platform/base/config/settings.js';
import { Database } from '../../platform/base/database/database.js';
import { type Refusal } from '../../platform/base/http/problem.js';
import { runUnknown } from '../run/run.problems.js';
import { runInThread, threadProgram } from '../thread/index.js';
import { type StoredWhatIf, type WhatIfCounts } from './stored-what-if.js';
import { type ChangesDto, type WhatIfDto } from './what-if.dto.js';
import {
  refusalOfWhatIf,
  runNotCompleted,
  snapshotGone,
  whatIfInProgress,
  whatIfOutOfMemory,
  whatIfStopped,
} from './what-if.problems.js';

/** Of solving; a plan that is cut off here says so, and its gap is part of the answer. */
const SECONDS = 30;
/** Of everything, reading and rechecking included. */
const LONGEST_MS = 120_000;

interface Stored {
  readonly problemGzip: Uint8Array;
  readonly solutionGzip: Uint8Array;
  readonly names: ReadonlyMap<string, string>;
}

/** Null once retention has let go of the snapshot. */
interface StoredRun {
  readonly status: string;
  readonly problemGzip: Uint8Array | null;
  readonly solutionGzip: Uint8Array | null;
}

/**
 * What other slots, ceilings, limits or weights would have changed in a run. On the stored snapshot, so that the answer
 * is about the changes and not about what happened since. One at a time in a region: each takes a processor.
 */
@Injectable()
export class RunWhatIf implements OnModuleDestroy {
  private readonly stopping = new AbortController();

  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** The snapshot holds entries that the person may not see, so it is read as the engine, recorded, and only counts come out. */
  async ask(
    actor: Actor,
    runId: string,
    changes: ChangesDto,
    gone: AbortSignal,
  ): Promise<Result<WhatIfDto, Refusal>> {
    const asked = await this.database.exclusively(`what-if:${actor.region}`, async () => {
      // The transaction ends before the work begins: nothing waits for it meanwhile.
      const stored = await this.database.asEngine(actor, (tx) => this.read(tx, actor, runId, changes));
      if (!stored.ok) return stored;
      const answer = await this.compute(stored.value, changes, gone);
      return answer.ok ? ok(dtoOf(runId, answer.value, stored.value.names)) : answer;
    });
    return asked ?? refuse(whatIfInProgress);
  }

  onModuleDestroy(): void {
    this.stopping.abort();
  }

  private async read(
    tx: EntityManager,
    actor: Actor,
    runId: string,
    { slots = [], ceilings = [], limits = [], programmes = [], policy }: ChangesDto,
  ): Promise<Result<Stored, Refusal>> {
    const [run] = await tx.query<StoredRun[]>(
      `SELECT r.status, s.problem_gzip AS "problemGzip", s.solution_gzip AS "solutionGzip"
       FROM matching_run r LEFT JOIN matching_snapshot s ON s.region_id = r.region_id AND s.run_id = r.id
       WHERE r.region_id = acting_region() AND r.id = $1`,
      [runId],
    );
    if (run === undefined) return refuse(runUnknown);
    if (run.status !== 'completed') return refuse(runNotCompleted);
    if (run.problemGzip === null || run.solutionGzip === null) return refuse(snapshotGone);
    const names = await tx.query<{ id: string; name: string }[]>(
      `SELECT id, name FROM provider WHERE region_id = acting_region()`,
    );
    await this.audit.record(tx, actor, {
      action: 'run.what-if',
      subjectKind: 'run',
      subjectId: runId,
      category: 'figures',
      ground: 'regional-task',
      detail: {
        slots: slots.length,
        ceilings: ceilings.length,
        limits: limits.length,
        programmes: programmes.length,
        policy: policy !== undefined,
      },
    });
    const { problemGzip, solutionGzip } = run;
    return ok({ problemGzip, solutionGzip, names: new Map(names.map(({ id, name }) => [id, name])) });
  }

  private async compute(
    { problemGzip, solutionGzip }: Stored,
    changes: ChangesDto,
    gone: AbortSignal,
  ): Promise<Result<WhatIfCounts, Refusal>> {
    const request: StoredWhatIf = { problemGzip, solutionGzip, changes: { ...changes }, seconds: SECONDS };
    const end = await runInThread<StoredWhatIf, Result<WhatIfCounts, WhatIfRefusal>>(
      threadProgram(this.settings.root, 'run-what-if'),
      request,
      {
        memoryMB: this.settings.solverMemoryMB,
        signal: AbortSignal.any([gone, this.stopping.signal, AbortSignal.timeout(LONGEST_MS)]),
        grace: 0, // half an answer is none
        background: true,
      },
    );
    if (!end.ok) return refuse(end.error === 'out-of-memory' ? whatIfOutOfMemory : whatIfStopped);
    return end.value.ok ? end.value : refuse(refusalOfWhatIf(end.value.error));
  }
}

function dtoOf(runId: string, counts: WhatIfCounts, names: ReadonlyMap<string, string>): WhatIfDto {
  const { providers, words, ...rest } = counts;
  return {
    runId,
    ...rest,
    providers: providers.map(({ provider, ...row }) => ({
      provider: { id: provider, name: names.get(provider) ?? provider },
      ...row,
    })),
    words: [...words],
  };
}
