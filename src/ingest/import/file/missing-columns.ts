import { type Column } from '../../../../libs/ingest/index.js';

/** Names what the header lacks and what it should have; never what it has, which in a wrong file may be anything. */
export function missingColumns(
  path: string,
  what: string,
  missing: readonly string[],
  columns: Readonly<Record<string, Column>>,
): string {
  const required = Object.values(columns)
    .filter((column) => column.required)
    .map(({ name }) => name);
  const which =
    missing.length === required.length ? 'none of its columns is there' : `missing: ${missing.join(', ')}`;
  return `${path} is not ${what}: ${which}. Expected a header row with ${required.join(', ')}. Nothing was imported.`;
}
