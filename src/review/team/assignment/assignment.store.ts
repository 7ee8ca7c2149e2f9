import { type QueryResultRow } from 'pg';
import { type EntityManager } from 'typeorm';
import {
  type Actor,
  columnsOf,
  namesOf,
  prepared,
  type RowOf,
  type Statement,
  table,
} from '../../../platform/base/database/index.js';
import { Assignment } from './assignment.entity.js';

const a = table(Assignment, 'a');
const bare = table(Assignment);

const ASSIGNEE: Statement = {
  name: 'assignee',
  text: `SELECT ${columnsOf(a, 'userId')} FROM ${a}
    WHERE ${a.regionId} = acting_region() AND ${a.providerId} = acting_organisation() AND ${a.proposalId} = $1`,
};

/** Who has taken on the proposal on the side of the actor. */
export async function assigneeOf(tx: EntityManager, proposal: string): Promise<string | null> {
  const [row] = await prepared<RowOf<Assignment, 'userId'> & QueryResultRow>(tx, ASSIGNEE, [proposal]);
  return row?.userId ?? null;
}

/** Puts a proposal in the actor's name, whoever had it. */
export async function assign(tx: EntityManager, proposal: string): Promise<void> {
  await tx.query(
    `INSERT INTO ${bare} (${namesOf(Assignment, 'regionId', 'proposalId', 'providerId', 'userId')}) VALUES (acting_region(), $1, acting_organisation(), acting_user())
     ON CONFLICT (${namesOf(Assignment, 'regionId', 'proposalId', 'providerId')}) DO UPDATE SET ${bare.userId} = EXCLUDED.${bare.userId}, ${bare.takenAt} = now()`,
    [proposal],
  );
}

/** False where the actor had not taken it on. */
export async function unassign(
  tx: EntityManager,
  { region, organisation, user }: Actor,
  proposalId: string,
): Promise<boolean> {
  const { affected } = await tx.delete(Assignment, {
    regionId: region,
    proposalId,
    providerId: organisation!,
    userId: user,
  });
  return affected === 1;
}
