import { estimatedTravel, type TravelTime } from '../../../libs/registry/index.js';
import { type TravelTimes } from '../../ingest/index.js';
import { namesOf, type Owner, recordOf, type RowOf, table } from '../../platform/base/database/index.js';
import { areasOf, formerAreas, locatedAreas } from '../area/area.store.js';
import { AreaTravelTime, type TravelSource } from './travel-time.entity.js';

const bare = table(AreaTravelTime);
const keys = ['from', 'to', 'minutes'] as const;

const inserting = (source: TravelSource): string =>
  `INSERT INTO ${bare} AS was (${namesOf(AreaTravelTime, 'regionId', ...keys, 'source')})
   SELECT $1, ${keys.map((key) => `r."${key}"`).join(', ')}, '${source}'
   FROM jsonb_to_recordset($2::jsonb) AS ${recordOf(AreaTravelTime, 'r', ...keys)}
   ON CONFLICT (${namesOf(AreaTravelTime, 'regionId', 'from', 'to')})`;

/** A way that a matrix file gave stays as it is. */
export async function writeEstimates(
  owner: Owner,
  region: string,
  ways: readonly TravelTime[],
): Promise<void> {
  await owner.query(
    `${inserting('estimate')} DO UPDATE SET ${bare.minutes} = excluded.${bare.minutes}
     WHERE was.${bare.source} = 'estimate' AND was.${bare.minutes} IS DISTINCT FROM excluded.${bare.minutes}`,
    [region, JSON.stringify(ways)],
  );
}

/** Ways from and to areas that have ended. Answers how many of them a matrix file had given. */
export async function removeWays(owner: Owner, region: string, codes: readonly string[]): Promise<number> {
  const { rows } = await owner.query<RowOf<AreaTravelTime, 'source'>>(
    `DELETE FROM ${bare} WHERE ${bare.regionId} = $1 AND (${bare.from} = ANY ($2) OR ${bare.to} = ANY ($2)) RETURNING ${bare.source}`,
    [region, codes],
  );
  return rows.filter(({ source }) => source === 'matrix').length;
}

/** Replaces what was estimated or came from an earlier file. Answers how many ways are new, and how many changed. */
async function writeMatrix(
  owner: Owner,
  region: string,
  ways: readonly TravelTime[],
): Promise<{ readonly imported: number; readonly changed: number }> {
  const { rows } = await owner.query<{ inserted: boolean }>(
    `${inserting('matrix')} DO UPDATE SET ${bare.minutes} = excluded.${bare.minutes}, ${bare.source} = excluded.${bare.source}
     WHERE (was.${bare.minutes}, was.${bare.source}) IS DISTINCT FROM (excluded.${bare.minutes}, excluded.${bare.source})
     RETURNING (xmax = 0) AS inserted`,
    [region, JSON.stringify(ways)],
  );
  const imported = rows.filter(({ inserted }) => inserted).length;
  return { imported, changed: rows.length - imported };
}

/** How many ways of a region come from where. */
async function countBySource(owner: Owner, region: string): Promise<Readonly<Record<TravelSource, number>>> {
  const { rows } = await owner.query<RowOf<AreaTravelTime, 'source'> & { n: number }>(
    `SELECT ${bare.source}, count(*)::integer AS n FROM ${bare} WHERE ${bare.regionId} = $1 GROUP BY 1`,
    [region],
  );
  const n = (source: TravelSource): number => rows.find((row) => row.source === source)?.n ?? 0;
  return { estimate: n('estimate'), matrix: n('matrix') };
}

/** What `doorstroom import travel` writes to. */
export const travelTimes: TravelTimes = {
  areas: async (owner, region) => ({
    areas: new Set((await areasOf(owner, region)).map(({ code }) => code)),
    formerAreas: await formerAreas(owner, region),
  }),
  estimates: async (owner, region, today) => estimatedTravel(await locatedAreas(owner, region), today),
  write: writeMatrix,
  count: countBySource,
};
