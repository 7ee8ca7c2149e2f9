import { sha256 } from '../../libs/kernel/index.js';
import {
  DEFAULT_RETENTION,
  dueOn,
  readRetentionPolicy,
  type RetentionKind,
  type RetentionPolicy,
} from '../../libs/privacy/index.js';
import { recordAsActing } from '../platform/audit/index.js';
import { type Ask } from '../platform/base/database/index.js';
import { removeExpired } from '../platform/identity/index.js';

/** Runs work in a transaction of its own; a rehearsal puts all of it in one, and undoes that. */
export type InTransaction = <T>(work: (ask: Ask) => Promise<T>) => Promise<T>;

export interface RetiredRows {
  readonly table: string;
  readonly rows: number;
}
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
  readonly policy: RetentionPolicy;
}

/** The region's newest policy; a region without one gets the default as its version 1, so that reports can name what they followed. */
export async function currentPolicy(ask: Ask): Promise<PolicyVersion> {
  const newest = (): Promise<{ version: number; document: unknown }[]> =>
    ask(
      'SELECT version, document FROM retention_policy WHERE region_id = acting_region() ORDER BY version DESC LIMIT 1',
      [],
    );
  let [row] = await newest();
  if (row === undefined) {
    await storePolicy(ask, DEFAULT_RETENTION, 'default');
    [row] = await newest();
  }
  const read = readRetentionPolicy(row?.document);
  if (row === undefined || !read.ok)
    throw new Error(
      `Retention policy version ${row?.version}: ${read.ok ? '' : read.error} is missing or out of range`,
    );
  return { version: row.version, policy: read.value };
}

/** A new version, and who set it in the audit trail; earlier ones stay, for the reports that name them. @returns its number. */
export async function storePolicy(ask: Ask, policy: RetentionPolicy, by: string): Promise<number> {
  const text = JSON.stringify(policy);
  const [row] = await ask<{ version: number }>(
    `INSERT INTO retention_policy (region_id, version, document, sha256, created_by)
     SELECT acting_region(), coalesce(max(version), 0) + 1, $1, $2, $3 FROM retention_policy WHERE region_id = acting_region()
     ON CONFLICT DO NOTHING RETURNING version`,
    [text, sha256(text), by],
  );
  if (row !== undefined && by !== 'default')
    await recordAsActing(ask, {
      action: 'retention.set',
      subjectKind: 'policy',
      subjectId: String(row.version),
      category: 'configuration',
      ground: 'region-agreement',
      detail: { version: row.version, sha256: sha256(text) },
    });
  return row?.version ?? 1;
}

/** Lets go of what the policy says is over, kind by kind, each recorded in the audit trail with what it took. */
export async function applyRetention(
  inTransaction: InTransaction,
  region: string,
  today: string,
): Promise<RetentionReport> {
  const { version, policy } = await inTransaction(currentPolicy);
  const kinds: RetiredKind[] = [];
  for (const { kind, before } of dueOn(policy, today))
    kinds.push(
      await inTransaction(async (ask) => {
        const tables = await ask<RetiredRows>(
          `SELECT table_name AS table, sum(deleted)::integer AS rows FROM retire($1, $2::date::timestamp AT TIME ZONE 'Europe/Amsterdam')
           GROUP BY 1 HAVING sum(deleted) > 0 ORDER BY 1`,
          [kind, before],
        );
        const rows = tables.reduce((sum, table) => sum + table.rows, 0);
        if (rows > 0) await record(ask, { kind, before, policy: version, rows });
        return { kind, before, tables };
      }),
    );
  kinds.push({ kind: 'expired', before: null, tables: await inTransaction(removeExpired) });
  return { region, policyVersion: version, kinds };
}

const record = (
  ask: Ask,
  detail: Readonly<Record<'kind' | 'before' | 'policy' | 'rows', string | number>>,
): Promise<void> =>
  recordAsActing(ask, {
    action: 'retention.apply',
    subjectKind: 'retention',
    subjectId: null,
    category: 'waiting-list',
    ground: 'retention-policy',
    detail,
  });
