import { type EntityManager } from 'typeorm';
import { type Pc4Area, type Removal } from '../../../../libs/ingest/index.js';
import {
  columnsOf,
  keysOf,
  namesOf,
  type Owner,
  recordOf,
  type RowOf,
  table,
} from '../../../platform/base/database/index.js';
import { countEarlier, type EarlierRows, removeEarlier } from '../file/earlier-rows.js';
import { type Written } from '../file/report.js';
import { PostcodeArea } from './postcode-area.entity.js';

const a = table(PostcodeArea, 'a');
const bare = table(PostcodeArea);
const KEYS = keysOf(PostcodeArea);
const SAID = KEYS.filter((key) => key !== 'pc4');

const coded = (areas: readonly Pc4Area[]): EarlierRows<PostcodeArea> => ({
  table: bare,
  key: bare.pc4,
  kept: areas.map(({ pc4 }) => pc4),
});

/** How many postcodes are not among these, of how many. */
export const postcodesGoing = (owner: Owner, areas: readonly Pc4Area[]): Promise<Removal> =>
  countEarlier(owner, coded(areas));

/** @param replace whether postcodes that are not among these go */
export async function writePostcodes(
  owner: Owner,
  areas: readonly Pc4Area[],
  replace: boolean,
): Promise<Written> {
  const removed = replace ? await removeEarlier(owner, coded(areas)) : 0;
  const { rows } = await owner.query<{ inserted: boolean }>(
    `INSERT INTO ${bare} AS was (${namesOf(PostcodeArea, ...KEYS)})
     SELECT ${KEYS.map((key) => `r."${key}"`).join(', ')} FROM jsonb_to_recordset($1::jsonb) AS ${recordOf(PostcodeArea, 'r', ...KEYS)}
     ON CONFLICT (${bare.pc4}) DO UPDATE SET ${SAID.map((key) => `${bare[key]} = excluded.${bare[key]}`).join(', ')}
     WHERE (was.*) IS DISTINCT FROM (excluded.*)
     RETURNING (xmax = 0) AS inserted`, // a row that was there before is locked by its update, so its xmax is set
    [JSON.stringify(areas)],
  );
  const imported = rows.filter(({ inserted }) => inserted).length;
  return { imported, changed: rows.length - imported, unchanged: areas.length - rows.length, removed };
}

/** Names of the care-office regions that postcodes are imported of. */
export async function careOfficeRegions(owner: Owner): Promise<readonly string[]> {
  const { rows } = await owner.query<RowOf<PostcodeArea, 'careOfficeRegion'>>(
    `SELECT DISTINCT ${columnsOf(a, 'careOfficeRegion')} FROM ${a} ORDER BY 1`,
  );
  return rows.map(({ careOfficeRegion }) => careOfficeRegion);
}

/** What a map is made from. */
export type MappedPostcode = Readonly<
  RowOf<PostcodeArea, 'pc4' | 'municipalityCode' | 'municipality' | 'latitude' | 'longitude'>
>;

/** Postcodes of one care-office region, ascending. */
export async function postcodesOf(
  owner: Owner,
  careOfficeRegion: string,
): Promise<readonly MappedPostcode[]> {
  const { rows } = await owner.query<MappedPostcode>(
    `SELECT ${columnsOf(a, 'pc4', 'municipalityCode', 'municipality', 'latitude', 'longitude')}
     FROM ${a} WHERE ${a.careOfficeRegion} = $1 ORDER BY ${a.pc4}`,
    [careOfficeRegion],
  );
  return rows;
}

/** The municipality of every postcode that has been imported. */
export async function municipalitiesByPostcode(tx: EntityManager): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<RowOf<PostcodeArea, 'pc4' | 'municipalityCode'>[]>(
    `SELECT ${columnsOf(a, 'pc4', 'municipalityCode')} FROM ${a}`,
  );
  return new Map(rows.map(({ pc4, municipalityCode }) => [pc4, municipalityCode]));
}
