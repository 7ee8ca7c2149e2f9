import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '../../libs/kernel/index.js';
import { Audit } from '../platform/audit/index.js';
import { type Actor } from '../platform/auth/index.js';
import { Database, sqlFailure } from '../platform/database/database.js';
import { type Refusal } from '../platform/http/problem.js';
import { type ErasedDto, type ErasureDto } from './erasure.dto.js';
import { NO_SUCH_ENTRY, UNDER_WAY } from './refusals.js';

/** Erases one entry because its client asks: by the provider whose list it is on, or by the privacy officer of the region. */
@Injectable()
export class ErasureService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  async erase(actor: Actor, entry: string): Promise<Result<ErasedDto, Refusal>> {
    try {
      // As the engine: what hangs on an entry is not the provider's to delete, and none of it the officer's to see.
      return await this.database.asEngine(actor, async (tx) => {
        const [found] = await tx.query<{ provider: string }[]>(
          'SELECT provider_id AS provider FROM waiting_list_entry WHERE region_id = acting_region() AND id = $1 FOR UPDATE',
          [entry],
        );
        const own = actor.role === 'privacy-officer' || found?.provider === actor.organisation;
        if (found === undefined || !own) return refuse(NO_SUCH_ENTRY);
        const removed = await tx.query<{ table: string; rows: number }[]>(
          `SELECT table_name AS table, sum(deleted)::integer AS rows FROM erase_entry($1, 'client-request')
           GROUP BY 1 HAVING sum(deleted) > 0 ORDER BY 1`,
          [entry],
        );
        await this.audit.record(tx, actor, {
          action: 'entry.erase',
          subjectKind: 'entry',
          subjectId: entry,
          category: 'waiting-list',
          ground: 'request-of-client',
          detail: { rows: removed.reduce((sum, { rows }) => sum + rows, 0) },
        });
        return ok({ entry, removed });
      });
    } catch (error) {
      if (sqlFailure(error)?.constraint === 'entry_not_erasable') return refuse(UNDER_WAY);
      throw error;
    }
  }

  /** Those of the own organisation; all of them for the privacy officer. */
  list(actor: Actor): Promise<ErasureDto[]> {
    return this.database.transaction(actor, async (tx) => {
      const rows = await tx.query<{ entry: string; provider: string; erased_at: Date }[]>(
        `SELECT entry_id AS entry, provider_id AS provider, erased_at FROM entry_erasure
         WHERE region_id = acting_region() ORDER BY erased_at DESC LIMIT 1000`,
      );
      return rows.map(({ entry, provider, erased_at }) => ({
        entry,
        provider,
        erasedAt: erased_at.toISOString(),
      }));
    });
  }
}
