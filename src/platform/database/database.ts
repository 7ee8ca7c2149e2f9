import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import { type Actor } from '../auth/actor.js';

/** SQLSTATEs after which the very same transaction may succeed: serialisation failure, deadlock. */
const WORTH_RETRYING = new Set(['40001', '40P01']);
const ATTEMPTS = 5;

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
  constructor(private readonly source: DataSource) {}

  transaction<T>(actor: Actor, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.attempt('READ COMMITTED', actor, work);
  }

  /** One moment of the whole registry, however long the reading takes. */
  snapshot<T>(actor: Actor, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.attempt('REPEATABLE READ', actor, work);
  }

  /** The same person, but acting for the region: only where a rule needs what the person may not see. Audit it. */
  asEngine<T>(actor: Actor, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.attempt('READ COMMITTED', { ...actor, role: 'engine' }, work);
  }

  private async attempt<T>(
    isolation: Isolation,
    actor: Actor,
    work: (tx: EntityManager) => Promise<T>,
  ): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.source.transaction(isolation, async (tx) => {
          await tx.query(
            `SELECT set_config('doorstroom.region', $1, true), set_config('doorstroom.organisation', $2, true),
                    set_config('doorstroom.user', $3, true), set_config('doorstroom.role', $4, true)`,
            [actor.region, actor.organisation ?? '', actor.user, actor.role],
          );
          return work(tx);
        });
      } catch (error) {
        const failure = sqlFailure(error);
        if (failure === null || !WORTH_RETRYING.has(failure.state) || attempt === ATTEMPTS) throw error;
      }
    }
  }
}
