import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { migrations } from '../../../migrations/index.js';
import { isLate, isStuck, isTight } from '../../../libs/operation/index.js';
import { programCommit, programVersion, type Settings, SETTINGS } from '../base/config/index.js';
import { type Actor, type Ask, Database, Replica } from '../base/database/index.js';
import { roomOf } from '../base/health/index.js';
import {
  isContinuous,
  lastCompleted,
  type QueueDepth,
  queueDepths,
  Schedule,
  SCHEDULED,
} from '../jobs/index.js';
import {
  type DeliveryNowDto,
  type DiskDto,
  type InstallationDto,
  type ProgramDto,
  type QueueNowDto,
  type ScheduledNowDto,
} from './installation.dto.js';
import { storage } from './storage.store.js';

export const INSTALLATION_STAGES = Symbol('INSTALLATION_STAGES');

/** What the stages know of how they stand: the platform knows none of them. */
export interface InstallationStages {
  /** How fresh the list of each provider is, against what the region agreed on. */
  readonly deliveries: (
    tx: EntityManager,
    now: Date,
  ) => Promise<{ readonly dueDays: number; readonly deliveries: DeliveryNowDto[] }>;
}

/** How an installation stands, read off what its jobs, its metrics and `doorstroom doctor` go by. */
@Injectable()
export class InstallationState {
  constructor(
    private readonly database: Database,
    private readonly replica: Replica,
    private readonly schedule: Schedule,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(INSTALLATION_STAGES) private readonly stages: InstallationStages,
  ) {}

  async now(actor: Actor): Promise<InstallationDto> {
    const now = new Date();
    const [disk, replica] = await Promise.all([this.disk(), this.replica.now()]);
    // As the engine: of receipts a person sees those of one organisation. What leaves is when each list came, and no row of it.
    return this.database.asEngine(actor, async (tx) => {
      const ask: Ask = (sql, values) => tx.query(sql, values);
      const [queues, completed, delivered, stored] = await Promise.all([
        queueDepths(ask),
        lastCompleted(ask),
        this.stages.deliveries(tx, now),
        storage(ask),
      ]);
      const doneAt = new Map(completed.map(({ name, at }) => [name, at * 1_000]));
      return {
        at: now.toISOString(),
        program: program(),
        queues: queues.map(queueNow),
        scheduled: this.scheduled(now, doneAt),
        ...delivered,
        ...{ databaseBytes: stored.databaseBytes, tables: [...stored.tables] },
        ...{ disk, replica },
      };
    });
  }

  private scheduled(now: Date, doneAt: ReadonlyMap<string, number>): ScheduledNowDto[] {
    const due = this.schedule.due(now);
    return SCHEDULED.map((name) => {
      const continuous = isContinuous(name);
      const done = this.schedule.done.get(name)?.getTime() ?? doneAt.get(name) ?? null;
      return {
        name,
        continuous,
        lastAt: done === null ? null : new Date(done).toISOString(),
        nextAt: continuous ? null : this.schedule.next(name, now).toISOString(),
        always: continuous || this.schedule.isAlways(name),
        late: isLate(now.getTime(), due.get(name)?.getTime() ?? null, done),
      };
    });
  }

  private async disk(): Promise<DiskDto | null> {
    const room = await roomOf(this.settings);
    return room && { of: room.of, freeBytes: room.freeBytes, tight: isTight(room.freeBytes) };
  }
}

/** The schema is brought up to this before the first request is taken. */
const program = (): ProgramDto => ({
  version: programVersion(),
  commit: programCommit(),
  schema: migrations.at(-1)!.name.replace(/\d+$/, ''),
  steps: migrations.length,
});

const queueNow = ({ queue, created, retry, active, failed, oldestSeconds }: QueueDepth): QueueNowDto => ({
  queue: queue as QueueNowDto['queue'],
  waiting: created + retry,
  running: active,
  failed,
  oldestSeconds: Math.round(oldestSeconds),
  stuck: isStuck(oldestSeconds),
});
