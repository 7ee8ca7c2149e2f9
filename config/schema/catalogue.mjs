import { grouped } from './group.mjs';

/**
 * What a database holds, as PostgreSQL's own catalogue says it: every definition comes from one of the pg_get_…
 * functions, so that nothing is worded here that could be worded wrongly.
 */
const RELATIONS = `
  SELECT c.oid::integer AS oid, c.relname AS name, c.relkind AS kind, c.relrowsecurity AS secured, c.relforcerowsecurity AS forced,
    c.reloptions AS options, obj_description(c.oid, 'pg_class') AS comment,
    CASE WHEN c.relkind = 'v' THEN pg_get_viewdef(c.oid, true) END AS definition
  FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm') ORDER BY c.relname`;
const COLUMNS = `
  SELECT a.attrelid::integer AS oid, a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type, a.attnotnull AS required,
    a.attidentity AS identity, a.attgenerated AS generated, pg_get_expr(d.adbin, d.adrelid) AS standard,
    col_description(a.attrelid, a.attnum) AS comment
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
  ORDER BY a.attrelid, a.attnum`;
// Not-null constraints (n) are said with their column; those of triggers (t) with their trigger.
const CONSTRAINTS = `
  SELECT conrelid::integer AS oid, conname AS name, contype AS type, pg_get_constraintdef(oid, true) AS definition
  FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND conrelid <> 0 AND contype NOT IN ('n', 't')
  ORDER BY array_position('{p,u,x,c,f}'::"char"[], contype), conname`;
const INDEXES = `
  SELECT i.indrelid::integer AS oid, pg_get_indexdef(i.indexrelid, 0, true) AS definition FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
  WHERE c.relnamespace = 'public'::regnamespace AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))
  ORDER BY c.relname`;
const TRIGGERS = `
  SELECT t.tgrelid::integer AS oid, pg_get_triggerdef(t.oid, true) AS definition, t.tgenabled AS enabled, t.tgname AS name FROM pg_trigger t
  JOIN pg_class c ON c.oid = t.tgrelid WHERE c.relnamespace = 'public'::regnamespace AND NOT t.tgisinternal ORDER BY t.tgname`;
const POLICIES = `
  SELECT p.polrelid::integer AS oid, p.polname AS name, p.polpermissive AS permissive, p.polcmd AS command,
    (SELECT string_agg(CASE WHEN r = 0 THEN 'PUBLIC' ELSE r::regrole::text END, ', ' ORDER BY r::regrole::text) FROM unnest(p.polroles) r) AS roles,
    pg_get_expr(p.polqual, p.polrelid, true) AS rows, pg_get_expr(p.polwithcheck, p.polrelid, true) AS written
  FROM pg_policy p ORDER BY array_position('{r,a,w,d,*}'::"char"[], p.polcmd), p.polname`;
const FUNCTIONS = `
  SELECT p.oid::integer AS oid, p.proname AS name, p.oid::regprocedure::text AS signature, pg_get_functiondef(p.oid) AS definition,
    CASE WHEN p.proowner <> 'doorstroom_owner'::regrole THEN p.proowner::regrole::text END AS owner, obj_description(p.oid, 'pg_proc') AS comment
  FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace ORDER BY p.proname, p.oid::regprocedure::text`;
/** Rights of others than the owner; what nobody has written down is what PostgreSQL gives by itself. */
const GRANTS = `
  WITH held AS (
    SELECT 'table' AS kind, c.oid, NULL::name AS attname, a.* FROM pg_class c, aclexplode(coalesce(c.relacl, acldefault('r', c.relowner))) a
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')
    UNION ALL
    SELECT 'column', t.attrelid, t.attname, a.* FROM pg_attribute t JOIN pg_class c ON c.oid = t.attrelid, aclexplode(t.attacl) a
      WHERE c.relnamespace = 'public'::regnamespace AND NOT t.attisdropped
    UNION ALL
    SELECT 'function', p.oid, NULL, a.* FROM pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
      WHERE p.pronamespace = 'public'::regnamespace
    UNION ALL
    SELECT 'schema', n.oid, NULL, a.* FROM pg_namespace n, aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) a WHERE n.nspname = 'public'
  )
  SELECT kind, oid::integer, attname AS column, privilege_type AS right, is_grantable AS grantable,
    CASE WHEN grantee = 0 THEN 'PUBLIC' ELSE grantee::regrole::text END AS role
  FROM held WHERE grantee <> grantor
  ORDER BY 6, array_position('{SELECT,INSERT,UPDATE,DELETE,TRUNCATE,REFERENCES,TRIGGER,MAINTAIN}', privilege_type), privilege_type, attname`;
const DEFAULT_RIGHTS = `
  SELECT defaclobjtype AS kind, defaclacl::text AS rights FROM pg_default_acl WHERE defaclrole = 'doorstroom_owner'::regrole ORDER BY 1`;

const byOid = (rows) => grouped(rows, ({ oid }) => oid);

/** @param {import('pg').Client} client */
export async function readCatalogue(client) {
  // So that no name is left unqualified because of where somebody happens to look first.
  await client.query('SET search_path = public');
  const all = async (sql) => (await client.query(sql)).rows;
  const relations = await all(RELATIONS);
  const [columns, constraints, indexes, triggers, policies] = [
    byOid(await all(COLUMNS)),
    byOid(await all(CONSTRAINTS)),
    byOid(await all(INDEXES)),
    byOid(await all(TRIGGERS)),
    byOid(await all(POLICIES)),
  ];
  const grants = await all(GRANTS);
  const granted = (kinds, oid) => grants.filter((one) => kinds.includes(one.kind) && one.oid === oid);
  const tables = [];
  for (const relation of relations.filter(({ kind }) => kind !== 'v')) {
    const { oid, name } = relation;
    tables.push({
      ...relation,
      columns: columns.get(oid) ?? [],
      constraints: constraints.get(oid) ?? [],
      indexes: indexes.get(oid) ?? [],
      triggers: triggers.get(oid) ?? [],
      policies: policies.get(oid) ?? [],
      grants: granted(['table', 'column'], oid),
      rows: await rowsOf(client, name, columns.get(oid) ?? []),
    });
  }
  return {
    tables,
    views: relations
      .filter(({ kind }) => kind === 'v')
      .map((view) => ({ ...view, grants: granted(['table', 'column'], view.oid) })),
    functions: (await all(FUNCTIONS)).map((one) => ({ ...one, grants: granted(['function'], one.oid) })),
    schemaGrants: grants.filter(({ kind }) => kind === 'schema'),
    defaultRights: await all(DEFAULT_RIGHTS),
  };
}

/** What the migrations themselves put in: code lists and state machines, as literals. */
async function rowsOf(client, table, columns) {
  const literals = columns.map(({ name }) => `quote_nullable("${name}")`).join(`, `);
  const { rows } = await client.query(
    `SELECT concat_ws(', ', ${literals}) AS row FROM "${table}" ORDER BY 1`,
  );
  return rows.map(({ row }) => row);
}
