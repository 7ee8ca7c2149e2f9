import { readTravel, TRAVEL_COLUMNS } from '../../../../libs/ingest/index.js';
import { ok, refuse, type Result } from '../../../../libs/kernel/index.js';
import { splitCsv, type CsvTable } from '../file/csv.js';
import { missingColumns } from '../file/missing-columns.js';
import { noRows } from '../file/no-rows.js';
import { type AsOwner, inTransaction, type Owner } from '../../../platform/base/database/index.js';
import { reportOf, thousands, type Figures, type Imported } from '../file/report.js';
import { type TravelTimes } from './travel-times.port.js';
import { readTextFile, type TextFile } from '../file/text-file.js';

interface Summary {
  readonly areas: number;
  readonly ways: number;
  readonly matrix: number;
  readonly estimated: number;
}

const figures = ({ areas, ways, matrix, estimated }: Summary): Figures => [
  ['ways of the region', `${thousands(ways)} (${thousands(areas)} areas)`],
  ['from a matrix', thousands(matrix)],
  ['still estimated', thousands(estimated)],
];

async function importInto(
  travelTimes: TravelTimes,
  owner: Owner,
  file: TextFile,
  table: CsvTable,
  region: string,
): Promise<Result<Imported, string>> {
  const areas = await travelTimes.areas(owner, region);
  if (areas.length === 0)
    return refuse(
      `There is no region ${region} with areas in this database. Name one with --region, or make one with “doorstroom region create” (“doorstroom demo” for a synthetic one).`,
    );
  const reading = readTravel(table.header, table.rows, new Set(areas));
  if (!reading.ok) {
    const what = 'a travel file (nor a square matrix of area codes of this region)';
    return refuse(missingColumns(file.path, what, reading.error, TRAVEL_COLUMNS));
  }
  if (table.rows.length === 0) return refuse(noRows(file.path));
  const ways = reading.value.taken;
  const { imported, changed } = await inTransaction(owner, () => travelTimes.write(owner, region, ways));
  const written = { imported, changed, unchanged: ways.length - imported - changed, removed: 0 };
  const { matrix, estimate } = await travelTimes.count(owner, region);
  const summary = { areas: areas.length, ways: areas.length ** 2, matrix, estimated: estimate };
  const report = reportOf(`Travel times of ${region}`, file, table, reading.value, written, summary);
  return ok({ report, figures: figures(summary) });
}

/**
 * Replaces estimated travel times of a region by those of a file: rows `from,to,minutes`, or a square matrix. Ways
 * that the file does not give keep what they have. The same file again changes nothing.
 */
export async function importTravel(
  asOwner: AsOwner,
  travelTimes: TravelTimes,
  file: string,
  options: { readonly region: string },
): Promise<Result<Imported, string>> {
  const text = await readTextFile(file);
  if (!text.ok) return text;
  const table = splitCsv(text.value.text, TRAVEL_COLUMNS);
  if (!table.ok) return refuse(`${text.value.path}: ${table.error}`);
  return asOwner((owner) => importInto(travelTimes, owner, text.value, table.value, options.region));
}
