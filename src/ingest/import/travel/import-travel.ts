import { readTravel, TRAVEL_COLUMNS, waysOfToday } from '../../../../libs/ingest/index.js';
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
  /** Rows of the file that named areas by codes that have ended, and those within what is one area now. */
  readonly formerCodes: number;
  readonly withinOneArea: number;
}

const figures = ({ areas, ways, matrix, estimated, formerCodes, withinOneArea }: Summary): Figures => [
  ['ways of the region', `${thousands(ways)} (${thousands(areas)} areas)`],
  ['from a matrix', thousands(matrix)],
  ['still estimated', thousands(estimated)],
  ...(formerCodes > 0
    ? ([
        ['codes that have ended', `${thousands(formerCodes)} rows; their mean counts for the area of today`],
        ['within one area of today', `${thousands(withinOneArea)} of them, left out`],
      ] as const)
    : []),
];

interface TravelOptions {
  readonly region: string;
  /** The day on which codes of other years are understood, `YYYY-MM-DD`. */
  readonly today: string;
}

async function importInto(
  travelTimes: TravelTimes,
  owner: Owner,
  file: TextFile,
  table: CsvTable,
  { region, today }: TravelOptions,
): Promise<Result<Imported, string>> {
  const known = await travelTimes.areas(owner, region);
  if (known.areas.size === 0)
    return refuse(
      `There is no region ${region} with areas in this database. Name one with --region, or make one with “doorstroom region create” (“doorstroom demo” for a synthetic one).`,
    );
  const reading = readTravel(table.header, table.rows, known, today);
  if (!reading.ok) {
    const what = 'a travel file (nor a square matrix of area codes of this region)';
    return refuse(missingColumns(file.path, what, reading.error, TRAVEL_COLUMNS));
  }
  if (table.rows.length === 0) return refuse(noRows(file.path));
  const { taken } = reading.value;
  const { ways, former, within } = waysOfToday(taken, known, today);
  const { imported, changed } = await inTransaction(owner, () => travelTimes.write(owner, region, ways));
  const written = { imported, changed, unchanged: taken.length - imported - changed, removed: 0 };
  const { matrix, estimate } = await travelTimes.count(owner, region);
  const summary = {
    areas: known.areas.size,
    ways: known.areas.size ** 2,
    ...{ matrix, estimated: estimate, formerCodes: former, withinOneArea: within },
  };
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
  options: TravelOptions,
): Promise<Result<Imported, string>> {
  const text = await readTextFile(file);
  if (!text.ok) return text;
  const table = splitCsv(text.value.text, TRAVEL_COLUMNS);
  if (!table.ok) return refuse(`${text.value.path}: ${table.error}`);
  return asOwner((owner) => importInto(travelTimes, owner, text.value, table.value, options));
}
