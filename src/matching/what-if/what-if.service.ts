import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { regionalComparison, type WhatIfRefusal } from '../../../libs/matching/index.js';
import { inBoth } from '../../../libs/words/index.js';
import { actedToday, Audit, subjectOf } from '../../platform/audit/index.js';
import { type Actor, Database } from '../../platform/base/database/index.js';
import { type Settings, SETTINGS } from '../../platform/base/config/index.js';
import { policyInForce } from '../../policy/index.js';
import { namedProviders } from '../../registry/index.js';
import { runInThread, threadProgram } from '../thread/index.js';
import { storedRun, type StoredProblem, threadProblem, type ThreadProblem } from './stored-run.js';
import { comparisonText } from './comparison-text.js';
import { type StoredWhatIf, type WhatIfCounts } from './stored-what-if.js';
import { type ChangesDto, type WhatIfAboutDto, type WhatIfDto } from './what-if.dto.js';

/** Of solving; a plan that is cut off here says so, and its gap is part of the answer. */
const SECONDS = 30;
const ASKED = 'run.what-if';
/** Of everything, reading and rechecking included. */
const LONGEST_MS = 120_000;

/** Why there is no answer, but for faults of the changes themselves. */
type WhatIfProblem = StoredProblem | ThreadProblem | 'what-if-in-progress' | 'too-many-what-ifs';

interface Stored {
  readonly problemGzip: Uint8Array;
  readonly solutionGzip: Uint8Array;
  readonly names: ReadonlyMap<string, string>;
  /** Plans of fewer proposals are not told of. */
  readonly k: number;
}

/**
 * What other slots, ceilings, limits or weights would have changed in a run. On the stored snapshot, so that the answer
 * is about the changes and not about what happened since. One at a time in a region: each takes a processor. So many a
 * day for each person (policy: whatIfsPerDay): every answer, rounded as it is, says a little more of those who wait.
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
  ): Promise<Result<WhatIfDto, WhatIfProblem | WhatIfRefusal>> {
    const asked = await this.database.exclusively(`what-if:${actor.region}`, async () => {
      // The transaction ends before the work begins: nothing waits for it meanwhile.
      const stored = await this.database.asEngine(actor, (tx) => this.read(tx, actor, runId, changes));
      if (!stored.ok) return stored;
      const answer = await this.compute(stored.value, changes, gone);
      if (!answer.ok) return answer;
      const about = answer.value.map((counts) => aboutOf(counts, stored.value));
      return ok({ runId, k: stored.value.k, about });
    });
    return asked ?? refuse('what-if-in-progress');
  }

  onModuleDestroy(): void {
    this.stopping.abort();
  }

  private async read(
    tx: EntityManager,
    actor: Actor,
    runId: string,
    { slots = [], ceilings = [], limits = [], programmes = [], policy }: ChangesDto,
  ): Promise<Result<Stored, StoredProblem | 'too-many-what-ifs'>> {
    const { document } = await policyInForce(tx);
    // By the trail, so that there is no second count; one at a time in a region, so that nobody counts meanwhile.
    const asked = await actedToday(tx, ASKED);
    if (asked >= document.whatIfsPerDay) return refuse('too-many-what-ifs');
    const stored = await storedRun(tx, { regionId: actor.region, id: runId });
    if (!stored.ok) return stored;
    const { problemGzip, solutionGzip } = stored.value;
    if (solutionGzip === null) return refuse('snapshot-gone');
    const providers = await namedProviders(tx, actor.region);
    await this.audit.record(tx, actor, {
      action: ASKED,
      subjectKind: 'run',
      subjectId: subjectOf({ runId }, 'runId'),
      category: 'figures',
      ground: 'regional-task',
      detail: {
        asked: asked + 1,
        slots: slots.length,
        ceilings: ceilings.length,
        limits: limits.length,
        programmes: programmes.length,
        policy: policy !== undefined,
      },
    });
    const names = new Map(providers.map(({ id, name }) => [id, name]));
    return ok({ problemGzip, solutionGzip, names, k: document.suppressUnder });
  }

  private async compute(
    { problemGzip, solutionGzip }: Stored,
    changes: ChangesDto,
    gone: AbortSignal,
  ): Promise<Result<readonly WhatIfCounts[], ThreadProblem | WhatIfRefusal>> {
    const request: StoredWhatIf = { problemGzip, solutionGzip, changes: { ...changes }, seconds: SECONDS };
    const end = await runInThread<StoredWhatIf, Result<readonly WhatIfCounts[], WhatIfRefusal>>(
      threadProgram(this.settings.root, 'run-what-if'),
      request,
      {
        memoryMB: this.settings.solverMemoryMB,
        signal: AbortSignal.any([gone, this.stopping.signal, AbortSignal.timeout(LONGEST_MS)]),
        grace: 0, // half an answer is none
        background: true,
      },
    );
    return end.ok ? end.value : refuse(threadProblem(end.error));
  }
}

/** What may be told of one population; nothing where the figures of either plan may not. */
function aboutOf(
  { population, ...counts }: WhatIfCounts,
  { names, k }: Pick<Stored, 'names' | 'k'>,
): WhatIfAboutDto {
  const told = regionalComparison(counts, k);
  if (told === null) return { population, ...NOTHING, words: [inBoth('matching.whatIf.few')] };
  const { providers, weights, ...rest } = told;
  return {
    population,
    suppressed: false,
    ...rest,
    providers: providers.map(({ provider, ...row }) => ({
      provider: { id: provider, name: names.get(provider) ?? provider },
      ...row,
    })),
    words: comparisonText(told, weights),
  };
}

const NOTHING: Omit<WhatIfAboutDto, 'population' | 'words'> = {
  suppressed: true,
  certainty: null,
  difference: null,
  interval: null,
  levels: null,
  before: null,
  after: null,
  proposals: null,
  providers: [],
};
