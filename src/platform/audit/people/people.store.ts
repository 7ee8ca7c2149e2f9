import { type Ask, columnsOf, table } from '../../base/database/index.js';
import { AuditEventRecord } from '../event/audit-event.entity.js';

/** How far back "lately" goes. */
export const PEOPLE_DAYS = 30;
const MOST = 1000;

export interface SignedInLately {
  readonly user: string;
  readonly role: string;
  readonly organisation: string | null;
  readonly last: string;
  readonly times: number;
}

const e = table(AuditEventRecord, 'e');

/** Who began a session in which capacity, the last first. */
export async function signedInLately(ask: Ask): Promise<SignedInLately[]> {
  const rows = await ask<Omit<SignedInLately, 'last'> & { readonly last: Date }>(
    `SELECT ${e.userId} AS "user", ${columnsOf(e, 'role', 'organisation')}, max(${e.at}) AS last, count(*)::integer AS times
     FROM ${e} WHERE ${e.regionId} = acting_region() AND ${e.action} IN ('session.start', 'session.switch')
       AND ${e.at} > now() - make_interval(days => $1)
     GROUP BY 1, 2, 3 ORDER BY last DESC, 1, 2, 3 LIMIT $2`,
    [PEOPLE_DAYS, MOST],
  );
  return rows.map(({ last, ...row }) => ({ ...row, last: last.toISOString() }));
}
