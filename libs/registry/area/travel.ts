import { sameMunicipality } from '../../kernel/index.js';

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
const EARTH_RADIUS_KM = 6371.0088; // IUGG mean radius
const DETOUR = 1.3;
const KM_PER_HOUR = 50;
const FIXED_MINUTES = 10;

/** Degrees, WGS 84. */
export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

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

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/**
 * Great-circle distance in kilometres by the haversine formula, which stays exact for near points.
 * @example greatCircleKm({ latitude: 53.2194, longitude: 6.5665 }, { latitude: 52.3676, longitude: 4.9041 }) // 146.5: Groningen to Amsterdam
 */
export function greatCircleKm(from: Coordinates, to: Coordinates): number {
  const across = Math.sin(radians(to.latitude - from.latitude) / 2);
  const along = Math.sin(radians(to.longitude - from.longitude) / 2);
  const h =
    across * across + Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * along * along;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
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
