import { type EntityManager } from 'typeorm';
import { LEAVING_ANSWERS, type PollAnswer, pollEffect } from '../../../libs/registry/index.js';
import { columnsOf, type RowOf, table } from '../../platform/base/database/index.js';
import { WaitingListEntry } from './entry.entity.js';
import { type ListOwner } from './entry.store.js';

const e = table(WaitingListEntry, 'e');
const bare = table(WaitingListEntry);

/** Whom to ask about, and whom somebody found not to wait any more but who is still on the list. */
export const POLL_GROUPS = ['to-ask', 'to-take-off'] as const;
export type PollGroup = (typeof POLL_GROUPS)[number];

export interface PollAsked extends ListOwner {
  /** Who was last heard of on this day or before it is asked about. */
  readonly silentSince: string;
}

/** As `heardOn` of libs/registry: greatest() leaves out what is null. */
const HEARD = `greatest(${e.registeredOn}, ${e.clientWishOn}, ${e.intakeOn}, ${e.stillWaitingOn})`;
/** $1 region, $2 provider, $3 silent since, $4 the answers with which somebody is to leave. */
const GROUP = `CASE WHEN ${e.pollAnswer} = ANY ($4) THEN 'to-take-off' WHEN ${HEARD} <= $3 THEN 'to-ask' END`;
const WAITING = `FROM ${e} WHERE ${e.regionId} = $1 AND ${e.providerId} = $2 AND ${e.state} = 'waiting'`;

export type PollLine = RowOf<
  WaitingListEntry,
  | 'id'
  | 'reference'
  | 'diagnosis'
  | 'registeredOn'
  | 'clientWishOn'
  | 'intakeOn'
  | 'stillWaitingOn'
  | 'pollAnswer'
  | 'polledOn'
>;

const valuesOf = ({ region, provider, silentSince }: PollAsked): unknown[] => [
  ...[region, provider, silentSince, LEAVING_ANSWERS],
];

/**
 * Some of one group. Who was not reached comes after everybody whom nobody tried, so that a long list is worked through
 * and not begun again; then who has been silent longest.
 */
export const pollLines = (
  tx: EntityManager,
  asked: PollAsked,
  group: PollGroup,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<PollLine[]> =>
  tx.query<PollLine[]>(
    `SELECT ${columnsOf(e, 'id', 'reference', 'diagnosis', 'registeredOn', 'clientWishOn', 'intakeOn', 'stillWaitingOn', 'pollAnswer', 'polledOn')}
     ${WAITING} AND ${GROUP} = $5
     ORDER BY CASE WHEN ${e.pollAnswer} = 'not-reached' THEN ${e.polledOn} END NULLS FIRST, ${HEARD}, ${e.id} LIMIT $6 OFFSET $7`,
    [...valuesOf(asked), group, limit, offset],
  );

export async function pollCounts(
  tx: EntityManager,
  asked: PollAsked,
): Promise<Readonly<Record<PollGroup, number>>> {
  const rows = await tx.query<{ group: PollGroup | null; n: number }[]>(
    `SELECT ${GROUP} AS "group", count(*)::integer AS n ${WAITING} GROUP BY 1`,
    valuesOf(asked),
  );
  const of = (group: PollGroup): number => rows.find((row) => row.group === group)?.n ?? 0;
  return { 'to-ask': of('to-ask'), 'to-take-off': of('to-take-off') };
}

/** Locked in the order in which a push locks them, so that the two wait for each other and do not meet. */
const LOCKED = `SELECT ${e.id} FROM ${e}
  WHERE ${e.regionId} = $1 AND ${e.providerId} = $2 AND ${e.id} = ANY ($3) AND ${e.state} = 'waiting'`;

/** Records what was found of those among these who wait. @returns their ids */
export async function recordPoll(
  tx: EntityManager,
  { region, provider }: ListOwner,
  entries: readonly string[],
  answer: PollAnswer,
  on: string,
): Promise<{ readonly id: string }[]> {
  const [rows] = await tx.query<[{ id: string }[], number]>(
    `WITH found AS (${LOCKED} ORDER BY ${e.id} FOR NO KEY UPDATE)
     UPDATE ${bare} SET ${bare.pollAnswer} = $4, ${bare.polledOn} = $5,
       ${bare.stillWaitingOn} = CASE WHEN $6 THEN $5 ELSE ${bare}.${bare.stillWaitingOn} END
     FROM found WHERE ${bare}.${bare.regionId} = $1 AND ${bare}.${bare.id} = found.id RETURNING ${bare}.${bare.id}`,
    [region, provider, entries, answer, on, pollEffect(answer) === 'confirms'],
  );
  return rows;
}

/** Takes off the list those among these who were found not to wait any more, their history kept. @returns their ids */
export async function takeOff(
  tx: EntityManager,
  { region, provider }: ListOwner,
  entries: readonly string[],
): Promise<{ readonly id: string }[]> {
  const [rows] = await tx.query<[{ id: string }[], number]>(
    `WITH found AS (${LOCKED} AND ${e.pollAnswer} = ANY ($4) ORDER BY ${e.id} FOR NO KEY UPDATE)
     UPDATE ${bare} SET ${bare.state} = 'left', ${bare.cleanedAs} = ${bare}.${bare.pollAnswer}
     FROM found WHERE ${bare}.${bare.regionId} = $1 AND ${bare}.${bare.id} = found.id RETURNING ${bare}.${bare.id}`,
    [region, provider, entries, LEAVING_ANSWERS],
  );
  return rows;
}
