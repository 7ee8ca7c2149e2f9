import {
  type AuditAction,
  type AuditDetail,
  type AuditGround,
  type AuditKind,
} from '../../../../libs/words/index.js';

/** A code, a count or a yes/no: never a text, a name or a structure. */
export type AuditValue = string | number | boolean | null;

declare const held: unique symbol;

/**
 * What an event is about. The trail is never changed, so what somebody typed must not get into it: a subject is made of
 * something that was found, of a closed code, or by `Pseudonyms`, and a string from a request is none.
 */
export type AuditSubject = string & { readonly [held]: true };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The id of a row that was found or made just now: never of a request as it came. As the database writes it: it finds a
 * UUID in capitals as well, and an event under those would be missing from the trail of what it is about.
 */
export function subjectOf<Key extends string>(row: Readonly<Record<Key, string>>, key: Key): AuditSubject;
export function subjectOf<Key extends string>(
  row: Readonly<Record<Key, string | null>>,
  key: Key,
): AuditSubject | null;
export function subjectOf<Key extends string>(
  row: Readonly<Record<Key, string | null>>,
  key: Key,
): AuditSubject | null {
  const id = row[key];
  return (id !== null && UUID.test(id) ? id.toLowerCase() : id) as AuditSubject | null;
}

/** What is not a row: the chain of the trail itself, a version that was counted. */
export const codedSubject = (code: 'chain' | number): AuditSubject => String(code) as AuditSubject;

/** What NEN 7513 asks of an event, beside who, when, for whom and in which role (those come from the actor). */
export interface AuditEvent {
  /** Verb of the stage, e.g. `proposal.read`, `proposal.approve`, `waiting-list.push`. */
  readonly action: AuditAction;
  /** e.g. `entry`, `proposal`, `offer`, `run`, `push`. */
  readonly subjectKind: AuditKind;
  /** Pseudonymous id; null where the action is about many (a push), about none, or about something that was not found. */
  readonly subjectId: AuditSubject | null;
  /** Category of data, e.g. `waiting-list`, `clinical-summary`, `figures`. */
  readonly category: string;
  /** On what ground, e.g. `treatment-relation`, `own-waiting-list`, `regional-task`. */
  readonly ground: AuditGround;
  /** `done` unless said otherwise. A refusal that rolls back has to be recorded in a transaction of its own. */
  readonly outcome?: 'done' | 'refused';
  readonly detail?: Readonly<Partial<Record<AuditDetail, AuditValue>>>;
}

/** Codes, ids, weeks and dates as they occur in Doorstroom: no spaces, no accents, no @, so no sentence and no address. */
const CODE = /^[A-Za-z0-9][A-Za-z0-9:._-]{0,99}$/;
const NAME = /^[a-z][A-Za-z0-9.-]{0,49}$/;
/** Nine digits could be a citizen service number (BSN); no code or id of ours looks like that. */
const LIKE_A_BSN = /^\d{9}$/;

export const isCode = (value: string): boolean => CODE.test(value) && !LIKE_A_BSN.test(value);

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
