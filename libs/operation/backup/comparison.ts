import { type Contents } from './manifest.js';

const rowsOf = (n: number): string => `${n} ${n === 1 ? 'row' : 'rows'}`;

/**
 * What of a restored database is not as the backup says, a sentence each; empty where it is the same to the row.
 * @example differences(backup, backup) is []
 */
export function differences(backup: Contents, restored: Contents): readonly string[] {
  const here = new Map(restored.tables.map((one) => [one.table, one]));
  const known = new Set(backup.tables.map(({ table }) => table));
  const found: string[] = [];
  for (const { table, rows, hash } of backup.tables) {
    const now = here.get(table);
    if (now === undefined) found.push(`The table ${table} is missing; the backup has ${rowsOf(rows)} of it.`);
    else if (now.rows !== rows)
      found.push(`The table ${table} has ${rowsOf(now.rows)}; the backup has ${rowsOf(rows)}.`);
    else if (now.hash !== hash)
      found.push(`The table ${table} has ${rowsOf(rows)} as in the backup, and they say something else.`);
  }
  for (const { table } of restored.tables)
    if (!known.has(table)) found.push(`The table ${table} is not in the backup.`);
  if (restored.rights.hash !== backup.rights.hash)
    found.push(
      `Who may do what is not as in the backup: ${restored.rights.policies} policies on ${restored.rights.guarded} tables, and in the backup ${backup.rights.policies} on ${backup.rights.guarded}, or other grants and owners.`,
    );
  const heads = new Map(restored.trails.map(({ region, seal, hash }) => [region, `${seal} ${hash}`]));
  for (const { region, seal, hash } of backup.trails)
    if (heads.get(region) !== `${seal} ${hash}`)
      found.push(`The audit trail of ${region} does not end at seal ${seal}, where it ends in the backup.`);
  return found;
}

/** Migrations of the backup that this program does not know: then a later version made it. */
export const unknownMigrations = (backup: readonly string[], program: readonly string[]): readonly string[] =>
  backup.filter((name) => !program.includes(name));
