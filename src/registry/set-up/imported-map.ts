import { type LocatedPostcode } from '../../../libs/registry/index.js';
import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { type Owner } from '../../platform/base/database/owner.js';

/** The imported postcodes of one care-office region. */
export interface ImportedMap {
  /** As the source writes it, in capitals. */
  readonly name: string;
  readonly postcodes: readonly LocatedPostcode[];
}

/** A care-office region's name as the id of a region: `APELDOORN/ZUTPHEN E.O.` becomes `APELDOORN-ZUTPHEN-E-O`. */
export const regionIdOf = (name: string): string =>
  name
    .toUpperCase()
    .normalize('NFD')
    .replace(/[^A-Z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);

/** The care-office region whose name gives this id, among the imported ones; else a sentence that says what there is. */
export async function importedMap(owner: Owner, regionId: string): Promise<Result<ImportedMap, string>> {
  const { rows } = await owner.query<{ name: string }>(
    'SELECT DISTINCT care_office_region AS name FROM pc4_area ORDER BY 1',
  );
  const found = rows.find(({ name }) => regionIdOf(name) === regionId);
  if (found === undefined)
    return refuse(
      rows.length === 0
        ? `No postcodes are imported yet, so nothing is known about ${regionId}. Import them first: doorstroom import pc4 <csv>.`
        : `${regionId} is none of the imported care-office regions: ${rows.map(({ name }) => regionIdOf(name)).join(', ')}.`,
    );
  const postcodes = await owner.query<LocatedPostcode>(
    `SELECT pc4, municipality_code AS "municipalityCode", municipality, latitude, longitude
     FROM pc4_area WHERE care_office_region = $1 ORDER BY pc4`,
    [found.name],
  );
  return ok({ name: found.name, postcodes: postcodes.rows });
}
