const EARTH_RADIUS_KM = 6371.0088; // IUGG mean radius

/** Degrees, WGS 84. */
export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
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
