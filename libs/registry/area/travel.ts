import { type Coordinates, greatCircleKm, sameMunicipality } from '../../kernel/index.js';

/**
 * Travel between areas, estimated from their coordinates until a region loads a matrix of its own
 * (`doorstroom import travel`). The estimate, in whole minutes:
 *
 *     minutes = round( great-circle km × 1.3 detour ÷ 50 km/h × 60 + 10 )
 *
 * 1.3 is the usual ratio of road to straight line in flat country, 50 km/h a door-to-door mean over town and country
 * roads, 10 minutes what it takes to set off, park and walk; so a visit within one's own area counts 10 minutes. It
 * knows no rivers, bridges or buses: good enough to rank programmes, too coarse for a promise to a client.
 */
const DETOUR = 1.3;
const KM_PER_HOUR = 50;
const FIXED_MINUTES = 10;

export interface LocatedArea {
  readonly code: string;
  /** null = unknown: then every way from and to it is unknown too, except within it. */
  readonly coordinates: Coordinates | null;
}

/** One way from an area to an area; `minutes` null = unreachable or unknown. */
export interface TravelTime {
  readonly from: string;
  readonly to: string;
  readonly minutes: number | null;
}

/** Estimated minutes from door to door, whole and at least 10; the formula is at the top of this file. */
export const estimateMinutes = (from: Coordinates, to: Coordinates): number =>
  Math.round((greatCircleKm(from, to) * DETOUR * 60) / KM_PER_HOUR + FIXED_MINUTES);

/**
 * The estimate for every ordered pair of areas, an area with itself included, in the order given. Codes of different
 * years for one municipality of the day count as one area: their middles differ, and nobody travels between them.
 * @param day `YYYY-MM-DD`
 */
export function estimatedTravel(areas: readonly LocatedArea[], day: string): TravelTime[] {
  const minutes = (from: LocatedArea, to: LocatedArea): number | null => {
    if (sameMunicipality(from.code, to.code, day)) return FIXED_MINUTES;
    return from.coordinates && to.coordinates ? estimateMinutes(from.coordinates, to.coordinates) : null;
  };
  return areas.flatMap((from) =>
    areas.map((to) => ({ from: from.code, to: to.code, minutes: minutes(from, to) })),
  );
}
