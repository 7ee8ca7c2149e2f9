import { PC4_COLUMNS, readPc4, type Pc4Area } from '../../../../libs/ingest/index.js';
import { ok, refuse, type Result } from '../../../../libs/kernel/index.js';
import { askedToConfirm, type Replacing } from '../file/confirm-removed.js';
import { splitCsv } from '../file/csv.js';
import { missingColumns } from '../file/missing-columns.js';
import { noRows } from '../file/no-rows.js';
import { type AsOwner, inTransaction } from '../../../platform/base/database/index.js';
import { reportOf, thousands, type Figures, type Imported } from '../file/report.js';
import { postcodesGoing, writePostcodes } from './postcode-area.store.js';
import { readTextFile } from '../file/text-file.js';

function summarise(areas: readonly Pc4Area[]) {
  const distinct = (key: (area: Pc4Area) => string): number => new Set(areas.map(key)).size;
  const own = areas.filter(({ coordinates }) => coordinates === 'own').length;
  return {
    ownCoordinates: own,
    municipalityMean: areas.length - own,
    municipalities: distinct(({ municipalityCode }) => municipalityCode),
    careOfficeRegions: distinct(({ careOfficeRegion }) => careOfficeRegion),
  };
}

const figures = (summary: ReturnType<typeof summarise>): Figures => [
  ['coordinates of their own', thousands(summary.ownCoordinates)],
  ['mean of the municipality', `${thousands(summary.municipalityMean)} (no coordinates in the file)`],
  ['municipalities', thousands(summary.municipalities)],
  ['care-office regions', thousands(summary.careOfficeRegions)],
];

/** Imports postcodes with municipality, care-office region and coordinates. The same file again changes nothing. */
export async function importPostcodes(
  asOwner: AsOwner,
  file: string,
  options: Replacing = {},
): Promise<Result<Imported, string>> {
  const text = await readTextFile(file);
  if (!text.ok) return text;
  const table = splitCsv(text.value.text, PC4_COLUMNS);
  if (!table.ok) return refuse(`${text.value.path}: ${table.error}`);
  const reading = readPc4(table.value.header, table.value.rows);
  if (!reading.ok)
    return refuse(
      missingColumns(text.value.path, 'a file of four-digit postcodes', reading.error, PC4_COLUMNS),
    );
  if (table.value.rows.length === 0) return refuse(noRows(text.value.path));
  const { taken } = reading.value;
  const written = await asOwner((owner) =>
    inTransaction(owner, async () => {
      const asked = await askedToConfirm(options, () => postcodesGoing(owner, taken));
      return asked === null
        ? ok(await writePostcodes(owner, taken, options.replace ?? false))
        : refuse(asked);
    }),
  );
  if (!written.ok) return written;
  const summary = summarise(reading.value.taken);
  const report = reportOf('Postcodes (PC4)', text.value, table.value, reading.value, written.value, summary);
  return ok({ report, figures: figures(summary) });
}
