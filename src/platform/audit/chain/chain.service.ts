import { Inject, Injectable } from '@nestjs/common';
import { type Logger } from 'pino';
import { type Actor, Database, engineActor } from '../../base/database/index.js';
import { type Settings, SETTINGS } from '../../base/config/index.js';
import { LOGGER } from '../../base/http/index.js';
import { codedSubject } from '../event/audit-event.js';
import { Audit } from '../event/audit.service.js';
import { lastEventAbout } from '../event/audit-event.store.js';
import { type ChainStateDto } from './chain.dto.js';
import { keepAnchors } from './anchor-keeping.js';
import { type Anchor, lastAnchor } from './audit-anchor.store.js';
import { chainHead } from './audit-seal.store.js';
import { verificationDetail, verificationOf } from './verification-record.js';
import { type AuditVerification, verifyAudit } from './verify.js';

/** Under this id the trail says that it was verified itself: found by an index, however long the trail. */
const CHAIN = codedSubject('chain');
/** First half of the advisory lock; the second half is the region. */
const LOCK = 7_301_003;

/** How the chain of seals stands, and what verifying it found last. */
@Injectable()
export class AuditChain {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(SETTINGS) private readonly settings: Settings,
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

  /** Makes the anchors of the days that are over and keeps them in the file; nothing of either where the file contradicts the trail. */
  async anchor(): Promise<readonly Anchor[]> {
    const { region, auditAnchorFile: path } = this.settings;
    const { made, refused } = await this.database.transaction(engineActor(region.id), (tx) =>
      keepAnchors((sql, values) => tx.query(sql, values), region.id, path),
    );
    if (refused.length > 0)
      this.logger.error(
        { faults: refused },
        'no anchor was made: the file of AUDIT_ANCHOR_FILE does not fit',
      );
    return made;
  }

  /** Null where another process is at it. What was found is in the trail, and a fault in the log of the service as well. */
  verify(): Promise<AuditVerification | null> {
    const {
      region: { id: region },
      auditAnchorFile: path,
    } = this.settings;
    return this.database.transaction(engineActor(region), async (lock) => {
      const [held] = await lock.query<[{ held: boolean }]>(
        'SELECT pg_try_advisory_xact_lock($1, hashtext(acting_region())) AS held',
        [LOCK],
      );
      if (!held.held) return null;
      const found = await verifyAudit(this.database, region, path);
      if (found.faults.length > 0)
        this.logger.error({ faults: found.faults.slice(0, 10) }, 'the audit trail is not as it was written');
      await this.audit.record(lock, engineActor(region), {
        action: 'audit.verify',
        subjectKind: 'audit',
        subjectId: CHAIN,
        category: 'audit',
        ground: 'supervision',
        detail: verificationDetail(found),
      });
      return found;
    });
  }
}
