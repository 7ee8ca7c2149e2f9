import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { Audit, subjectOf } from '../../platform/audit/index.js';
import { SETTINGS, type Settings } from '../../platform/base/config/index.js';
import { type Actor, type Ask, Database, sqlFailure } from '../../platform/base/database/index.js';
import {
  type ErasedDto,
  type ErasedRowsDto,
  type ErasureDto,
  type ErasureRehearsalDto,
} from './erasure.dto.js';
import { type PrivacyProblem } from '../problems.js';
import { lockEntryForErasure } from '../../registry/index.js';
import { askedEntry } from '../question/asked-entry.js';
import { type AskedEntryDto } from '../question/asked-entry.dto.js';
import { erasureFile, noteErasure } from './erasure-file.js';
import { auditLinesAbout, eraseEntry, listErasures } from './erasure.store.js';
import { rehearsed } from '../rehearsed.js';

/** Erases one entry because its client asks: by the provider whose list it is on, or by the privacy officer of the region. */
@Injectable()
export class ErasureService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async erase(actor: Actor, asked: AskedEntryDto): Promise<Result<ErasedDto, PrivacyProblem>> {
    const named = askedEntry(actor, asked);
    if (!named.ok) return named;
    const entry = named.value;
    // As the engine: what hangs on an entry is not the provider's to delete, and none of it the officer's to see.
    return refusing(() =>
      this.database.asEngine(actor, async (tx) => {
        const erased = await eraseIn(tx, actor, entry);
        if (!erased.ok) return erased;
        const { provider, removed } = erased.value;
        await this.audit.record(tx, actor, {
          action: 'entry.erase',
          subjectKind: 'entry',
          subjectId: subjectOf({ entry }, 'entry'),
          category: 'waiting-list',
          ground: 'request-of-client',
          detail: { rows: removed.reduce((sum, { rows }) => sum + rows, 0) },
        });
        // Last, since a line is not taken back: of an erasure that is not committed after all its client has asked too.
        const file = erasureFile(this.settings);
        if (file !== null) await noteErasure(file, { region: actor.region, entry, provider });
        return ok({ entry, removed });
      }),
    );
  }

  /** The erasure itself, undone: so what it says is what would happen. That somebody looked is recorded beside it. */
  async rehearse(actor: Actor, asked: AskedEntryDto): Promise<Result<ErasureRehearsalDto, PrivacyProblem>> {
    const named = askedEntry(actor, asked);
    if (!named.ok) return named;
    const entry = named.value;
    const answer = await refusing(() =>
      rehearsed(
        (work) => this.database.asEngine(actor, work),
        async (tx): Promise<Result<ErasureRehearsalDto, PrivacyProblem>> => {
          const erased = await eraseIn(tx, actor, entry);
          if (!erased.ok) return erased;
          const trail = await auditLinesAbout(tx, entry);
          return ok({ entry, ...erased.value, trail });
        },
      ),
    );
    if (answer.ok)
      await this.database.transaction(actor, (tx) =>
        this.audit.record(tx, actor, {
          action: 'entry.rehearse-erasure',
          subjectKind: 'entry',
          subjectId: subjectOf({ entry }, 'entry'),
          category: 'waiting-list',
          ground: 'request-of-client',
        }),
      );
    return answer;
  }

  /** Those of the own organisation; all of them for the privacy officer. */
  list(actor: Actor): Promise<ErasureDto[]> {
    return this.database.transaction(actor, async (tx) => {
      const rows = await listErasures(tx, actor.region);
      return rows.map(({ entryId, providerId, erasedAt }) => ({
        entry: entryId,
        provider: providerId,
        erasedAt: erasedAt.toISOString(),
      }));
    });
  }
}

interface Erased {
  readonly provider: string;
  readonly removed: readonly ErasedRowsDto[];
}

const asking =
  (tx: EntityManager): Ask =>
  (sql, parameters) =>
    tx.query(sql, parameters);

/** For the provider whose list it is on, and for the privacy officer; for others as if it were not there. */
async function eraseIn(
  tx: EntityManager,
  actor: Actor,
  entry: string,
): Promise<Result<Erased, PrivacyProblem>> {
  const found = await lockEntryForErasure(tx, entry);
  const own = actor.role === 'privacy-officer' || found?.providerId === actor.organisation;
  if (found === null || !own) return refuse('no-such-entry');
  return ok({ provider: found.providerId, removed: await eraseEntry(asking(tx), entry) });
}

async function refusing<T>(
  work: () => Promise<Result<T, PrivacyProblem>>,
): Promise<Result<T, PrivacyProblem>> {
  try {
    return await work();
  } catch (error) {
    if (sqlFailure(error)?.constraint === 'entry_not_erasable') return refuse('transfer-under-way');
    throw error;
  }
}
