import { createHash } from 'node:crypto';
import { type AuditEventRecord, STATED } from '../event/audit-event.entity.js';

/** An event as it is hashed: every column as PostgreSQL writes it, so that no change of any of them is lost in translation. */
export type SealableEvent = {
  readonly [K in keyof AuditEventRecord]: null extends AuditEventRecord[K] ? string | null : string;
};

/** Their order is that of the hash: it never changes. */
const FIELDS = ['id', 'regionId', 'xid', 'at', ...STATED] as const satisfies readonly (keyof SealableEvent)[];

/** What the first seal of a region stands on. */
export const BEGINNING = '0'.repeat(64);

/** An event about many has one field more, so that those about one or none hash as they did before there were such events. */
const fieldsOf = (event: SealableEvent): readonly (string | null)[] => [
  ...FIELDS.map((field) => event[field]),
  ...(event.subjectIds === null ? [] : [event.subjectIds]),
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
