import { type Ask } from '../base/database/index.js';

/** How many of the largest tables are told. */
const MOST = 10;

export interface Storage {
  readonly databaseBytes: number;
  /** With their indexes; a table of several parts as one. */
  readonly tables: readonly { readonly name: string; readonly bytes: number }[];
}

/** How much room the database takes, and which tables take most of it: read off PostgreSQL’s catalogue, no row of them. */
export async function storage(ask: Ask): Promise<Storage> {
  const [whole] = await ask<{ bytes: number }>(
    'SELECT pg_database_size(current_database())::float8 AS bytes',
    [],
  );
  const tables = await ask<Storage['tables'][number]>(
    `SELECT CASE s.nspname WHEN 'public' THEN '' ELSE s.nspname || '.' END || w.relname AS name,
       sum(pg_total_relation_size(c.oid))::float8 AS bytes
     FROM pg_class c JOIN pg_class w ON w.oid = coalesce(pg_partition_root(c.oid), c.oid)
     JOIN pg_namespace s ON s.oid = w.relnamespace
     WHERE c.relkind = 'r' AND s.nspname IN ('public', 'pgboss') GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT $1`,
    [MOST],
  );
  return { databaseBytes: whole!.bytes, tables };
}
