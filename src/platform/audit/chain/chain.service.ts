import { Inject, Injectable } from '@nestjs/common';
import { type Logger } from 'pino';
import { type Actor, Database, engineActor } from '../../base/database/index.js';
import { LOGGER } from '../../base/http/index.js';
import { Audit } from '../event/audit.service.js';
import { type ChainStateDto } from '../trail/trail.dto.js';
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
      const [state] = await tx.query<[ChainStateDto]>(
        `WITH head AS (SELECT number, sealed_at, event_ids FROM audit_seal WHERE region_id = acting_region() ORDER BY number DESC LIMIT 1),
           anchor AS (SELECT day, seal, made_at FROM audit_anchor WHERE region_id = acting_region() ORDER BY day DESC LIMIT 1),
           verified AS (SELECT at, detail FROM audit_event WHERE region_id = acting_region() AND subject_id = $1
             AND action = 'audit.verify' AND role = 'engine' ORDER BY id DESC LIMIT 1)
         SELECT (SELECT json_build_object('number', number, 'at', ${utc('sealed_at')}) FROM head) AS "lastSeal",
           (SELECT count(*)::integer FROM audit_event e WHERE e.region_id = acting_region()
             AND e.id > coalesce((SELECT max(sealed) FROM head, unnest(event_ids) sealed), 0)) AS waiting,
           (SELECT json_build_object('day', day, 'seal', seal, 'at', ${utc('made_at')}) FROM anchor) AS "lastAnchor",
           (SELECT json_build_object('at', ${utc('at')}, 'seals', detail->'seals', 'events', detail->'events',
             'anchors', detail->'anchors', 'faults', detail->'faults') FROM verified) AS verified`,
        [CHAIN],
      );
      return state;
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

const utc = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
