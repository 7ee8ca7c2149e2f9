import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { type RunLevers } from '../../../libs/matching/index.js';
import { type Settings, SETTINGS } from '../../platform/base/config/index.js';
import { Database, engineActor } from '../../platform/base/database/index.js';
import { policyInForce } from '../../policy/index.js';
import { keepLevers, lastCompletedRun } from '../run/run.store.js';
import { findSnapshot } from '../snapshot/snapshot.store.js';
import { runInThread, threadProgram } from '../thread/index.js';
import { type StoredLevers } from './stored-levers.js';

/** A lever that is not solved by then is told with the gap that is left. */
const SECONDS = 20;
const SECONDS_IN_ALL = 600;
/** Of everything, reading and rechecking included. */
const LONGEST_MS = 900_000;

/**
 * What would help the region most, worked out of its last run: the same for everybody, so it costs nobody one of the
 * what-ifs of the day. In a thread and without a transaction, as a run.
 */
@Injectable()
export class LeversOfRun implements OnModuleDestroy {
  private readonly stopping = new AbortController();

  constructor(
    private readonly database: Database,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Does nothing where the last run has its levers, or nothing was kept of what it saw. */
  async workOut(): Promise<void> {
    const { id: region } = this.settings.region;
    const actor = engineActor(region);
    await this.database.exclusively(`levers:${region}`, async () => {
      const stored = await this.database.asEngine(actor, async (tx) => {
        const run = await lastCompletedRun(tx, region);
        if (run === null || run.levers !== null) return null;
        const snapshot = await findSnapshot(tx, { regionId: region, id: run.id });
        const { document } = await policyInForce(tx);
        return snapshot && { id: run.id, snapshot, k: document.suppressUnder };
      });
      if (stored === null || stored.snapshot.solutionGzip === null) return;
      const { problemGzip, solutionGzip } = stored.snapshot;
      const end = await runInThread<StoredLevers, RunLevers>(
        threadProgram(this.settings.root, 'run-levers'),
        { problemGzip, solutionGzip, k: stored.k, seconds: SECONDS, secondsInAll: SECONDS_IN_ALL },
        {
          memoryMB: this.settings.solverMemoryMB,
          signal: AbortSignal.any([this.stopping.signal, AbortSignal.timeout(LONGEST_MS)]),
          grace: 0, // half an answer is none
          background: true,
        },
      );
      // Stopped on the way it is done again; too large for the memory there is, it would be so again.
      if (!end.ok && end.error === 'cancelled') return;
      const levers = end.ok ? end.value : { k: stored.k, told: [], tried: 0, untried: 0 };
      await this.database.asEngine(actor, (tx) =>
        keepLevers(tx, { regionId: region, id: stored.id }, levers),
      );
    });
  }

  onModuleDestroy(): void {
    this.stopping.abort();
  }
}
