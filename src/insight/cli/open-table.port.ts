import { type Column, type TidyTable } from '../../../libs/ingest/index.js';
import { type Result } from '../../../libs/kernel/index.js';

/** What a file is to be. */
export interface WantedTable {
  readonly what: string;
  readonly columns: Readonly<Record<string, Column>>;
}

/** Opens a CSV or Excel file by its name; what is wrong with it is one sentence. Ingest knows how. */
export type OpenTable = (
  file: string,
  wanted: WantedTable,
) => Promise<Result<{ readonly path: string; readonly table: TidyTable }, string>>;
