import { PC4_COLUMNS, readPc4, type Pc4Area } from '../../../../libs/ingest/index.js';
import { ok, refuse, type Result, successorOfPostcode, successorsOf } from '../../../../libs/kernel/index.js';
import { askedToConfirm, type Replacing } from '../file/confirm-removed.js';
import { splitCsv } from '../file/csv.js';
import { missingColumns } from '../file/missing-columns.js';
import { noRows } from '../file/no-rows.js';
import { type AsOwner, inTransaction } from '../../../platform/base/database/index.js';
import { reportOf, thousands, type Figures, type Imported } from '../file/report.js';
import { postcodesGoing, writePostcodes } from './postcode-area.store.js';
import { readTextFile } from '../file/text-file.js';

function summarise(areas: readonly Pc4Area[], today: string) {
  const former = areas.filter(({ municipalityCode }) => successorsOf(municipalityCode, today).length > 0);
  const distinct = (key: (area: Pc4Area) => string): number => new Set(areas.map(key)).size;
  const own = areas.filter(({ coordinates }) => coordinates === 'own').length;
  return {
    ownCoordinates: own,
    municipalityMean: areas.length - own,
    municipalities: distinct(({ municipalityCode }) => municipalityCode),
    careOfficeRegions: distinct(({ careOfficeRegion }) => careOfficeRegion),
    formerCodes: new Set(former.map(({ municipalityCode }) => municipalityCode)).size,
    underFormerCodes: former.length,
    undecided: former.filter(
      ({ municipalityCode, pc4 }) => successorOfPostcode(municipalityCode, pc4, today) === null,
    ).length,
  };
}

const figures = (summary: ReturnType<typeof summarise>): Figures => [
  ['coordinates of their own', thousands(summary.ownCoordinates)],
  ['mean of the municipality', `${thousands(summary.municipalityMean)} (no coordinates in the file)`],
  ['municipalities', thousands(summary.municipalities)],
  ['care-office regions', thousands(summary.careOfficeRegions)],
  ...(summary.formerCodes > 0
    ? ([
        [
          'municipalities that ended',
          `${thousands(summary.formerCodes)}, with ${thousands(summary.underFormerCodes)} postcodes: a map made from them has those of today`,
        ],
      ] as const)
    : []),
  ...(summary.undecided > 0
    ? ([
        ['of divided municipalities', `${thousands(summary.undecided)} postcodes whose part is not known`],
      ] as const)
    : []),
];

/** Imports postcodes with municipality, care-office region and coordinates. The same file again changes nothing. */
export async function importPostcodes(
  asOwner: AsOwner,
  file: string,
  options: Replacing & { readonly today: string },
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
  const summary = summarise(reading.value.taken, options.today);
  const report = reportOf('Postcodes (PC4)', text.value, table.value, reading.value, written.value, summary);
  return ok({ report, figures: figures(summary) });
}
