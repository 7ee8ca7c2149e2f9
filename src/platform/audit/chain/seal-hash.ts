import { createHash } from 'node:crypto';

/** A row of audit_event as it is hashed: every column, as PostgreSQL writes it, so that no change of any of them is lost in translation. */
export interface SealableEvent {
  readonly id: string;
  readonly region_id: string;
  readonly xid: string;
  readonly at: string;
  readonly user_id: string;
  readonly organisation: string | null;
  readonly role: string;
  readonly action: string;
  readonly subject_kind: string;
  readonly subject_id: string | null;
  readonly category: string;
  readonly ground: string;
  readonly outcome: string;
  readonly detail: string;
  /** Of a look at many: their ids, as PostgreSQL writes an array. */
  readonly subject_ids: string | null;
}

/** How the columns are read for hashing: times in UTC to the microsecond, jsonb in its own canonical text. */
export const SEALABLE_COLUMNS = `e.id::text AS id, e.region_id, e.xid::text AS xid,
  to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, e.user_id, e.organisation, e.role, e.action,
  e.subject_kind, e.subject_id, e.category, e.ground, e.outcome, e.detail::text AS detail,
  e.subject_ids::text AS subject_ids`;

const FIELDS = [
  'id',
  'region_id',
  'xid',
  'at',
  'user_id',
  'organisation',
  'role',
  'action',
  'subject_kind',
  'subject_id',
  'category',
  'ground',
  'outcome',
  'detail',
] as const satisfies readonly (keyof SealableEvent)[];

/** What the first seal of a region stands on. */
export const BEGINNING = '0'.repeat(64);

/** An event about many has one field more, so that those about one or none hash as they did before there were such events. */
const fieldsOf = (event: SealableEvent): readonly (string | null)[] => [
  ...FIELDS.map((field) => event[field]),
  ...(event.subject_ids === null ? [] : [event.subject_ids]),
];

/**
 * The hash of a seal: over region, number and the hash before it, then each event in the order of the ids as one line of
 * JSON with its fields in a fixed order. JSON quotes what it must, so no value can pass for the end of another.
 */
export function sealHash(
  region: string,
  number: number,
  previousHash: string,
  events: readonly SealableEvent[],
): string {
  const hash = createHash('sha256').update(JSON.stringify([region, number, previousHash]));
  const inOrder = [...events].sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
  for (const event of inOrder) hash.update('\n').update(JSON.stringify(fieldsOf(event)));
  return hash.digest('hex');
}
