const VERB = /^\s*(?:--[^\n]*\n\s*)*([a-z]+)/i;
const WITHOUT_TEXTS = /'(?:[^']|'')*'/g;
/** A table, also of the queues; not a function, and not a column that something is extracted from. */
const TABLE = /\b(?:FROM|INTO|UPDATE|JOIN)\s+(?:ONLY\s+)?"?((?:pgboss\.)?[a-z_][a-z0-9_]*)\b"?(?!\s*\(|\.)/i;

/**
 * What a statement is called in a trace: its verb and the first table that it names. Neither its text nor its values:
 * those may hold what a client is referred to by.
 * @example statementName('SELECT e.id FROM waiting_list_entry e WHERE e.id = $1') === 'SELECT waiting_list_entry'
 */
export function statementName(text: string): string {
  const verb = VERB.exec(text)?.[1]?.toUpperCase() ?? 'SQL';
  const table = TABLE.exec(text.replaceAll(WITHOUT_TEXTS, "''"))?.[1];
  return table === undefined ? verb : `${verb} ${table}`;
}
