import { type QueryResultRow } from 'pg';
import { type EntityManager } from 'typeorm';
import { type Absence, answersFor, isQualified } from '../../../../libs/review/index.js';
import { type Actor } from '../../../platform/base/database/actor.js';
import { prepared, type Statement } from '../../../platform/base/database/prepared.js';

export interface ReviewerRow {
  readonly user: string;
  readonly name: string;
  readonly profession: string;
}

const KNOWN: Statement = {
  name: 'reviewer-known',
  text: `INSERT INTO reviewer AS r (region_id, provider_id, user_id, display_name, profession)
    VALUES (acting_region(), acting_organisation(), acting_user(), $1, $2)
    ON CONFLICT (region_id, provider_id, user_id) DO UPDATE SET display_name = EXCLUDED.display_name, profession = EXCLUDED.profession, seen_at = now()
    WHERE r.display_name <> EXCLUDED.display_name OR r.profession <> EXCLUDED.profession OR r.seen_at < now() - interval '1 day'`,
};

/** Colleagues know each other once each has been here: the issuer tells who somebody is, and never who else there is. */
export async function makeKnown(tx: EntityManager, actor: Actor): Promise<void> {
  if (!isQualified(actor.role, actor.profession)) return;
  await prepared(tx, KNOWN, [actor.displayName, actor.profession]);
}

const REVIEWERS: Statement = {
  name: 'reviewers',
  text: `SELECT user_id AS "user", display_name AS name, profession FROM reviewer
    WHERE region_id = acting_region() AND provider_id = acting_organisation()
      AND seen_at > now() - interval '180 days' ORDER BY display_name, user_id`,
};
/** Without those who have not been here for half a year: they may have left. */
export const reviewers = (tx: EntityManager): Promise<ReviewerRow[]> =>
  prepared<ReviewerRow & QueryResultRow>(tx, REVIEWERS, []);

const ABSENCES: Statement = {
  name: 'absences',
  text: `SELECT id, version, user_id AS "user", since::text, until::text, delegate FROM absence
    WHERE region_id = acting_region() AND provider_id = acting_organisation() AND until >= $1::date ORDER BY since, user_id`,
};

export interface AbsenceRow extends Absence {
  readonly id: string;
  readonly version: number;
}

/** Who of the own organisation is away on a day, or will be later; the rule says which of them. */
export const absencesFrom = (tx: EntityManager, day: string): Promise<AbsenceRow[]> =>
  prepared<AbsenceRow & QueryResultRow>(tx, ABSENCES, [day]);

const ASSIGNEE: Statement = {
  name: 'assignee',
  text: `SELECT user_id AS "user" FROM assignment
    WHERE region_id = acting_region() AND provider_id = acting_organisation() AND proposal_id = $1`,
};

/** Who has taken on the proposal on the side of the actor. */
export async function assigneeOf(tx: EntityManager, proposal: string): Promise<string | null> {
  const [row] = await prepared<{ user: string } & QueryResultRow>(tx, ASSIGNEE, [proposal]);
  return row?.user ?? null;
}

/** For whom somebody decides who answers for the one who had taken it on; null for oneself. */
export async function onBehalfOf(
  tx: EntityManager,
  actor: Actor,
  proposal: string,
  today: string,
): Promise<string | null> {
  const assignee = await assigneeOf(tx, proposal);
  if (assignee === null || assignee === actor.user) return null;
  return answersFor(await absencesFrom(tx, today), actor.user, today).includes(assignee) ? assignee : null;
}
