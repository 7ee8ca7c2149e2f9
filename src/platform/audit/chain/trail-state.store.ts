import { type Installation } from '../../../../libs/operation/index.js';
import { type Ask, table } from '../../base/database/index.js';
import { codedSubject } from '../event/audit-event.js';
import { AuditEventRecord } from '../event/audit-event.entity.js';
import { AuditAnchor } from './audit-anchor.entity.js';
import { AuditSeal } from './audit-seal.entity.js';

const e = table(AuditEventRecord, 'e');
const s = table(AuditSeal, 's');
const n = table(AuditAnchor, 'n');

/** How the trail of the acting region stands: what is not sealed yet, and what verifying it found last. */
export async function trailState(ask: Ask): Promise<NonNullable<Installation['trail']>> {
  const [found] = await ask<NonNullable<Installation['trail']>>(
    `SELECT (SELECT to_json(min(${e.at})) #>> '{}' FROM ${e} WHERE ${e.regionId} = acting_region() AND ${e.id} > coalesce(
         (SELECT (SELECT max(sealed) FROM unnest(${s.eventIds}) sealed) FROM ${s}
          WHERE ${s.regionId} = acting_region() ORDER BY ${s.number} DESC LIMIT 1), 0)) AS "unsealedSince",
       to_json(v.at) #>> '{}' AS "verifiedAt", (v.detail ->> 'faults')::integer AS faults
     FROM (SELECT) one LEFT JOIN LATERAL (
       SELECT ${e.at} AS at, ${e.detail} AS detail FROM ${e} WHERE ${e.regionId} = acting_region() AND ${e.subjectId} = $1
         AND ${e.action} = 'audit.verify' ORDER BY ${e.id} DESC LIMIT 1) v ON true`,
    [codedSubject('chain')],
  );
  return found!;
}

/** When the last seal and the last anchor of the acting region were made, in seconds since 1970; null = none yet. */
export async function lastKept(ask: Ask): Promise<{ sealedAt: number | null; anchoredAt: number | null }> {
  const [found] = await ask<{ sealedAt: number | null; anchoredAt: number | null }>(
    `SELECT (SELECT extract(epoch FROM ${s.sealedAt})::float8 FROM ${s} WHERE ${s.regionId} = acting_region() ORDER BY ${s.number} DESC LIMIT 1) AS "sealedAt",
       (SELECT extract(epoch FROM ${n.madeAt})::float8 FROM ${n} WHERE ${n.regionId} = acting_region() ORDER BY ${n.day} DESC LIMIT 1) AS "anchoredAt"`,
    [],
  );
  return found!;
}
