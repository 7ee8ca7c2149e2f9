import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import {
  type Column,
  columnsRule,
  NZA_COLUMNS,
  PC4_COLUMNS,
  readNza,
  readPc4,
  type Reading,
  tidyTable,
  type TidyTable,
} from '../../../libs/ingest/index.js';
import { messageInBoth } from '../../../libs/words/index.js';
import { fileProblemMessage, tableOf } from '../../platform/base/table-file/index.js';
import { announcedSource, type DemoSource } from '../../../libs/demo/index.js';
import { readBytes } from './files.js';

/** Published waits and postcodes, as files. */
export interface AnnouncedFiles {
  readonly waits: string;
  readonly postcodes: string;
  /** Only what lies in this care-office region; left out: everything. */
  readonly region?: string;
}

/** Dates after this one are none: the files are years old, and a command that makes the same file each time has no today. */
const NO_LATER_THAN = '2099-12-31';

/** Municipalities stay those of the files: the same file each time, whatever merges later. */
const BEFORE_ANY_MERGER = '2000-01-01';

/** What the family `national` is grown from. Rows that can't be read are left out, as an import does. */
export async function readAnnounced({
  waits,
  postcodes,
  region,
}: AnnouncedFiles): Promise<Result<DemoSource, string>> {
  const announced = await readTableFile(waits, NZA_COLUMNS, (table) => readNza(table, NO_LATER_THAN));
  if (!announced.ok) return announced;
  const map = await readTableFile(postcodes, PC4_COLUMNS, readPc4);
  if (!map.ok) return map;
  const name = region ?? 'NL';
  const here = map.value.filter(
    ({ careOfficeRegion }) => region === undefined || careOfficeRegion === region,
  );
  if (here.length === 0) return refuse(`${postcodes} has no postcode of ${name}.`);
  return ok(announcedSource({ id: name, name }, here, announced.value, BEFORE_ANY_MERGER));
}

async function readTableFile<Row>(
  path: string,
  columns: Readonly<Record<string, Column>>,
  read: (table: TidyTable) => Reading<Row>,
): Promise<Result<readonly Row[], string>> {
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  const rule = columnsRule(columns);
  const file = await tableOf(Buffer.from(bytes.value), rule.fit);
  if (!file.ok) return refuse(messageInBoth(fileProblemMessage(file.error, path)).en);
  const table = tidyTable(file.value.rows, rule);
  if (table.ok) return ok(read(table.value).taken);
  switch (table.error.code) {
    case 'no-text':
      return refuse(`${path} holds no text.`);
    case 'columns-repeated':
      return refuse(`${path} has the same name for columns ${table.error.one} and ${table.error.other}.`);
    case 'columns-missing':
      return refuse(`${path} has no column ${table.error.missing.join(', ')}.`);
  }
}
