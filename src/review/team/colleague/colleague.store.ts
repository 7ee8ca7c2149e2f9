import { type QueryResultRow } from 'pg';
import { type EntityManager } from 'typeorm';
import { type Actor, type Role } from '../../../platform/base/database/actor.js';
import { prepared, type Statement } from '../../../platform/base/database/prepared.js';

export interface ColleagueRow {
  readonly user: string;
  readonly name: string;
  readonly role: Role;
  readonly profession: string | null;
}

const MEET: Statement = {
  name: 'colleague-known',
  // An organisation that has delivered nothing yet has no lists, and nobody to hand anything to.
  text: `INSERT INTO colleague AS c (region_id, provider_id, user_id, role, display_name, profession)
    SELECT acting_region(), p.id, acting_user(), acting_role(), $1, $2 FROM provider p WHERE p.region_id = acting_region() AND p.id = acting_organisation()
    ON CONFLICT (region_id, provider_id, user_id) DO UPDATE SET role = EXCLUDED.role, display_name = EXCLUDED.display_name,
      profession = EXCLUDED.profession, seen_at = now()
    WHERE (c.role, c.display_name, c.profession) IS DISTINCT FROM (EXCLUDED.role, EXCLUDED.display_name, EXCLUDED.profession)
      OR c.seen_at < now() - interval '1 day'`,
};

/** Notes that somebody works here, when they sign in: the issuer tells who somebody is, and never who else there is. */
export async function meet(tx: EntityManager, actor: Actor): Promise<void> {
  if (actor.organisation === null || (actor.role !== 'clinician' && actor.role !== 'data-steward')) return;
  await prepared(tx, MEET, [actor.displayName, actor.profession]);
}

const COLLEAGUES: Statement = {
  name: 'colleagues',
  text: `SELECT user_id AS "user", display_name AS name, role, profession FROM colleague
    WHERE region_id = acting_region() AND provider_id = acting_organisation()
      AND seen_at > now() - interval '180 days' ORDER BY display_name, user_id`,
};
/** Who works on the lists of the own organisation, without those who have not been here for half a year. */
export const colleagues = (tx: EntityManager): Promise<ColleagueRow[]> =>
  prepared<ColleagueRow & QueryResultRow>(tx, COLLEAGUES, []);
