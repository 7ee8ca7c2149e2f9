import { type EntityManager } from 'typeorm';
import { type FollowUpKind } from '../../../libs/registry/index.js';
import {
  type Actor,
  columnsOf,
  inEngineRole,
  namesOf,
  recordOf,
  type RowOf,
  table,
} from '../../platform/base/database/index.js';
import { WaitingListEntry } from '../entry/entry.entity.js';
import { FollowUp } from './follow-up.entity.js';

const u = table(FollowUp, 'u');
const bare = table(FollowUp);
const e = table(WaitingListEntry, 'e');

/** For whom it is: a named person of the organisation. */
export interface FollowUpOwner {
  readonly user: string;
  readonly name: string | null;
}

/** A follow-up before it is kept. Without an owner it is for the organisation as a whole. */
export interface NewFollowUp {
  readonly kind: FollowUpKind;
  readonly entryId: string;
  readonly providerId: string;
  readonly causeId: string | null;
  readonly owner?: FollowUpOwner | null;
}

/**
 * Puts entries in the list of the organisation where the client waits: nobody disappears in silence. Twice is once.
 * Call as the engine, or as one who takes part in what caused it.
 */
export async function addFollowUps(tx: EntityManager, tasks: readonly NewFollowUp[]): Promise<void> {
  if (tasks.length === 0) return;
  const keys = ['providerId', 'entryId', 'kind', 'causeId', 'owner', 'ownerName'] as const;
  const rows = tasks.map(({ owner = null, ...task }): RowOf<FollowUp, (typeof keys)[number]> => ({
    ...task,
    owner: owner?.user ?? null,
    ownerName: owner?.name ?? null,
  }));
  await tx.query(
    `INSERT INTO ${bare} (${namesOf(FollowUp, 'regionId', ...keys)})
     SELECT acting_region(), ${keys.map((key) => `r."${key}"`).join(', ')}
     FROM jsonb_to_recordset($1::jsonb) AS ${recordOf(FollowUp, 'r', ...keys)}
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(rows)],
  );
}

/** One of them, by somebody who may not see the list of that organisation. */
export const followUp = (tx: EntityManager, actor: Actor, task: NewFollowUp): Promise<void> =>
  inEngineRole(tx, actor, () => addFollowUps(tx, [task]));

/** An open follow-up as its organisation sees it. */
export type OpenFollowUp = RowOf<
  FollowUp,
  'id' | 'kind' | 'entryId' | 'causeId' | 'owner' | 'ownerName' | 'version' | 'createdAt'
> &
  RowOf<WaitingListEntry, 'reference'>;

/** A matter of hours, where all others are of days. */
const IN_DANGER: FollowUpKind = 'danger-now';
const OPEN_OF_OWN = `${u.regionId} = acting_region() AND ${u.providerId} = acting_organisation() AND ${u.doneAt} IS NULL`;

/** Those of the acting organisation: danger before all, then those of these people, then the newest. At most 500. */
export const openFollowUps = (tx: EntityManager, first: readonly string[]): Promise<OpenFollowUp[]> =>
  tx.query<OpenFollowUp[]>(
    `SELECT ${columnsOf(u, 'id', 'kind', 'entryId', 'causeId', 'owner', 'ownerName', 'version', 'createdAt')}, ${columnsOf(e, 'reference')}
     FROM ${u} JOIN ${e} ON ${e.regionId} = ${u.regionId} AND ${e.id} = ${u.entryId}
     WHERE ${OPEN_OF_OWN}
     ORDER BY ${u.kind} = '${IN_DANGER}' DESC, coalesce(${u.owner} = ANY ($1), false) DESC, ${u.createdAt} DESC, ${u.id} LIMIT 500`,
    [first],
  );

/** How many the acting organisation has. */
export async function countOpenFollowUps(tx: EntityManager): Promise<number> {
  const [{ total }] = await tx.query<[{ total: number }]>(
    `SELECT count(*)::integer AS total FROM ${u} WHERE ${OPEN_OF_OWN}`,
  );
  return total;
}

/** One of the acting organisation, locked until the transaction ends. */
export type LockedFollowUp = RowOf<FollowUp, 'id' | 'entryId' | 'kind' | 'version' | 'owner'> & {
  readonly open: boolean;
};

export async function lockFollowUp(tx: EntityManager, id: string): Promise<LockedFollowUp | null> {
  const [found] = await tx.query<LockedFollowUp[]>(
    `SELECT ${columnsOf(u, 'id', 'entryId', 'kind', 'version', 'owner')}, ${u.doneAt} IS NULL AS open FROM ${u}
     WHERE ${u.regionId} = acting_region() AND ${u.id} = $1 AND ${u.providerId} = acting_organisation() FOR NO KEY UPDATE`,
    [id],
  );
  return found ?? null;
}

/** Somebody has seen to it: the one who acts. @throws where it is not what it was under its lock */
export const closeFollowUp = (tx: EntityManager, task: LockedFollowUp): Promise<void> =>
  change(tx, task, `${bare.doneAt} = now(), ${bare.doneBy} = acting_user()`);

/** To a colleague. @throws where it is not what it was under its lock */
export const handOverFollowUp = (tx: EntityManager, task: LockedFollowUp, to: FollowUpOwner): Promise<void> =>
  change(tx, task, `${bare.owner} = $3, ${bare.ownerName} = $4`, [to.user, to.name]);

async function change(
  tx: EntityManager,
  { id, version }: LockedFollowUp,
  assignments: string,
  values: readonly (string | null)[] = [],
): Promise<void> {
  const [, changed] = await tx.query<[unknown, number]>(
    `UPDATE ${bare} SET ${assignments}, ${bare.version} = ${bare.version} + 1
     WHERE ${bare.regionId} = acting_region() AND ${bare.id} = $1 AND ${bare.version} = $2 AND ${bare.doneAt} IS NULL`,
    [id, version, ...values],
  );
  if (changed !== 1) throw new Error('The follow-up changed under its lock');
}
