import { Inject, Injectable } from '@nestjs/common';
import { type Logger } from 'pino';
import { type Actor, Database, engineActor, type RowOf } from '../../base/database/index.js';
import { LOGGER } from '../../base/http/index.js';
import { Audit } from '../event/audit.service.js';
import { type AuditEventRecord } from '../event/audit-event.entity.js';
import { lastEventAbout } from '../event/audit-event.store.js';
import { type ChainStateDto, type LastVerificationDto } from '../trail/trail.dto.js';
import { lastAnchor } from './audit-anchor.store.js';
import { chainHead } from './audit-seal.store.js';
import { type AuditVerification, verifyAudit } from './verify.js';

/** Under this id the trail says that it was verified itself: found by an index, however long the trail. */
const CHAIN = 'chain';
/** First half of the advisory lock; the second half is the region. */
const LOCK = 7_301_003;

/** How the chain of seals stands, and what verifying it found last. */
@Injectable()
export class AuditChain {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  read(actor: Actor): Promise<ChainStateDto> {
    return this.database.transaction(actor, async (tx) => {
      const { last, waiting } = await chainHead(tx);
      const anchor = await lastAnchor(tx);
      const verified = await lastEventAbout(tx, CHAIN, 'audit.verify');
      return {
        lastSeal: last && { number: Number(last.number), at: last.sealedAt.toISOString() },
        waiting,
        lastAnchor: anchor && { day: anchor.day, seal: anchor.seal, at: anchor.madeAt.toISOString() },
        verified: verified && verificationOf(verified),
      };
    });
  }

  /** Null where another process is at it. What was found is in the trail, and a fault in the log of the service as well. */
  verify(region: string): Promise<AuditVerification | null> {
    return this.database.transaction(engineActor(region), async (lock) => {
      const [held] = await lock.query<[{ held: boolean }]>(
        'SELECT pg_try_advisory_xact_lock($1, hashtext(acting_region())) AS held',
        [LOCK],
      );
      if (!held.held) return null;
      const found = await verifyAudit(this.database, region);
      const { seals, sealedEvents: events, anchors, faults } = found;
      if (faults.length > 0)
        this.logger.error({ faults: faults.slice(0, 10) }, 'the audit trail is not as it was written');
      await this.audit.record(lock, engineActor(region), {
        action: 'audit.verify',
        subjectKind: 'audit',
        subjectId: CHAIN,
        category: 'audit',
        ground: 'supervision',
        detail: { seals, events, anchors, faults: faults.length },
      });
      return found;
    });
  }
}

function verificationOf({ at, detail }: RowOf<AuditEventRecord, 'at' | 'detail'>): LastVerificationDto {
  const { seals, events, anchors, faults } = detail as Record<
    'seals' | 'events' | 'anchors' | 'faults',
    number
  >;
  return { at: at.toISOString(), seals, events, anchors, faults };
}
