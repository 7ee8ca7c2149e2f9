import { type Contents, type TableContents } from '../../../libs/operation/index.js';
import { headsOfTrails } from '../audit/index.js';
import { type Ask, type Owner } from '../base/database/index.js';

/** How values are written while they are hashed: the same on every server, whatever it is set to. */
const WRITTEN_ALIKE = `SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO, YMD'; SET LOCAL IntervalStyle = 'postgres';
  SET LOCAL bytea_output = 'hex'; SET LOCAL extra_float_digits = 1; SET LOCAL search_path = pg_catalog;
  SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0; SET LOCAL row_security = off`;

const SCHEMAS = `n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'`;

const TABLES = `SELECT n.nspname AS schema, c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind = 'r' AND ${SCHEMAS} ORDER BY 1, 2`;

/**
 * Everything that says who may do what: who owns a thing, what is granted on it, and the policies. A right that is there by
 * default is written out: said or not, it is the same right, and a dump leaves it unsaid.
 */
const RIGHTS = `WITH said AS (
    SELECT 'policy ' || to_jsonb(p)::text AS line FROM pg_policies p
    UNION ALL SELECT format('table %s %s owner %s guarded %s %s', c.relkind, c.oid::regclass, pg_get_userbyid(c.relowner),
        c.relrowsecurity, c.relforcerowsecurity)
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S') AND ${SCHEMAS}
    UNION ALL SELECT format('granted on %s: %s', c.oid::regclass, one)
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace,
        unnest(coalesce(c.relacl, acldefault(CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END::"char", c.relowner))) one
      WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S') AND ${SCHEMAS}
    UNION ALL SELECT format('granted on %s (%s): %s', c.oid::regclass, a.attname, one)
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid, unnest(a.attacl) one
      WHERE ${SCHEMAS}
    UNION ALL SELECT format('granted in schema %s: %s', n.nspname, one)
      FROM pg_namespace n, unnest(coalesce(n.nspacl, acldefault('n', n.nspowner))) one WHERE ${SCHEMAS}
    UNION ALL SELECT format('by default of %s in %s on %s: %s', pg_get_userbyid(d.defaclrole), d.defaclnamespace::regnamespace, d.defaclobjtype, one)
      FROM pg_default_acl d, unnest(d.defaclacl) one
    UNION ALL SELECT format('function %s owner %s as owner %s', p.oid::regprocedure, pg_get_userbyid(p.proowner), p.prosecdef)
      FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE ${SCHEMAS}
    UNION ALL SELECT format('granted on %s: %s', p.oid::regprocedure, one)
      FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace, unnest(coalesce(p.proacl, acldefault('f', p.proowner))) one WHERE ${SCHEMAS}
  )
  SELECT (SELECT count(*)::integer FROM pg_policies) AS policies,
    (SELECT count(*)::integer FROM pg_class WHERE relrowsecurity) AS guarded,
    encode(sha256(convert_to(string_agg(line, E'\\n' ORDER BY line COLLATE "C"), 'UTF8')), 'hex') AS hash FROM said`;

/**
 * A hash over all rows, whatever their order, in one pass and without sorting: two halves of each row's hash are summed.
 * It tells accidents, which is what a restore is checked for; that nobody changed the file, its encryption says.
 */
async function hashed(owner: Owner, schema: string, name: string): Promise<TableContents> {
  const of = `${owner.escapeIdentifier(schema)}.${owner.escapeIdentifier(name)}`;
  const { rows } = await owner.query<{ rows: string; hash: string }>(
    `SELECT count(*)::text AS rows, encode(sha256(convert_to(format('%s %s %s', count(*),
         coalesce(sum(('x' || substr(h, 1, 15))::bit(60)::bigint), 0), coalesce(sum(('x' || substr(h, 16, 15))::bit(60)::bigint), 0)),
       'UTF8')), 'hex') AS hash
     FROM (SELECT encode(sha256(convert_to(t::text, 'UTF8')), 'hex') AS h FROM ${of} t) each`,
  );
  return { table: `${schema}.${name}`, rows: Number(rows[0]!.rows), hash: rows[0]!.hash };
}

/** What is in the database, in the transaction that is open. Reads every row once. @param at told which table is read */
export async function contentsOf(owner: Owner, at: (table: string) => void): Promise<Contents> {
  await owner.query(WRITTEN_ALIKE);
  const { rows: names } = await owner.query<{ schema: string; name: string }>(TABLES);
  const tables: TableContents[] = [];
  for (const { schema, name } of names) {
    at(name);
    tables.push(await hashed(owner, schema, name));
  }
  const { rows } = await owner.query<Contents['rights']>(RIGHTS);
  await owner.query('SET LOCAL search_path = public, pg_catalog');
  const ask: Ask = async (sql, parameters) => (await owner.query(sql, parameters)).rows as never[];
  return { tables, rights: rows[0]!, trails: await headsOfTrails(ask) };
}

export interface Server {
  readonly major: number;
  readonly user: string;
  readonly now: string;
}

export async function serverOf(owner: Owner): Promise<Server> {
  const { rows } = await owner.query<Server>(
    `SELECT current_setting('server_version_num')::integer / 10000 AS major, current_user AS "user",
       to_json(clock_timestamp()) #>> '{}' AS now`,
  );
  return rows[0]!;
}

/** Names of the migrations that have run; null where there never were any. */
export async function migrationsRun(owner: Owner): Promise<readonly string[] | null> {
  const { rows } = await owner.query<{ migrated: boolean }>(
    `SELECT to_regclass('public.migration') IS NOT NULL AS migrated`,
  );
  if (!rows[0]!.migrated) return null;
  const { rows: names } = await owner.query<{ name: string }>(
    'SELECT name FROM public.migration ORDER BY id',
  );
  return names.map(({ name }) => name);
}

/** Tables, views and functions of somebody: of an empty database there are none. */
export async function isEmpty(owner: Owner): Promise<boolean> {
  const { rows } = await owner.query<{ empty: boolean }>(
    `SELECT NOT EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${SCHEMAS})
       AND NOT EXISTS (SELECT FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE ${SCHEMAS}) AS empty`,
  );
  return rows[0]!.empty;
}
