import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { dueOn } from '../../../libs/privacy/index.js';
import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { Audit } from '../../platform/audit/index.js';
import { type Actor, type Ask, Database, sqlFailure } from '../../platform/base/database/index.js';
import { todayOf } from '../../platform/base/time/index.js';
import { type PrivacyProblem } from '../problems.js';
import { applyRetention, retentionInForce } from './retention.js';
import { type RetentionDto, type RetentionRehearsalDto } from './retention.dto.js';
import { rehearsed } from '../rehearsed.js';

/** Of one statement. Every night takes what is due, so there is little; but a new policy may make much of it due at once. */
const PATIENCE = '30s';
const OUT_OF_TIME = '57014';

/** What the privacy officer sees of retention. Applying it is for the night, and a new policy for who runs the server. */
@Injectable()
export class RetentionService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  inForce(actor: Actor): Promise<RetentionDto> {
    return this.database.asEngine(actor, async (tx) => {
      const { version, since, policy } = await retentionInForce(asking(tx));
      const periods = dueOn(policy, todayOf(new Date())).map(({ kind, before }) => ({
        kind,
        months: policy.months[kind],
        before,
      }));
      return { version, since: since.toISOString(), periods, auditYears: policy.auditYears };
    });
  }

  /** Deletes and takes it back, kind by kind: the counts are those of the real thing. One at a time in a region. */
  async rehearse(actor: Actor): Promise<Result<RetentionRehearsalDto, PrivacyProblem>> {
    try {
      return await this.database.asEngine(actor, async (lock) => {
        const [{ held }] = await lock.query<[{ held: boolean }]>(
          `SELECT pg_try_advisory_xact_lock(hashtextextended('retention-rehearsal:' || acting_region(), 0)) AS held`,
        );
        if (!held) return refuse('rehearsal-under-way');
        const { policyVersion, kinds } = await applyRetention(
          (work) =>
            rehearsed(
              (inside) => this.database.asEngine(actor, inside),
              async (tx) => {
                await tx.query(`SET LOCAL statement_timeout = '${PATIENCE}'`);
                return work(asking(tx));
              },
            ),
          actor.region,
          todayOf(new Date()),
        );
        await this.audit.record(lock, actor, {
          action: 'retention.rehearse',
          subjectKind: 'retention',
          subjectId: null,
          category: 'waiting-list',
          ground: 'retention-policy',
          detail: { policy: policyVersion },
        });
        return ok({ policyVersion, kinds });
      });
    } catch (error) {
      if (sqlFailure(error)?.state === OUT_OF_TIME) return refuse('rehearsal-too-long');
      throw error;
    }
  }
}

const asking =
  (tx: EntityManager): Ask =>
  (sql, parameters) =>
    tx.query(sql, parameters);
