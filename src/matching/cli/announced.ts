import { parse } from 'csv-parse/sync';
import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { type FileRow, readNza, readPc4, type Reading } from '../../../libs/ingest/index.js';
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
  const announced = await readTableFile(waits, (header, rows) => readNza(header, rows, NO_LATER_THAN));
  if (!announced.ok) return announced;
  const map = await readTableFile(postcodes, readPc4);
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
  read: (header: readonly string[], rows: FileRow[]) => Result<Reading<Row>, readonly string[]>,
): Promise<Result<readonly Row[], string>> {
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  let table: string[][];
  try {
    table = parse(Buffer.from(bytes.value), { bom: true, relax_column_count: true });
  } catch (error) {
    return refuse(`Cannot read ${path}: ${(error as Error).message}.`);
  }
  const [header = [], ...rows] = table;
  const reading = read(
    header,
    rows.map((cells, n) => ({ number: n + 2, cells })),
  );
  return reading.ok ? ok(reading.value.taken) : refuse(`${path} has no column ${reading.error.join(', ')}.`);
}
