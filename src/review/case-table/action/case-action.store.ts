import { type EntityManager } from 'typeorm';
import { nextState } from '../../../../libs/kernel/index.js';
import { ACTION, type ActionEvent } from '../../../../libs/review/index.js';
import { type Actor, columnsOf, namesOf, type RowOf, table } from '../../../platform/base/database/index.js';
import { CurrentEntryView, ProviderName } from '../../../registry/index.js';
import { TableCase } from '../case/case.entity.js';
import { CaseAction, CaseActionReminder } from './case-action.entity.js';

const a = table(CaseAction, 'a');
const bare = table(CaseAction);
const c = table(TableCase, 'c');
const o = table(ProviderName, 'o');
const e = table(CurrentEntryView, 'e');
const r = table(CaseActionReminder, 'r');
const bareReminder = table(CaseActionReminder);

/** Asks for an action in the actor's name. */
export async function insertAction(
  tx: EntityManager,
  actor: Actor,
  action: Pick<CaseAction, 'caseId' | 'code' | 'ownerId' | 'dueOn'>,
): Promise<void> {
  const columns = namesOf(CaseAction, 'regionId', 'caseId', 'code', 'ownerId', 'dueOn', 'createdBy');
  await tx.query(`INSERT INTO ${bare} (${columns}) VALUES ($1, $2, $3, $4, $5::date, $6)`, [
    actor.region,
    ...[action.caseId, action.code, action.ownerId, action.dueOn],
    actor.user,
  ]);
}

/** Actions that were asked for a case, done or not. */
export const countActions = (tx: EntityManager, { region }: Actor, caseId: string): Promise<number> =>
  tx.countBy(CaseAction, { regionId: region, caseId });

/** What decides over an action; whoever changes it has locked its case. */
export const caseAction = (tx: EntityManager, actor: Actor, id: string): Promise<CaseAction | null> =>
  tx.findOneBy(CaseAction, { regionId: actor.region, id });

/**
 * Takes a step of the table; the UPDATE repeats id, state and version.
 * @throws where the table has no such step, or the action is not what it was under the lock of its case
 */
export async function moveAction(
  tx: EntityManager,
  { regionId, id, state, version }: CaseAction,
  event: ActionEvent,
): Promise<void> {
  const to = nextState(ACTION, state, event);
  if (to === null) throw new Error(`An action that is ${state} knows no ${event}`);
  const { affected } = await tx.update(
    CaseAction,
    { regionId, id, state, version },
    {
      state: to,
      version: version + 1,
      endedAt: () => 'now()',
      ...(to === 'done' ? { doneBy: () => 'acting_user()' } : {}),
    },
  );
  if (affected !== 1) throw new Error('The action changed under the lock of its case');
}

/** Drops what nobody has to do any more. */
export async function dropActions(tx: EntityManager, caseId: string): Promise<void> {
  await tx.query(
    `UPDATE ${bare} SET ${bare.state} = 'dropped', ${bare.version} = ${bare.version} + 1, ${bare.endedAt} = now()
     WHERE ${bare.regionId} = acting_region() AND ${bare.caseId} = $1 AND ${bare.state} = 'open'`,
    [caseId],
  );
}

/** Open actions whose day is over and of which nobody was reminded, locked. */
export const lockOverdue = (
  tx: EntityManager,
  today: string,
): Promise<RowOf<CaseAction, 'id' | 'state' | 'dueOn'>[]> =>
  tx.query(
    `SELECT ${columnsOf(a, 'id', 'state', 'dueOn')} FROM ${a}
     WHERE ${a.regionId} = acting_region() AND ${a.state} = 'open' AND ${a.dueOn} < $1::date
       AND NOT EXISTS (SELECT FROM ${r} WHERE ${r.regionId} = ${a.regionId} AND ${r.actionId} = ${a.id})
     ORDER BY ${a.id} FOR NO KEY UPDATE OF a`,
    [today],
  );

/** Notes that the owner is reminded, which a trigger tells them. False where that was noted before. */
export async function insertReminder(tx: EntityManager, actionId: string, day: string): Promise<boolean> {
  const noted = await tx.query<unknown[]>(
    `INSERT INTO ${bareReminder} (${namesOf(CaseActionReminder, 'regionId', 'actionId', 'onDay')}) VALUES (acting_region(), $1, $2)
     ON CONFLICT DO NOTHING RETURNING ${bareReminder.actionId}`,
    [actionId, day],
  );
  return noted.length === 1;
}

/** An action with its owner's name, as row-level security shows it: the reference to the own organisation only. */
export type ActionViewRow = RowOf<
  CaseAction,
  'id' | 'caseId' | 'version' | 'code' | 'ownerId' | 'dueOn' | 'state' | 'endedAt'
> &
  RowOf<TableCase, 'entryId'> & { readonly ownerName: string; readonly reference: string | null };

const ACTIONS = `SELECT ${columnsOf(a, 'id', 'caseId', 'version', 'code', 'ownerId', 'dueOn', 'state', 'endedAt')},
    ${columnsOf(c, 'entryId')}, ${o.name} AS "ownerName", ${columnsOf(e, 'reference')}
  FROM ${a}
  JOIN ${c} ON ${c.regionId} = ${a.regionId} AND ${c.id} = ${a.caseId}
  JOIN ${o} ON ${o.regionId} = ${a.regionId} AND ${o.id} = ${a.ownerId}
  LEFT JOIN ${e} ON ${e.regionId} = ${c.regionId} AND ${e.id} = ${c.entryId} AND ${e.provider} = acting_organisation()
  WHERE ${a.regionId} = acting_region()`;
/** What is open and due first before what is over. */
const ORDER = `ORDER BY ${a.state} <> 'open', ${a.dueOn}, ${a.id} LIMIT 500`;

export const actionsOnCase = (tx: EntityManager, caseId: string): Promise<ActionViewRow[]> =>
  tx.query<ActionViewRow[]>(`${ACTIONS} AND ${a.caseId} = $1 ${ORDER}`, [caseId]);

/** Those of the acting organisation, or of all of them. */
export const actionsOf = (tx: EntityManager, whose: 'own' | 'all'): Promise<ActionViewRow[]> =>
  tx.query<ActionViewRow[]>(`${ACTIONS} AND ($1 = 'all' OR ${a.ownerId} = acting_organisation()) ${ORDER}`, [
    whose,
  ]);
