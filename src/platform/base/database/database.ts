import { Inject, Injectable, Optional } from '@nestjs/common';
import { type PoolClient, type QueryResultRow } from 'pg';
import {
  DataSource,
  type EntityManager,
  QueryFailedError,
  QueryRunnerAlreadyReleasedError,
  QueryRunnerProviderAlreadyReleasedError,
} from 'typeorm';
import { type Actor } from './actor.js';
import { noteTransaction, type PoolCounts, poolOf, socketOf } from '../internals.js';
import { ACT, actValues } from './acting.js';
import { isDatabaseAway } from './away.js';
import { DirectConnections } from './direct.js';
import { Replica } from './replica.js';
import { asSent, type Call, LateStatement, type Line, lineOf, rowsOf, type Statement } from './prepared.js';

/** SQLSTATEs after which the very same transaction may succeed: serialisation failure, deadlock. */
const WORTH_RETRYING = new Set(['40001', '40P01']);
const ATTEMPTS = 5;
/** SQLSTATEs of what a replica does not do: write, and hold on to rows that have changed since (a conflict of recovery). */
const NOT_BY_A_REPLICA = new Set(['25006', '40001', '40P01']);

/** As well: these statements are planned once, where PostgreSQL would plan each for its values five times before, in every connection. */
const ACT_AT_ONCE: Statement = {
  name: 'act-at-once',
  text: `${ACT.text}, set_config('plan_cache_mode', 'force_generic_plan', true)`,
};

type Isolation = 'READ COMMITTED' | 'REPEATABLE READ';

/** SQLSTATE and violated constraint of a failed query, for services that turn an expected one into a refusal. */
export function sqlFailure(error: unknown): { state: string; constraint: string | null } | null {
  if (!(error instanceof QueryFailedError)) return null;
  const { code, constraint } = error.driverError as { code?: string; constraint?: string };
  return code === undefined ? null : { state: code, constraint: constraint ?? null };
}

/**
 * The only way to PostgreSQL: each transaction says for whom it acts, and row-level security does the rest.
 * The settings are local to the transaction, so a pooled connection never carries one actor's rights to the next.
 */
@Injectable()
export class Database {
  constructor(
    private readonly source: DataSource,
    private readonly direct: DirectConnections,
    @Optional() @Inject(Replica) private readonly replica: Replica | null = null,
  ) {}

  /** How its connections stand at this moment. */
  get pool(): PoolCounts {
    return poolOf(this.source);
  }

  async transaction<T>(actor: Actor, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    if (actor.reads === 'replica' && this.replica !== null) {
      const found = await this.fromReplica(this.replica, actor, work);
      if (found !== null) return found.value;
    }
    return this.attempt(() => this.once('READ COMMITTED', actor, work));
  }

  /** Null where the database itself has to: the replica is away or behind, or something is to be written. */
  private async fromReplica<T>(
    replica: Replica,
    actor: Actor,
    work: (tx: EntityManager) => Promise<T>,
  ): Promise<{ readonly value: T } | null> {
    const source = await replica.source();
    if (source === null) return null;
    try {
      return { value: await this.once('READ COMMITTED', actor, work, source) };
    } catch (error) {
      if (isDatabaseAway(error)) replica.lost(error);
      else if (!NOT_BY_A_REPLICA.has(sqlFailure(error)?.state ?? '')) throw error;
      return null;
    }
  }

  /**
   * A transaction whose statements are known beforehand, in one journey to the database and back, its COMMIT
   * included: for what is asked hundreds of times a second. Rows of each, once all of it is kept for good.
   */
  atOnce(actor: Actor, calls: readonly Call[]): Promise<QueryResultRow[][]> {
    return this.attempt(() => this.inOneJourney(actor, calls));
  }

  /** One moment of the whole registry, however long the reading takes. */
  snapshot<T>(actor: Actor, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.attempt(() => this.once('REPEATABLE READ', actor, work));
  }

  /** The same person, but acting for the region: only where a rule needs what the person may not see. Audit it. */
  asEngine<T>(actor: Actor, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.transaction({ ...actor, role: 'engine' }, work);
  }

  /**
   * One at a time, in however many instances; null where somebody else is at it. The lock belongs to a connection and
   * not to a transaction, so work may take minutes without one being open, and a crash leaves nothing behind.
   */
  exclusively<T>(what: string, work: () => Promise<T>): Promise<T | null> {
    return this.direct.exclusively(what, work);
  }

  private async attempt<T>(once: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await once();
      } catch (error) {
        const failure = sqlFailure(error);
        if (failure === null || !WORTH_RETRYING.has(failure.state) || attempt === ATTEMPTS) throw error;
      }
    }
  }

  private async once<T>(
    isolation: Isolation,
    actor: Actor,
    work: (tx: EntityManager) => Promise<T>,
    source = this.source,
  ): Promise<T> {
    const runner = source.createQueryRunner();
    try {
      const begun = begin(await lineOf(runner), isolation, actor);
      // What TypeORM's own startTransaction would note, after waiting for the answer: here the work need not wait.
      noteTransaction(runner);
      const [set, done] = await Promise.allSettled([begun, work(runner.manager)]);
      // Without its actor nothing of the work can have succeeded; why is in the first error.
      if (set.status === 'rejected') throw set.reason;
      if (done.status === 'rejected') throw done.reason;
      await runner.commitTransaction();
      return done.value;
    } catch (error) {
      // The server has ended the transaction where the connection is gone.
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw runner.isReleased ? lostUnder(error) : error;
    } finally {
      await runner.release();
    }
  }

  private async inOneJourney(actor: Actor, calls: readonly Call[]): Promise<QueryResultRow[][]> {
    const runner = this.source.createQueryRunner();
    try {
      const line = await lineOf(runner);
      const answers = Promise.all([
        begin(line, 'READ COMMITTED', actor, ACT_AT_ONCE),
        ...calls.map((call) => rowsOf(line, call)),
      ]);
      // The connection answers in order: after this one it belongs to no transaction, whatever failed before.
      const [done, ended] = await Promise.allSettled([answers, commit(line.client)]);
      if (done.status === 'rejected') throw done.reason;
      if (ended.status === 'rejected') throw ended.reason;
      const [, ...rows] = done.value;
      return rows;
    } finally {
      await runner.release();
    }
  }
}

const TOO_LATE = [LateStatement, QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError];

/**
 * TypeORM lets go of a connection that is lost while nothing is asked, and then says that whoever goes on is too late.
 * Nobody else lets go of it before its transaction is over.
 */
function lostUnder(error: unknown): unknown {
  return TOO_LATE.some((kind) => error instanceof kind)
    ? new Error('Connection terminated while its transaction was open', { cause: error })
    : error;
}

/** Ends the transaction; where a statement of it has failed, the server takes all of it back. */
async function commit(client: PoolClient): Promise<void> {
  try {
    await client.query('COMMIT');
  } catch (error) {
    throw new QueryFailedError('COMMIT', [], error as Error);
  }
}

/**
 * Opens the transaction and says who acts. The connection answers in order, so nobody waits for this: it leaves
 * together with the first statements of the work, in one write.
 */
async function begin(line: Line, isolation: Isolation, actor: Actor, act: Statement = ACT): Promise<void> {
  const stream = socketOf(line.client);
  stream.cork();
  // After everything that is sent without waiting: ticks come when no promise has anything left to do.
  process.nextTick(() => stream.uncork());
  const start =
    isolation === 'READ COMMITTED' ? 'START TRANSACTION' : `START TRANSACTION ISOLATION LEVEL ${isolation}`;
  try {
    await Promise.all([line.client.query(start), line.client.query(asSent(line, [act, actValues(actor)]))]);
  } catch (error) {
    throw new QueryFailedError(act.text, [], error as Error);
  }
}
