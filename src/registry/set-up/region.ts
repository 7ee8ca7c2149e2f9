import {
  type AreaMove,
  estimatedTravel,
  type HeldArea,
  type Municipality,
  settleAreas,
  type SettledAreas,
} from '../../../libs/registry/index.js';
import { type Owner } from '../../platform/base/database/index.js';
import { type NewRegion, storeRegion } from '../../platform/base/region/index.js';
import { areasOf, endAreas, locatedAreas, removeAreas, writeAreas } from '../area/area.store.js';
import { entriesByArea, moveEntries } from '../entry/entry.store.js';
import { moveProgrammes, programmesByArea } from '../programme/programme.store.js';
import { removeWays, writeEstimates } from '../travel/travel-time.store.js';

/** A map to be, and what the operator says of areas that are not in it. */
export interface NewMap {
  readonly areas: readonly Omit<Municipality, 'weight'>[];
  /** Where all of an area goes, by its code. */
  readonly decided: ReadonlyMap<string, string>;
}

/** What lies in an area. */
export interface InArea {
  readonly entries: number;
  readonly programmes: number;
}

/** What became of the areas that the region had and its new map has not. */
export interface SettledRegion {
  readonly moved: readonly (AreaMove & InArea)[];
  readonly divided: readonly (SettledAreas['divided'][number] & InArea)[];
  readonly elsewhere: readonly (HeldArea & InArea)[];
  /** Ways of a matrix file from and to areas that ended: the file has to be imported again. */
  readonly matrixWays: number;
}

/**
 * The region, its map, and its travel times: estimates where no file gave any. What lies in an area that has ended
 * moves to the one of today, and the area stays for its name; what is not decided keeps its area.
 * @param today `YYYY-MM-DD`
 */
export async function writeRegion(
  owner: Owner,
  region: NewRegion,
  { areas, decided }: NewMap,
  today: string,
): Promise<SettledRegion> {
  const { id } = region;
  await storeRegion(owner, region);
  const held = await areasOf(owner, id);
  await writeAreas(owner, id, areas);
  const settled = settleAreas(held, new Set(areas.map(({ code }) => code)), decided, today);
  const [entries, programmes] = [await entriesByArea(owner, id), await programmesByArea(owner, id)];
  const { moves } = settled;
  await moveEntries(owner, id, moves);
  await moveProgrammes(owner, id, moves);
  await endAreas(owner, id, moves);
  const isEmpty = ({ code }: HeldArea): boolean => !entries.has(code) && !programmes.has(code);
  const empty = settled.divided.filter(isEmpty).map(({ code }) => code);
  const matrixWays = await removeWays(owner, id, [...moves.map(({ code }) => code), ...empty]);
  await removeAreas(owner, id, empty);
  await writeEstimates(owner, id, estimatedTravel(await locatedAreas(owner, id), today));
  const withWhatLies = <A extends HeldArea>(area: A): A & InArea => ({
    ...area,
    entries: entries.get(area.code) ?? 0,
    programmes: programmes.get(area.code) ?? 0,
  });
  return {
    moved: moves.map(withWhatLies),
    divided: settled.divided.filter((area) => !isEmpty(area)).map(withWhatLies),
    elsewhere: settled.elsewhere.map(withWhatLies),
    matrixWays,
  };
}
