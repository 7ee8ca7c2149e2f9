import { sha256 } from '../../../libs/kernel/index.js';
import {
  DEFAULT_RETENTION,
  dueOn,
  readRetentionPolicy,
  type RetentionKind,
  type RetentionPolicy,
} from '../../../libs/privacy/index.js';
import { recordActing, codedSubject } from '../../platform/audit/index.js';
import { type Ask } from '../../platform/base/database/index.js';
import { insertPolicy, newestPolicy, retire, retireExpired, type RetiredRows } from './retention.store.js';

/** Runs work in a transaction of its own; a rehearsal puts all of it in one, and undoes that. */
export type InTransaction = <T>(work: (ask: Ask) => Promise<T>) => Promise<T>;

export interface RetiredKind {
  readonly kind: RetentionKind | 'expired';
  /** What was of use before this day is gone; null for what carries its own end. */
  readonly before: string | null;
  readonly tables: readonly RetiredRows[];
}
export interface RetentionReport {
  readonly region: string;
  readonly policyVersion: number;
  readonly kinds: readonly RetiredKind[];
}

export interface PolicyVersion {
  readonly version: number;
  readonly since: Date;
  readonly policy: RetentionPolicy;
}

/** The region's newest policy; a region without one gets the default as its version 1, so that reports can name what they followed. */
export async function retentionInForce(ask: Ask): Promise<PolicyVersion> {
  let stored = await newestPolicy(ask);
  if (stored === null) {
    await storePolicy(ask, DEFAULT_RETENTION, 'default');
    stored = await newestPolicy(ask);
  }
  const read = readRetentionPolicy(stored?.document);
  if (stored === null || !read.ok)
    throw new Error(
      `Retention policy version ${stored?.version}: ${read.ok ? '' : read.error} is missing or out of range`,
    );
  return { version: stored.version, since: stored.createdAt, policy: read.value };
}

/** A new version, and who set it in the audit trail; earlier ones stay, for the reports that name them. @returns its number. */
export async function storePolicy(ask: Ask, policy: RetentionPolicy, by: string): Promise<number> {
  const document = JSON.stringify(policy);
  const version = await insertPolicy(ask, { document, sha256: sha256(document), createdBy: by });
  if (version !== null && by !== 'default')
    await recordActing(ask, {
      action: 'retention.set',
      subjectKind: 'policy',
      subjectId: codedSubject(version),
      category: 'configuration',
      ground: 'region-agreement',
      detail: { version, sha256: sha256(document) },
    });
  return version ?? 1;
}

/** Lets go of what the policy says is over, kind by kind, each recorded in the audit trail with what it took. */
export async function applyRetention(
  inTransaction: InTransaction,
  region: string,
  today: string,
): Promise<RetentionReport> {
  const { version, policy } = await inTransaction(retentionInForce);
  const kinds: RetiredKind[] = [];
  for (const { kind, before } of dueOn(policy, today))
    kinds.push(
      await inTransaction(async (ask) => {
        const tables = await retire(ask, kind, before);
        const rows = tables.reduce((sum, table) => sum + table.rows, 0);
        if (rows > 0)
          await recordActing(ask, {
            action: 'retention.apply',
            subjectKind: 'retention',
            subjectId: null,
            category: 'waiting-list',
            ground: 'retention-policy',
            detail: { kind, before, policy: version, rows },
          });
        return { kind, before, tables };
      }),
    );
  kinds.push({ kind: 'expired', before: null, tables: await inTransaction(retireExpired) });
  return { region, policyVersion: version, kinds };
}
