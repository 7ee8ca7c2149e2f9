import { ok, refuse, type Result } from '../kernel/index.js';

/**
 * Kinds of data with a period of their own, in the order in which they go: what hangs on something goes before it.
 * The audit trail is none of them: it is kept (NEN 7513: five years or more), and no job takes anything from it.
 */
export const RETENTION_KINDS = [
  'run-snapshots',
  'earlier-versions',
  'events',
  'notifications',
  'mail',
  'webhooks',
  'absences',
  'saved-views',
  'reviewers',
  'follow-ups',
  'receipts',
  'closed-proposals',
  'left-entries',
] as const;
export type RetentionKind = (typeof RETENTION_KINDS)[number];

/** Versioned policy data: how many whole months each kind is kept after it was last of use. */
export interface RetentionPolicy {
  readonly format: 'doorstroom-retention/1';
  readonly months: Readonly<Record<RetentionKind, number>>;
  /** Years that the audit trail is kept at least; 5 by NEN 7513. */
  readonly auditYears: number;
}

/** What a region has that never said otherwise. A proposal of ours, for the region's own privacy officer to settle. */
export const DEFAULT_RETENTION: RetentionPolicy = Object.freeze({
  format: 'doorstroom-retention/1',
  months: Object.freeze({
    'run-snapshots': 3,
    'earlier-versions': 24,
    // As GET /events says: whoever fetches them does so within three months.
    events: 3,
    notifications: 3,
    mail: 2,
    webhooks: 2,
    absences: 2,
    'saved-views': 12,
    reviewers: 12,
    'follow-ups': 12,
    receipts: 24,
    'closed-proposals': 24,
    'left-entries': 24,
  }),
  auditYears: 5,
});

/** The database refuses what is younger than thirty days, so a month of 28 would be refused now and then. */
const FEWEST_MONTHS = 2;
const MOST_MONTHS = 240;
const FEWEST_AUDIT_YEARS = 5;

const isWhole = (value: unknown, from: number, to: number): value is number =>
  Number.isInteger(value) && Number(value) >= from && Number(value) <= to;

/**
 * A policy as it was stored or handed in. A kind that is younger than the document has its first period.
 * @returns the name of the first field that is missing, unknown or out of range. An entry is kept at least as long as
 * what would bring it back: its snapshots and proposals.
 */
export function readRetentionPolicy(document: unknown): Result<RetentionPolicy, string> {
  const { format, months, auditYears } = (document ?? {}) as Partial<Record<keyof RetentionPolicy, unknown>>;
  if (format !== 'doorstroom-retention/1') return refuse('format');
  if (typeof months !== 'object' || months === null) return refuse('months');
  const given = months as Partial<Record<RetentionKind, unknown>>;
  const unknown = Object.keys(given).find((key) => !RETENTION_KINDS.some((kind) => kind === key));
  if (unknown !== undefined) return refuse('months (unknown kind)');
  const read: Partial<Record<RetentionKind, number>> = {};
  for (const kind of RETENTION_KINDS) {
    const value = Object.hasOwn(given, kind) ? given[kind] : DEFAULT_RETENTION.months[kind];
    if (!isWhole(value, FEWEST_MONTHS, MOST_MONTHS)) return refuse(`months.${kind}`);
    read[kind] = value;
  }
  const complete = read as Record<RetentionKind, number>;
  const tooShort = (['run-snapshots', 'closed-proposals'] as const).some(
    (kind) => complete[kind] > complete['left-entries'],
  );
  if (tooShort) return refuse('months.left-entries');
  if (!isWhole(auditYears, FEWEST_AUDIT_YEARS, 100)) return refuse('auditYears');
  return ok({ format, months: complete, auditYears });
}

/** What is due: everything of a kind that was last of use before a day. */
export interface DueKind {
  readonly kind: RetentionKind;
  /** `YYYY-MM-DD`; what is of this day itself stays. */
  readonly before: string;
}

/**
 * @param today `YYYY-MM-DD`
 * @example dueOn(DEFAULT_RETENTION, '2026-11-22')[0] // { kind: 'run-snapshots', before: '2026-08-22' }
 */
export const dueOn = (policy: RetentionPolicy, today: string): readonly DueKind[] =>
  RETENTION_KINDS.map((kind) => ({ kind, before: monthsBefore(today, policy.months[kind]) }));

/** The same day of an earlier month, or that month's last day where it is shorter. */
function monthsBefore(date: string, months: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const index = year * 12 + (month - 1) - months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  const last = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate();
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${toYear}-${two(toMonth)}-${two(Math.min(day, last))}`;
}
