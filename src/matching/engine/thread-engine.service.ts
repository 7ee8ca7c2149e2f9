import { Inject, Injectable } from '@nestjs/common';
import { refuse } from '../../../libs/kernel/index.js';
import { type Settings, SETTINGS } from '../../platform/base/config/index.js';
import { type Engine, type NotPlanned, type PlanControl, type Planned, type PlanRequest } from './engine.js';
import { runInThread, threadProgram } from '../thread/index.js';

/** Nothing of a cancelled run is kept, so a thread that does not look up within this many milliseconds is ended. */
const GRACE = 1_000;

/** Each plan in a thread of its own: requests are answered while a region is being solved. */
@Injectable()
export class ThreadEngine implements Engine {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  async plan(request: PlanRequest, { signal, progress }: PlanControl): Promise<Planned | NotPlanned> {
    const planned = await runInThread<PlanRequest, Planned | NotPlanned>(
      threadProgram(this.settings.root, 'plan'),
      request,
      {
        memoryMB: this.settings.solverMemoryMB,
        signal,
        grace: GRACE,
        background: true,
        onProgress: progress,
      },
    ).catch((error: unknown) => {
      // A solver that is stopped before it has any plan may well throw; nobody waits for it any more.
      if (signal.aborted) return refuse<'cancelled'>('cancelled');
      throw error;
    });
    return planned.ok ? planned.value : { ok: false, problem: null, failure: planned.error };
  }
}
