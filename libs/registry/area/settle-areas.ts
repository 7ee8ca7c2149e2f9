import { byKey, type NamedMunicipality, successorsOf } from '../../kernel/index.js';

/** An area that a region has. */
export interface HeldArea {
  readonly code: string;
  readonly name: string;
}

/** An area whose entries and programmes lie in another one from now on. */
export interface AreaMove extends HeldArea {
  readonly into: string;
}

/** What becomes of the areas that a region has and a new map of it has not. */
export interface SettledAreas {
  readonly moves: readonly AreaMove[];
  /** Ended and divided among several: somebody has to say which, or its providers push the code of today. */
  readonly divided: readonly (HeldArea & { readonly among: readonly NamedMunicipality[] })[];
  /** Not ended, as far as is known, or ended in a municipality that the map does not have. */
  readonly elsewhere: readonly HeldArea[];
}

/**
 * What becomes of the areas of a region when its map is made again.
 * @param held areas in use before
 * @param map codes of the new map
 * @param decided where all of a divided (or unknown) municipality goes, as the operator says
 * @param day `YYYY-MM-DD`
 */
export function settleAreas(
  held: readonly HeldArea[],
  map: ReadonlySet<string>,
  decided: ReadonlyMap<string, string>,
  day: string,
): SettledAreas {
  const moves: AreaMove[] = [];
  const divided: (HeldArea & { among: readonly NamedMunicipality[] })[] = [];
  const elsewhere: HeldArea[] = [];
  for (const area of held.toSorted(byKey(({ code }) => code))) {
    if (map.has(area.code)) continue;
    const among = successorsOf(area.code, day);
    const into = decided.get(area.code) ?? (among.length === 1 ? among[0].code : undefined);
    if (into !== undefined && map.has(into)) moves.push({ ...area, into });
    else if (among.length > 1) divided.push({ ...area, among });
    else elsewhere.push(area);
  }
  return { moves, divided, elsewhere };
}
