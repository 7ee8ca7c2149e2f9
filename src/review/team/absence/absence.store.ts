import { type QueryResultRow } from 'pg';
import { type EntityManager, LessThan } from 'typeorm';
import { type Absence } from '../../../../libs/review/index.js';
import {
  type Actor,
  columnsOf,
  prepared,
  type RowOf,
  type Statement,
  table,
} from '../../../platform/base/database/index.js';
import { PlannedAbsence } from './absence.entity.js';

const a = table(PlannedAbsence, 'a');
const bare = table(PlannedAbsence);
const SHOWN = ['id', 'version', 'user', 'since', 'until', 'delegate'] as const;

export type AbsenceRow = Readonly<RowOf<PlannedAbsence, (typeof SHOWN)[number]>>;

const ABSENCES: Statement = {
  name: 'absences',
  text: `SELECT ${columnsOf(a, ...SHOWN)} FROM ${a}
    WHERE ${a.regionId} = acting_region() AND ${a.providerId} = acting_organisation() AND ${a.until} >= $1::date ORDER BY ${a.since}, ${a.user}`,
};

/** Who of the own organisation is away on a day, or will be later; the rule says which of them. */
export const absencesFrom = (tx: EntityManager, day: string): Promise<AbsenceRow[]> =>
  prepared<AbsenceRow & QueryResultRow>(tx, ABSENCES, [day]);

const ownedBy = ({ region, organisation, user }: Actor) => ({
  regionId: region,
  providerId: organisation!,
  user,
});

/** One's own; the table tells the delegate, whichever way a row changes. */
export async function insertAbsence(
  tx: EntityManager,
  actor: Actor,
  { since, until, delegate }: Absence,
): Promise<void> {
  await tx.insert(PlannedAbsence, { ...ownedBy(actor), since, until, delegate });
}

/** @throws where it is not at that version any more: whoever changes it holds a lock on the person */
export async function changeAbsence(
  tx: EntityManager,
  actor: Actor,
  { id, version }: Pick<AbsenceRow, 'id' | 'version'>,
  { since, until, delegate }: Absence,
): Promise<void> {
  const { affected } = await tx.update(
    PlannedAbsence,
    { ...ownedBy(actor), id, version },
    { since, until, delegate, version: version + 1 },
  );
  if (affected !== 1) throw new Error('The absence changed under its lock');
}

/** Forgets those of the actor that were over before a day. */
export async function deleteAbsencesBefore(tx: EntityManager, actor: Actor, day: string): Promise<void> {
  await tx.delete(PlannedAbsence, { ...ownedBy(actor), until: LessThan(day) });
}

/** What it was; null where the actor has none of this id. */
export async function deleteAbsence(
  tx: EntityManager,
  id: string,
): Promise<Pick<AbsenceRow, 'since' | 'until' | 'delegate'> | null> {
  const [[gone]] = await tx.query<[AbsenceRow[], number]>(
    `DELETE FROM ${bare} WHERE ${bare.regionId} = acting_region() AND ${bare.providerId} = acting_organisation() AND ${bare.user} = acting_user() AND ${bare.id} = $1
     RETURNING ${columnsOf(bare, 'since', 'until', 'delegate')}`,
    [id],
  );
  return gone ?? null;
}
