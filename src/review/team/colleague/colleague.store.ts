import { type QueryResultRow } from 'pg';
import { type EntityManager } from 'typeorm';
import { isQualified, qualifies } from '../../../../libs/review/index.js';
import { ProviderName } from '../../../registry/index.js';
import {
  type Actor,
  columnsOf,
  namesOf,
  prepared,
  type RowOf,
  type Statement,
  table,
} from '../../../platform/base/database/index.js';
import { Colleague } from './colleague.entity.js';

const c = table(Colleague, 'c');
const bare = table(Colleague);
const o = table(ProviderName, 'o');

/** Somebody of the own organisation, as the others know them. */
export interface ColleagueRow extends Readonly<RowOf<Colleague, 'role' | 'profession'>>, QueryResultRow {
  readonly user: string;
  readonly name: string;
}

/** A colleague who may decide on proposals. */
export interface ReviewerRow extends ColleagueRow {
  readonly profession: string;
}

const SAID = ['role', 'displayName', 'profession'] as const;
const said = (of: string): string => SAID.map((key) => `${of}.${bare[key]}`).join(', ');

const REGISTER: Statement = {
  name: 'colleague-register',
  // An organisation that has delivered nothing yet has no lists, and nobody to hand anything to.
  text: `INSERT INTO ${bare} AS c (${namesOf(Colleague, 'regionId', 'providerId', 'userId', ...SAID)})
    SELECT acting_region(), ${o.id}, acting_user(), acting_role(), $1, $2 FROM ${o} WHERE ${o.regionId} = acting_region() AND ${o.id} = acting_organisation()
    ON CONFLICT (${namesOf(Colleague, 'regionId', 'providerId', 'userId')}) DO UPDATE
      SET (${namesOf(Colleague, ...SAID)}) = ROW (${said('EXCLUDED')}), ${bare.seenAt} = now()
    WHERE (${said('c')}) IS DISTINCT FROM (${said('EXCLUDED')}) OR ${c.seenAt} < now() - interval '1 day'`,
};

/** Notes that somebody works here, when they sign in: the issuer tells who somebody is, and never who else there is. */
export async function registerColleague(tx: EntityManager, actor: Actor): Promise<void> {
  if (actor.organisation === null || (actor.role !== 'clinician' && actor.role !== 'data-steward')) return;
  await prepared(tx, REGISTER, [actor.displayName, qualifies(actor.profession) ? actor.profession : null]);
}

const COLLEAGUES: Statement = {
  name: 'colleagues',
  text: `SELECT ${c.userId} AS "user", ${c.displayName} AS name, ${columnsOf(c, 'role', 'profession')} FROM ${c}
    WHERE ${c.regionId} = acting_region() AND ${c.providerId} = acting_organisation()
      AND ${c.seenAt} > now() - interval '180 days' ORDER BY ${c.displayName}, ${c.userId}`,
};

/** Who works on the lists of the own organisation, without those who have not been here for half a year: they may have left. */
export const colleagues = (tx: EntityManager): Promise<ColleagueRow[]> =>
  prepared<ColleagueRow>(tx, COLLEAGUES, []);

const isReviewer = (one: ColleagueRow): one is ReviewerRow => isQualified(one.role, one.profession);

/** Those of them who may decide on proposals. */
export const reviewers = async (tx: EntityManager): Promise<ReviewerRow[]> =>
  (await colleagues(tx)).filter(isReviewer);

/** Of two transactions of one person that plan at once the second waits, and sees what the first did. */
export async function lockOneself(tx: EntityManager): Promise<void> {
  await tx.query(
    `SELECT FROM ${c} WHERE ${c.regionId} = acting_region() AND ${c.providerId} = acting_organisation() AND ${c.userId} = acting_user() FOR NO KEY UPDATE`,
  );
}
