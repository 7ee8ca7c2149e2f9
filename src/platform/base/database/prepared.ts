import { type PoolClient, type QueryResultRow } from 'pg';
import { type EntityManager, QueryFailedError } from 'typeorm';

/** A statement that each connection plans once: for what is asked hundreds of times a second. */
export interface Statement {
  /** One name, one text, in the whole service. */
  readonly name: string;
  readonly text: string;
}

export type Call = readonly [statement: Statement, values: readonly unknown[]];

/** Sends it without waiting for what was sent before. Rows as pg reads them; failures as those of `tx.query`. */
export const rowsOf = async (client: PoolClient, [statement, given]: Call): Promise<QueryResultRow[]> => {
  const values = [...given];
  try {
    return (await client.query<QueryResultRow>({ ...statement, values })).rows;
  } catch (error) {
    throw new QueryFailedError(statement.text, values, error as Error);
  }
};

/** Runs it on the transaction's own connection. Rows as pg reads them; failures as those of `tx.query`. */
export async function prepared<T extends QueryResultRow>(
  tx: EntityManager,
  statement: Statement,
  values: readonly unknown[],
): Promise<T[]> {
  const [rows] = await preparedInTurn(tx, [[statement, values]]);
  return rows as T[];
}

/** Several in one journey, with nothing of anybody else's in between; rows of each, or the first failure. */
export async function preparedInTurn(tx: EntityManager, calls: readonly Call[]): Promise<QueryResultRow[][]> {
  const runner = tx.queryRunner!;
  // By then its connection may be in somebody else's transaction.
  if (runner.isReleased) throw new Error('A statement after the end of its transaction');
  const client = (await runner.connect()) as PoolClient;
  return Promise.all(calls.map((call) => rowsOf(client, call)));
}
