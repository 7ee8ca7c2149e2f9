/** Something that happened, as the database wrote it: which kind, to which proposal or offer, whom it concerns. No more. */
export interface DomainEvent {
  /** The next one is higher, and nothing lower ever comes after it. */
  readonly position: number;
  readonly kind: string;
  readonly subjectId: string;
  readonly organisations: readonly string[];
  readonly byUser: string | null;
  readonly byOrganisation: string | null;
  /** Whom it is told in words; null = all people of the organisations. */
  readonly toldUser: string | null;
  readonly at: Date;
}

export const EVENT_COLUMNS = `e.position::float8 AS position, e.kind, e.subject_id AS "subjectId", e.organisations,
  e.by_user AS "byUser", e.by_organisation AS "byOrganisation",
  e.told_user AS "toldUser", e.at`;

/** Where the application role is woken; the payload is the region. The same word stands in the trigger. */
export const CHANNEL = 'doorstroom_event';

/** Where it is told that sessions have ended; the payload is a hash of whose. The same word stands in the trigger. */
export const SESSION_END_CHANNEL = 'doorstroom_session_end';
