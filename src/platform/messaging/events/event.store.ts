import { type EntityManager } from 'typeorm';
import { type Ask, columnsOf, namesOf, type RowOf, table } from '../../base/database/index.js';
import { EventClock } from './event-clock.entity.js';
import { EventRecord } from './event.entity.js';

const e = table(EventRecord, 'e');
const bare = table(EventRecord);
const clock = table(EventClock);
const SHOWN = [
  'position',
  'kind',
  'subjectId',
  'organisations',
  'byUser',
  'byOrganisation',
  'recipientUser',
  'at',
] as const;

/** An event that has its position. */
export type DomainEvent = Readonly<
  Omit<RowOf<EventRecord, (typeof SHOWN)[number]>, 'position'> & { position: number }
>;

/** What happened after a position, in order; row-level security leaves out what concerns others. */
export const eventsAfter = (
  tx: EntityManager,
  position: number,
  kinds: readonly string[],
  limit: number,
): Promise<DomainEvent[]> =>
  tx.query<DomainEvent[]>(
    `SELECT ${columnsOf(e, ...SHOWN)} FROM ${e}
     WHERE ${e.regionId} = acting_region() AND ${e.position} > $1::bigint AND ${e.kind} = ANY ($2) ORDER BY ${e.position} LIMIT $3`,
    [position, kinds, limit],
  );

/** The highest position of the acting region that has been given. */
export async function lastPosition(tx: EntityManager): Promise<number> {
  const [row] = await tx.query<RowOf<EventClock, 'position'>[]>(
    `SELECT ${columnsOf(clock, 'position')} FROM ${clock} WHERE ${clock.regionId} = acting_region()`,
  );
  return row?.position ?? 0;
}

/** How long the oldest event of the acting region has been waiting for its position, in seconds; 0 = none does. */
export async function unplacedSeconds(ask: Ask): Promise<number> {
  const [found] = await ask<{ seconds: number }>(
    `SELECT coalesce(extract(epoch FROM now() - min(${e.at})), 0)::float8 AS seconds
     FROM ${e} WHERE ${e.regionId} = acting_region() AND ${e.position} IS NULL`,
    [],
  );
  return found!.seconds;
}

/**
 * Gives the next events their positions, by one transaction at a time.
 * @returns the range given, `after` itself not included; null where none waits
 */
export async function givePositions(
  tx: EntityManager,
  most: number,
): Promise<{ after: number; until: number } | null> {
  const [{ waiting }] = await tx.query<[{ waiting: boolean }]>(
    `SELECT EXISTS (SELECT FROM ${e} WHERE ${e.regionId} = acting_region() AND ${e.position} IS NULL) AS waiting`,
  );
  if (!waiting) return null;
  await tx.query(
    `INSERT INTO ${clock} (${namesOf(EventClock, 'regionId')}) VALUES (acting_region()) ON CONFLICT DO NOTHING`,
  );
  // Whoever waits here goes on with a statement of its own, which sees what the one before has committed.
  const [{ position: after }] = await tx.query<[RowOf<EventClock, 'position'>]>(
    `SELECT ${columnsOf(clock, 'position')} FROM ${clock} WHERE ${clock.regionId} = acting_region() FOR UPDATE`,
  );
  const [, given] = await tx.query<[unknown, number]>(
    `UPDATE ${e} SET ${bare.position} = $1::bigint + n.n
     FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM
       (SELECT ${bare.id} AS id FROM ${bare} WHERE ${bare.regionId} = acting_region() AND ${bare.position} IS NULL ORDER BY ${bare.id} LIMIT ${most}) f) n
     WHERE ${e.id} = n.id`,
    [after],
  );
  if (given === 0) return null;
  const until = after + given;
  await tx.query(`UPDATE ${clock} SET ${clock.position} = $1 WHERE ${clock.regionId} = acting_region()`, [
    until,
  ]);
  return { after, until };
}
