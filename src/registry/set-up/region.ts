import { estimatedTravel, type Municipality } from '../../../libs/registry/index.js';
import { type Owner } from '../../platform/base/database/index.js';
import { type NewRegion, storeRegion } from '../../platform/base/region/index.js';
import { locatedAreas, writeAreas } from '../area/area.store.js';
import { writeEstimates } from '../travel/travel-time.store.js';

/** The region and its map. What is there already is renamed or moved, never removed. */
export async function writeRegion(
  owner: Owner,
  region: NewRegion,
  areas: readonly Omit<Municipality, 'weight'>[],
): Promise<void> {
  await storeRegion(owner, region);
  await writeAreas(owner, region.id, areas);
}

/** Estimates over all areas of the region, earlier ones too. */
export const writeTravel = async (owner: Owner, region: string): Promise<void> =>
  writeEstimates(owner, region, estimatedTravel(await locatedAreas(owner, region)));
