import { type LocatedPostcode, postcodesOfToday } from '../../../libs/registry/index.js';
import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { careOfficeRegions, postcodesOf } from '../../ingest/index.js';
import { type Owner } from '../../platform/base/database/index.js';

/** The imported postcodes of one care-office region. */
export interface ImportedMap {
  /** As the source writes it, in capitals. */
  readonly name: string;
  /** Under the municipalities of today, whatever the year of the table. */
  readonly postcodes: readonly LocatedPostcode[];
  /** How many postcodes the table has under how many codes that have ended. */
  readonly former: { readonly postcodes: number; readonly codes: number };
  /** Those of divided municipalities that keep the code they had. */
  readonly undecided: readonly LocatedPostcode[];
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
export async function importedMap(
  owner: Owner,
  regionId: string,
  today: string,
): Promise<Result<ImportedMap, string>> {
  const known = await careOfficeRegions(owner);
  const found = known.find((name) => regionIdOf(name) === regionId);
  if (found === undefined)
    return refuse(
      known.length === 0
        ? `No postcodes are imported yet, so nothing is known about ${regionId}. Import them first: doorstroom import pc4 <file>.`
        : `${regionId} is none of the imported care-office regions: ${known.map(regionIdOf).join(', ')}.`,
    );
  return ok({ name: found, ...postcodesOfToday(await postcodesOf(owner, found), today) });
}
