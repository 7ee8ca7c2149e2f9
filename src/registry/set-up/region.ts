import { estimatedTravel, type Municipality } from '../../../libs/registry/index.js';
import { type Owner } from '../../platform/base/database/index.js';
import { locatedAreas, writeAreas } from '../area/area.store.js';
import { writeEstimates } from '../travel/travel-time.store.js';

/** A region as it is set up. */
export interface NewRegion {
  readonly id: string;
  readonly name: string;
  /** Made up for a demo: such a region is never in one database with a real one. */
  readonly synthetic: boolean;
}

/** The region and its map. What is there already is renamed or moved, never removed. */
export async function writeRegion(
  owner: Owner,
  { id, name, synthetic }: NewRegion,
  areas: readonly Omit<Municipality, 'weight'>[],
): Promise<void> {
  await owner.query(
    `INSERT INTO region (id, name, synthetic) VALUES ($1, $2, $3) ON CONFLICT (id) DO UPDATE SET name = excluded.name`,
    [id, name, synthetic],
  );
  await writeAreas(owner, id, areas);
}

/** Estimates over all areas of the region, earlier ones too. */
export const writeTravel = async (owner: Owner, region: string): Promise<void> =>
  writeEstimates(owner, region, estimatedTravel(await locatedAreas(owner, region)));
