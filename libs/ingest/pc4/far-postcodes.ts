import { type Coordinates, greatCircleKm } from '../../kernel/index.js';

/** A postcode with coordinates of its own. */
export interface LocatedRow extends Coordinates {
  readonly row: number;
  readonly pc4: string;
  readonly municipalityCode: string;
}

/** A postcode that lies so far from its municipality that its coordinates or its municipality are hardly right. */
export interface FarPostcode {
  readonly row: number;
  readonly pc4: string;
  readonly municipalityCode: string;
  /** Whole kilometres to the nearest other postcode of the municipality, or to its middle where that is what is far. */
  readonly km: number;
}

/**
 * In the postcodes of the whole country (2017) every one lies within 11 km of another of its municipality, but for two
 * whose coordinates are wrong (32 and 22 km), and within 30 km of the middle of it.
 */
const MOST_KM_TO_NEXT = 15;
const MOST_KM_TO_MIDDLE = 40;

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)];
}

/**
 * Postcodes far from all others of their municipality, or from its middle; the order is kept. One that is alone in its
 * municipality can't be judged, and of two that are far from each other both are told.
 */
export function farFromTheirs(rows: readonly LocatedRow[]): FarPostcode[] {
  const byMunicipality = new Map<string, LocatedRow[]>();
  for (const row of rows) {
    const of = byMunicipality.get(row.municipalityCode);
    if (of === undefined) byMunicipality.set(row.municipalityCode, [row]);
    else of.push(row);
  }
  const far: FarPostcode[] = [];
  for (const of of byMunicipality.values()) {
    if (of.length < 2) continue;
    const middle = {
      latitude: median(of.map(({ latitude }) => latitude)),
      longitude: median(of.map(({ longitude }) => longitude)),
    };
    for (const one of of) {
      const toNext = Math.min(...of.flatMap((other) => (other === one ? [] : [greatCircleKm(one, other)])));
      const toMiddle = of.length < 3 ? 0 : greatCircleKm(one, middle);
      if (toNext <= MOST_KM_TO_NEXT && toMiddle <= MOST_KM_TO_MIDDLE) continue;
      const { row, pc4, municipalityCode } = one;
      far.push({ row, pc4, municipalityCode, km: Math.round(Math.max(toNext, toMiddle)) });
    }
  }
  return far.sort((a, b) => a.row - b.row);
}
