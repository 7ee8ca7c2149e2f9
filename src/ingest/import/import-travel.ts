import { readTravel, TRAVEL_COLUMNS, type TravelRow } from '../../../libs/ingest/index.js';
import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { splitCsv, type CsvTable } from './csv.js';
import { missingColumns } from './missing-columns.js';
import { noRows } from './no-rows.js';
import { inTransaction, type AsOwner, type Owner } from '../../platform/base/database/owner.js';
import { reportOf, thousands, type Figures, type Imported, type Written } from './report.js';
import { readTextFile, type TextFile } from './text-file.js';

async function write(owner: Owner, region: string, ways: readonly TravelRow[]): Promise<Written> {
  const { rows } = await owner.query<{ inserted: boolean }>(
    `INSERT INTO travel_time AS was (region_id, from_area, to_area, minutes, source)
     SELECT $1, way."from", way."to", way.minutes, 'matrix'
     FROM jsonb_to_recordset($2::jsonb) AS way ("from" text, "to" text, minutes integer)
     ON CONFLICT (region_id, from_area, to_area) DO UPDATE SET minutes = excluded.minutes, source = excluded.source
     WHERE (was.minutes, was.source) IS DISTINCT FROM (excluded.minutes, excluded.source)
     RETURNING (xmax = 0) AS inserted`,
    [region, JSON.stringify(ways)],
  );
  const imported = rows.filter(({ inserted }) => inserted).length;
  return { imported, changed: rows.length - imported, unchanged: ways.length - rows.length, removed: 0 };
}

async function summarise(owner: Owner, region: string, areas: number) {
  const { rows } = await owner.query<{ source: string; n: number }>(
    'SELECT source, count(*)::int AS n FROM travel_time WHERE region_id = $1 GROUP BY source',
    [region],
  );
  const n = (source: string): number => rows.find((row) => row.source === source)?.n ?? 0;
  return { areas, ways: areas * areas, matrix: n('matrix'), estimated: n('estimate') };
}

const figures = ({ areas, ways, matrix, estimated }: Awaited<ReturnType<typeof summarise>>): Figures => [
  ['ways of the region', `${thousands(ways)} (${thousands(areas)} areas)`],
  ['from a matrix', thousands(matrix)],
  ['still estimated', thousands(estimated)],
];

async function importInto(
  owner: Owner,
  file: TextFile,
  table: CsvTable,
  region: string,
): Promise<Result<Imported, string>> {
  const { rows } = await owner.query<{ code: string }>('SELECT code FROM area WHERE region_id = $1', [
    region,
  ]);
  if (rows.length === 0)
    return refuse(
      `There is no region ${region} with areas in this database. Name one with --region, or make one with “doorstroom region create” (“doorstroom demo” for a synthetic one).`,
    );
  const reading = readTravel(table.header, table.rows, new Set(rows.map(({ code }) => code)));
  if (!reading.ok) {
    const what = 'a travel file (nor a square matrix of area codes of this region)';
    return refuse(missingColumns(file.path, what, reading.error, TRAVEL_COLUMNS));
  }
  if (table.rows.length === 0) return refuse(noRows(file.path));
  const written = await inTransaction(owner, () => write(owner, region, reading.value.taken));
  const summary = await summarise(owner, region, rows.length);
  const report = reportOf(`Travel times of ${region}`, file, table, reading.value, written, summary);
  return ok({ report, figures: figures(summary) });
}

/**
 * Replaces estimated travel times of a region by those of a file: rows `from,to,minutes`, or a square matrix. Ways
 * that the file does not give keep what they have. The same file again changes nothing.
 */
export async function importTravel(
  asOwner: AsOwner,
  file: string,
  options: { readonly region: string },
): Promise<Result<Imported, string>> {
  const text = await readTextFile(file);
  if (!text.ok) return text;
  const table = splitCsv(text.value.text, TRAVEL_COLUMNS);
  if (!table.ok) return refuse(`${text.value.path}: ${table.error}`);
  return asOwner((owner) => importInto(owner, text.value, table.value, options.region));
}
