import { basename, dirname, join } from 'node:path';
import { root } from '../build/build.mjs';
import { readCatalogue } from './catalogue.mjs';
import { distributionPage } from './distribution/page.mjs';
import { withMigratedDatabase } from './migrated-database.mjs';
import { schemaPage } from './page.mjs';

const NOTES = 'repeatable_migration';

/** The text of migrations/schema.sql and of docs/citus.md: what the migrations that are built make of an empty database. */
export async function generatedSchema() {
  const { ROOMS } = await import(join(root, 'dist/migrations/room.js'));
  const { repeatablesOf } = await import(join(root, 'dist/migrations/repeatable.js'));
  return withMigratedDatabase(async (client, tablesOf) => {
    const rooms = ROOMS.map((name) => {
      const named = (kind) =>
        repeatablesOf(name)
          .filter(({ path }) => dirname(dirname(path)) === kind)
          .map(({ path }) => basename(path, '.sql'));
      return {
        name,
        tables: tablesOf.get(name) ?? [],
        views: named('views'),
        functions: named('functions'),
      };
    });
    const catalogue = await readCatalogue(client);
    // What the migrations note for themselves is when they ran.
    const tables = catalogue.tables.map((table) => (table.name === NOTES ? { ...table, rows: [] } : table));
    return { schema: schemaPage({ ...catalogue, tables }, rooms), distribution: distributionPage(catalogue) };
  });
}
