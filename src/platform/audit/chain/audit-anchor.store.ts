import { type EntityManager } from 'typeorm';
import { type Ask, columnsOf, type RowOf, table } from '../../base/database/index.js';
import { AuditAnchor } from './audit-anchor.entity.js';

/** The last seal of a day. Kept elsewhere, it shows a trail that was cut off or made anew by whoever owns the database. */
export interface Anchor extends Readonly<RowOf<AuditAnchor, 'day' | 'seal' | 'hash' | 'events'>> {
  readonly region: string;
}

const n = table(AuditAnchor, 'n');
const KEPT = ['day', 'seal', 'hash', 'events'] as const;

/**
 * Makes the anchor of every day of the acting region that is over and has none, in order, so that a day of silence is
 * anchored too. Until the transaction ends nobody else makes any (migrations/functions/platform/anchor_audit.sql).
 */
export const makeAnchors = (ask: Ask): Promise<Anchor[]> =>
  ask(`SELECT ${n.regionId} AS region, ${columnsOf(n, ...KEPT)} FROM anchor_audit() n`, []);

export const anchorsOf = (ask: Ask, region: string): Promise<Anchor[]> =>
  ask(
    `SELECT ${n.regionId} AS region, ${columnsOf(n, ...KEPT)} FROM ${n} WHERE ${n.regionId} = $1 ORDER BY ${n.day}`,
    [region],
  );

/** The latest of the acting region; null where no day is over yet. */
export async function lastAnchor(
  tx: EntityManager,
): Promise<RowOf<AuditAnchor, 'day' | 'seal' | 'madeAt'> | null> {
  const [found] = await tx.query<RowOf<AuditAnchor, 'day' | 'seal' | 'madeAt'>[]>(
    `SELECT ${columnsOf(n, 'day', 'seal', 'madeAt')} FROM ${n} WHERE ${n.regionId} = acting_region() ORDER BY ${n.day} DESC LIMIT 1`,
  );
  return found ?? null;
}
