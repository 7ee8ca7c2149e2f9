import { type EntityManager } from 'typeorm';
import { plusDays } from '../../../libs/kernel/index.js';
import { keysOf, namesOf, table } from '../../platform/base/database/index.js';
import { TIME_ZONE } from '../../platform/base/time/index.js';
import { DailyFact, FactDay } from './daily-fact.entity.js';

// All of it as the engine.

const facts = table(DailyFact);
const days = table(FactDay);

/** What the registry says of a day is all there once nothing of that day is still being written. */
const SETTLED = '1 hour';
const settled = `${days.filledAt} >= (${days.knownOn} + 1)::timestamp AT TIME ZONE '${TIME_ZONE}' + interval '${SETTLED}'`;

/** How far the facts are. Days as YYYY-MM-DD; null where there is none. */
export interface Filled {
  /** The first day on which the registry knew anybody who waits. */
  readonly known: string | null;
  readonly first: string | null;
  /** Whether that day is an opening balance, of a past that was let go. */
  readonly opened: boolean;
  /** Up to this day there are facts, whether or not that day was over. */
  readonly last: string | null;
  /** The first day that is not yet counted, or was counted before it was over. */
  readonly next: string | null;
}

export async function filledDays(tx: EntityManager): Promise<Filled> {
  const [filled] = await tx.query<[Filled]>(
    `SELECT first_known_day()::text AS known, min(${days.knownOn})::text AS first,
       coalesce(bool_or(${days.opening}), false) AS opened, max(${days.knownOn})::text AS last,
       coalesce(min(${days.knownOn}) FILTER (WHERE NOT ${settled}), max(${days.knownOn}) + 1)::text AS next
     FROM ${days} WHERE ${days.regionId} = acting_region()`,
  );
  return filled;
}

/**
 * The first day of which there are facts, where all days up to yesterday are counted; null while they are not: a past that
 * reaches back further still has to be. One that was let go has not, though the last of its versions is still there.
 */
export const countedSince = ({ known, first, opened, last }: Filled, today: string): string | null =>
  known !== null &&
  first !== null &&
  (opened || known >= first) &&
  last !== null &&
  last >= plusDays(today, -1)
    ? first
    : null;

/** One at a time, until the transaction ends. */
export const lockFacts = (tx: EntityManager): Promise<unknown> => tx.query('SELECT lock_facts()');

/** Counts these days of knowing, both included, and whatever was counted of them and after them is forgotten. */
export async function fillDays(tx: EntityManager, from: string, until: string): Promise<void> {
  for (const emptied of [facts, days])
    await tx.query(
      `DELETE FROM ${emptied} WHERE ${emptied.regionId} = acting_region() AND ${emptied.knownOn} >= $1`,
      [from],
    );
  const range = `(SELECT generate_series($1::date, $2::date, interval '1 day')::date AS known) d`;
  await tx.query(
    `INSERT INTO ${facts} (${namesOf(DailyFact, 'regionId', 'knownOn', ...LEARNED)})
     SELECT acting_region(), d.known, ${LEARNED.map((key) => `m.${facts[key]}`).join(', ')}
     FROM ${range}, LATERAL known_movements(d.known) m`,
    [from, until],
  );
  await tx.query(
    `INSERT INTO ${days} (${namesOf(FactDay, 'regionId', 'knownOn')}) SELECT acting_region(), d.known FROM ${range}`,
    [from, until],
  );
}

const LEARNED = keysOf(DailyFact).filter((key) => key !== 'regionId' && key !== 'knownOn');
