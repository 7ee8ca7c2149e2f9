import { readCatalogue } from '../schema/catalogue.mjs';

const VIEW_COLUMNS = `
  SELECT c.relname AS view, a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'v' AND a.attnum > 0 AND NOT a.attisdropped ORDER BY 1, a.attnum`;

const byName = (rows, value) => Object.fromEntries(rows.map((one) => [one.name, value(one)]));

const columnOf = ({ type, required, identity, generated, standard }) =>
  `${type}${required ? ' NOT NULL' : ''}${identity !== '' || generated !== '' || standard !== null ? ' DEFAULT' : ''}`;

const policyOf = ({ permissive, command, roles, rows, written }) =>
  [permissive ? 'permissive' : 'restrictive', command, roles, rows ?? '', written ?? ''].join(' | ');

const grantsOf = (grants) =>
  grants.map(({ role, right, column }) => `${role} ${right}${column ? ` (${column})` : ''}`).sort();

/**
 * What an application relies on of a schema: what it may read and write, and what refuses it. What a release has is kept
 * in released.json, so that a later schema can be held against the application before it.
 * @param {import('pg').Client} client  as the owner; inside its transaction, where one is open
 */
export async function readRecord(client) {
  const { tables: all, views, functions } = await readCatalogue(client);
  // Kept by whatever runs the migrations, for itself.
  const tables = all.filter(({ name }) => name !== 'migration');
  const { rows } = await client.query(VIEW_COLUMNS);
  return {
    tables: byName(tables, (table) => ({
      columns: byName(table.columns, columnOf),
      constraints: byName(table.constraints, ({ definition }) => definition),
      unique: table.indexes
        .map(({ definition }) => definition)
        .filter((definition) => definition.startsWith('CREATE UNIQUE'))
        .sort(),
      policies: byName(table.policies, policyOf),
      grants: grantsOf(table.grants),
    })),
    views: byName(views, ({ name, grants }) => ({
      columns: byName(
        rows.filter(({ view }) => view === name),
        ({ type }) => type,
      ),
      grants: grantsOf(grants),
    })),
    functions: Object.fromEntries(
      functions.map(({ signature, definition, grants }) => [
        signature,
        { returns: /^ RETURNS (.+)$/m.exec(definition)?.[1] ?? '', grants: grantsOf(grants) },
      ]),
    ),
  };
}
