import { type HeaderRule, type NoTable, tidyTable, type TidyTable } from '../../../libs/ingest/index.js';

/** A table of a header and rows as a file has them, the header being row 1; or why it is none. */
export function tidied(
  rule: HeaderRule,
  header: readonly string[],
  ...rows: readonly (readonly string[])[]
): TidyTable | NoTable {
  const table = tidyTable(
    [header, ...rows].map((cells, i) => ({ number: i + 1, cells })),
    rule,
  );
  return table.ok ? table.value : table.error;
}

/** The same where it has to be one. */
export function tidyRows(
  rule: HeaderRule,
  header: readonly string[],
  ...rows: readonly (readonly string[])[]
): TidyTable {
  const table = tidied(rule, header, ...rows);
  if ('code' in table) throw new Error(table.code);
  return table;
}
