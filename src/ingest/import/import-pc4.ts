import { PC4_COLUMNS, readPc4, type Pc4Area } from '../../../libs/ingest/index.js';
import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { splitCsv } from './csv.js';
import { missingColumns } from './missing-columns.js';
import { noRows } from './no-rows.js';
import { inTransaction, type AsOwner, type Owner } from '../../platform/base/database/owner.js';
import { reportOf, thousands, type Figures, type Imported, type Written } from './report.js';
import { readTextFile } from './text-file.js';

const rowOf = (area: Pc4Area): Record<string, unknown> => ({
  pc4: area.pc4,
  place: area.place,
  municipality_code: area.municipalityCode,
  municipality: area.municipality,
  province: area.province,
  care_office_region: area.careOfficeRegion,
  latitude: area.latitude,
  longitude: area.longitude,
  coordinates: area.coordinates,
});

async function write(owner: Owner, areas: readonly Pc4Area[], replace: boolean): Promise<Written> {
  const removed = replace
    ? ((await owner.query('DELETE FROM pc4_area WHERE NOT pc4 = ANY ($1)', [areas.map(({ pc4 }) => pc4)]))
        .rowCount ?? 0)
    : 0;
  const { rows } = await owner.query<{ inserted: boolean }>(
    `INSERT INTO pc4_area AS was SELECT * FROM jsonb_populate_recordset(NULL::pc4_area, $1::jsonb)
     ON CONFLICT (pc4) DO UPDATE SET (place, municipality_code, municipality, province, care_office_region, latitude, longitude, coordinates) =
       (excluded.place, excluded.municipality_code, excluded.municipality, excluded.province, excluded.care_office_region,
        excluded.latitude, excluded.longitude, excluded.coordinates)
     WHERE (was.*) IS DISTINCT FROM (excluded.*)
     RETURNING (xmax = 0) AS inserted`, // a row that was there before is locked by its update, so its xmax is set
    [JSON.stringify(areas.map(rowOf))],
  );
  const imported = rows.filter(({ inserted }) => inserted).length;
  return { imported, changed: rows.length - imported, unchanged: areas.length - rows.length, removed };
}

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
export async function importPc4(
  asOwner: AsOwner,
  file: string,
  options: { readonly replace?: boolean } = {},
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
  const written = await asOwner((owner) =>
    inTransaction(owner, () => write(owner, reading.value.taken, options.replace ?? false)),
  );
  const summary = summarise(reading.value.taken);
  const report = reportOf('Postcodes (PC4)', text.value, table.value, reading.value, written, summary);
  return ok({ report, figures: figures(summary) });
}
