import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/platform/base/config/project-root.js';

/** migrations/schema.sql, which CI holds against a migrated database: what a rule in libs must agree with. */
const schema = readFileSync(join(projectRoot(), 'migrations', 'schema.sql'), 'utf8');

function tableText(table: string): string {
  const found = new RegExp(`^CREATE TABLE ${table} \\(\\n([\\s\\S]+?)\\n\\)`, 'm').exec(schema);
  if (found === null) throw new Error(`There is no table ${table} in migrations/schema.sql`);
  return found[1];
}

export const columnsOfTable = (table: string): string[] =>
  [...tableText(table).matchAll(/^ {2}([a-z0-9_]+) /gm)].map(([, name]) => name);

const quoted = (text: string): string[] => [...text.matchAll(/'([^']*)'/g)].map(([, value]) => value);

/** The values that a check of the table allows in a column. */
export function allowedIn(table: string, column: string): string[] {
  const found = new RegExp(`\\(${column} = ANY \\(ARRAY\\[([^\\]]+)\\]`).exec(tableText(table));
  if (found === null) throw new Error(`No check lists the values of ${table}.${column}`);
  return quoted(found[1]);
}

/** The rows that migrations put into a table of codes. */
export function rowsOfTable(table: string): string[][] {
  const found = new RegExp(`^INSERT INTO ${table} VALUES\\n([\\s\\S]+?);$`, 'm').exec(schema);
  if (found === null) throw new Error(`Migrations put no rows into ${table}`);
  return found[1].split('\n').map(quoted);
}

/** The text of every function. */
export const functionsOfSchema = (): string[] =>
  schema.match(/^CREATE OR REPLACE FUNCTION [\s\S]*?^\$function\$;/gm) ?? [];
