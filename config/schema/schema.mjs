import { join } from 'node:path';
import { root } from '../build/build.mjs';
import { readCatalogue } from './catalogue.mjs';
import { withMigratedDatabase } from './migrated-database.mjs';
import { schemaPage } from './page.mjs';
import { ROOMS } from './rooms.mjs';

/** The text of migrations/schema.sql: what the migrations in `dist` make of an empty database. */
export async function generatedSchema(dist = join(root, 'dist')) {
  const catalogue = await withMigratedDatabase(dist, readCatalogue);
  // What the migrations keep for themselves.
  const tables = catalogue.tables.filter(({ name }) => name !== 'migration');
  const rooms = Object.entries(ROOMS).map(([name, of]) => ({ name, tables: of, views: [], functions: [] }));
  rooms.push({ name: 'views', tables: [], views: catalogue.views.map(({ name }) => name), functions: [] });
  rooms.push({
    name: 'functions',
    tables: [],
    views: [],
    functions: [...new Set(catalogue.functions.map(({ name }) => name))],
  });
  return schemaPage({ ...catalogue, tables }, rooms);
}
