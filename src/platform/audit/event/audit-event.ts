import { createHash } from 'node:crypto';

/** A code, a count or a yes/no: never a text, a name or a structure. */
export type AuditValue = string | number | boolean | null;

/** What NEN 7513 asks of an event, beside who, when, for whom and in which role (those come from the actor). */
export interface AuditEvent {
  /** Verb of the stage, e.g. `proposal.read`, `proposal.approve`, `waiting-list.push`. */
  readonly action: string;
  /** e.g. `entry`, `proposal`, `offer`, `run`, `push`. */
  readonly subjectKind: string;
  /** Pseudonymous id; null where the action is about many (a push) or about none. */
  readonly subjectId: string | null;
  /** Category of data, e.g. `waiting-list`, `clinical-summary`, `figures`. */
  readonly category: string;
  /** On what ground, e.g. `treatment-relation`, `own-waiting-list`, `regional-task`. */
  readonly ground: string;
  /** `done` unless said otherwise. A refusal that rolls back has to be recorded in a transaction of its own. */
  readonly outcome?: 'done' | 'refused';
  readonly detail?: Readonly<Record<string, AuditValue>>;
}

/** Codes, ids, weeks and dates as they occur in Doorstroom: no spaces, no accents, no @, so no sentence and no address. */
const CODE = /^[A-Za-z0-9][A-Za-z0-9:._-]{0,99}$/;
const NAME = /^[a-z][A-Za-z0-9.-]{0,49}$/;
/** Nine digits could be a citizen service number (BSN); no code or id of ours looks like that. */
const LIKE_A_BSN = /^\d{9}$/;

const isCode = (value: string): boolean => CODE.test(value) && !LIKE_A_BSN.test(value);

/** A pseudonym that another party chose, as the subject of an event: its own where that is a code, else a hash of it. */
export const auditId = (pseudonym: string): string =>
  isCode(pseudonym)
    ? pseudonym
    : `sha256:${createHash('sha256').update(pseudonym).digest('hex').slice(0, 40)}`;

/** Pseudonyms of people beside the actor, as they stand in `detail`: an issuer may give ids such as `auth0|5f7c`. */
export const auditPeople = <Name extends string>(
  people: Readonly<Record<Name, string | null>>,
): Record<Name, string | null> =>
  Object.fromEntries(
    Object.entries<string | null>(people).map(([name, id]) => [name, id === null ? null : auditId(id)]),
  ) as Record<Name, string | null>;

/** The value itself is never in the message: it may be the very thing that must not be stored. */
class UnfitForAudit extends TypeError {
  constructor(what: string) {
    super(`Audit event refused: ${what} must be a code, a number, yes/no or null.`);
    this.name = 'UnfitForAudit';
  }
}

/** @throws where it is not an id of ours. */
export function assertFitSubject(subjectId: string): void {
  if (!isCode(subjectId)) throw new UnfitForAudit('subjectId');
}

/** @throws where anything is more than a code or a number; the transaction of the caller then fails as a whole. */
export function assertFitForAudit(event: AuditEvent): void {
  for (const field of ['action', 'subjectKind', 'category', 'ground'] as const)
    if (!NAME.test(event[field])) throw new UnfitForAudit(field);
  if (event.subjectId !== null) assertFitSubject(event.subjectId);
  for (const [key, value] of Object.entries<unknown>({ ...event.detail })) {
    if (!NAME.test(key)) throw new UnfitForAudit('a key of detail');
    const fits =
      value === null ||
      typeof value === 'boolean' ||
      (typeof value === 'number' && Number.isFinite(value) && !LIKE_A_BSN.test(String(value))) ||
      (typeof value === 'string' && isCode(value));
    if (!fits) throw new UnfitForAudit(`detail.${key}`);
  }
}
