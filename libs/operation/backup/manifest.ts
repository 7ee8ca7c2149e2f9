/** One table as a backup holds it. */
export interface TableContents {
  /** With its schema, such as `public.entry`. */
  readonly table: string;
  readonly rows: number;
  /** Over all rows, whatever their order. */
  readonly hash: string;
}

/** Where the chain of seals of a region ends. */
export interface TrailHead {
  readonly region: string;
  readonly seal: number;
  readonly hash: string;
}

/** What is in a database, in one snapshot of it: what a restored one is held against. */
export interface Contents {
  readonly tables: readonly TableContents[];
  /** Who may do what: policies, grants, owners, and the tables that row-level security guards. */
  readonly rights: { readonly policies: number; readonly guarded: number; readonly hash: string };
  readonly trails: readonly TrailHead[];
}

/** The first line of a backup, before the dump. */
export interface Manifest extends Contents {
  readonly format: typeof FORMAT;
  /** Of the program that made it. */
  readonly version: string;
  /** When its snapshot was taken, by the clock of the database. */
  readonly takenAt: string;
  /** Names of the migrations that had run: the version of the schema. */
  readonly migrations: readonly string[];
  /** Who owns the tables: what it may do is in the dump by this name. */
  readonly owner: string;
  /** Major version of the PostgreSQL that it was taken from, and of the pg_dump that took it. */
  readonly server: number;
  readonly dump: number;
}

export const FORMAT = 'doorstroom-backup-1';

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;
const isHash = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const listOf = (value: unknown, is: (one: Record<string, unknown>) => boolean): boolean =>
  Array.isArray(value) && value.every((one) => typeof one === 'object' && one !== null && is(one as never));

/**
 * A line read as a manifest; null where it is none of this format, which a file is that somebody else encrypted, or that
 * a later version of the program made in another one.
 */
export function readManifest(line: string): Manifest | null {
  let said: unknown;
  try {
    said = JSON.parse(line);
  } catch {
    return null;
  }
  const given = (said ?? {}) as Record<string, unknown>;
  const rights = (given['rights'] ?? {}) as Record<string, unknown>;
  const fits =
    given['format'] === FORMAT &&
    isText(given['version']) &&
    isText(given['takenAt']) &&
    isText(given['owner']) &&
    isCount(given['server']) &&
    isCount(given['dump']) &&
    Array.isArray(given['migrations']) &&
    given['migrations'].every(isText) &&
    isCount(rights['policies']) &&
    isCount(rights['guarded']) &&
    isHash(rights['hash']) &&
    listOf(given['tables'], ({ table, rows, hash }) => isText(table) && isCount(rows) && isHash(hash)) &&
    listOf(given['trails'], ({ region, seal, hash }) => isText(region) && isCount(seal) && isHash(hash));
  return fits ? (said as Manifest) : null;
}
