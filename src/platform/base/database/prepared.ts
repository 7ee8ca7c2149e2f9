import { type PoolClient, type QueryConfig, type QueryResultRow } from 'pg';
import { type EntityManager, QueryFailedError, type QueryRunner } from 'typeorm';

/** A statement that each connection plans once, unless a pooler shares it: for what is asked hundreds of times a second. */
export interface Statement {
  /** One name, one text, in the whole service. */
  readonly name: string;
  readonly text: string;
}

export type Call = readonly [statement: Statement, values: readonly unknown[]];

/** A transaction's own connection. */
export interface Line {
  readonly client: PoolClient;
  /** Whether the next transaction finds the statements that this one has named: not where a pooler gives it another connection. */
  readonly keepsNames: boolean;
}

/** Somebody went on with a transaction that was over, by mistake or because its connection was lost. */
export class LateStatement extends Error {}

/** What the pool of connections is told beside what is pg's. */
export interface KeepsNames {
  readonly keepsNames: boolean;
}

/** The connection of a transaction that is open or about to be. */
export async function lineOf(runner: QueryRunner): Promise<Line> {
  const { extra } = runner.connection.options as { readonly extra?: Partial<KeepsNames> };
  return { client: (await runner.connect()) as PoolClient, keepsNames: extra?.keepsNames ?? true };
}

/** A statement as pg takes it. */
export const asSent = ({ keepsNames }: Line, [{ name, text }, values]: Call): QueryConfig => ({
  ...(keepsNames ? { name } : {}),
  text,
  values: [...values],
});

/** Sends it without waiting for what was sent before. Rows as pg reads them; failures as those of `tx.query`. */
export const rowsOf = async (line: Line, [statement, given]: Call): Promise<QueryResultRow[]> => {
  const values = [...given];
  try {
    return (await line.client.query<QueryResultRow>(asSent(line, [statement, values]))).rows;
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
  if (runner.isReleased) throw new LateStatement('A statement after the end of its transaction');
  const line = await lineOf(runner);
  return Promise.all(calls.map((call) => rowsOf(line, call)));
}
