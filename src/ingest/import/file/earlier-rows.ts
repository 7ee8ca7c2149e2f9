import { type Removal } from '../../../../libs/ingest/index.js';
import { type Owner, type Table } from '../../../platform/base/database/index.js';

/** The rows of earlier imports that a file does not have, by the column that tells rows apart. */
export interface EarlierRows<E> {
  /** Without an alias. */
  readonly table: Table<E>;
  /** The column's name in SQL. */
  readonly key: string;
  /** What the file has. */
  readonly kept: readonly string[];
}

/** How many rows the file does not have, of how many. */
export async function countEarlier<E>(owner: Owner, { table, key, kept }: EarlierRows<E>): Promise<Removal> {
  const { rows } = await owner.query<Removal>(
    `SELECT count(*)::integer AS held, (count(*) FILTER (WHERE NOT ${key} = ANY ($1)))::integer AS removed FROM ${table}`,
    [kept],
  );
  return rows[0];
}

/** @returns how many went */
export async function removeEarlier<E>(owner: Owner, { table, key, kept }: EarlierRows<E>): Promise<number> {
  const { rowCount } = await owner.query(`DELETE FROM ${table} WHERE NOT ${key} = ANY ($1)`, [kept]);
  return rowCount ?? 0;
}
