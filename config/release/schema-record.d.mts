import { type Client } from 'pg';

export interface TableRecord {
  /** By name: its type, with NOT NULL and DEFAULT where it has them. */
  readonly columns: Readonly<Record<string, string>>;
  readonly constraints: Readonly<Record<string, string>>;
  /** Unique indexes that are no constraint. */
  readonly unique: readonly string[];
  readonly policies: Readonly<Record<string, string>>;
  readonly grants: readonly string[];
}
export interface SchemaRecord {
  readonly tables: Readonly<Record<string, TableRecord>>;
  readonly views: Readonly<Record<string, Pick<TableRecord, 'columns' | 'grants'>>>;
  /** By signature. */
  readonly functions: Readonly<
    Record<string, { readonly returns: string; readonly grants: readonly string[] }>
  >;
}
/** config/release/released.json. */
export interface Released {
  /** Null before there was a release. */
  readonly version: string | null;
  readonly migrations: readonly string[];
  /** What a migration since then does that could be in the way of the application before it, and why it is not. */
  readonly borne: Readonly<Record<string, string>>;
  readonly schema: SchemaRecord;
}
export function readRecord(client: Client): Promise<SchemaRecord>;
