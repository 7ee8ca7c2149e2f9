import { type Pc4Area } from '../../ingest/index.js';
import { byKey } from '../../kernel/index.js';

/** What of an imported postcode a map is made from. */
export type LocatedPostcode = Pick<
  Pc4Area,
  'pc4' | 'municipalityCode' | 'municipality' | 'latitude' | 'longitude'
>;

export interface Municipality {
  readonly code: string;
  readonly name: string;
  /** Degrees, WGS 84. */
  readonly latitude: number;
  readonly longitude: number;
  /** Number of its postcodes, at least 1. */
  readonly weight: number;
}

/** Small words of Dutch place names. */
const SMALL = new Set(['aan', 'bij', 'de', 'den', 'en', 'het', 'in', 'op', 'ter', 'van']);

/** `HOOGEZAND-SAPPEMEER` as people write it. @example placeName('S GRAVENHAGE') === '’s-Gravenhage' */
export function placeName(upper: string): string {
  const words = upper.toLowerCase().replace(/^'?s /, '’s-');
  const capital = (word: string): string => word.replace(/^(ij|\p{L})/u, (start) => start.toUpperCase());
  return words
    .split(' ')
    .map((word, i) =>
      i > 0 && SMALL.has(word)
        ? word
        : word
            .split('-')
            .map((part) => (part === '’s' ? part : capital(part)))
            .join('-'),
    )
    .join(' ');
}

/**
 * The municipalities that postcodes lie in, in the order of their first postcode. The middle of one is the mean of its
 * postcodes: where people live, rather than where the fields are.
 */
export function municipalitiesOf(postcodes: readonly LocatedPostcode[]): Municipality[] {
  const byMunicipality = new Map<string, LocatedPostcode[]>();
  for (const postcode of postcodes.toSorted(byKey(({ pc4 }) => pc4))) {
    const of = byMunicipality.get(postcode.municipalityCode);
    if (of === undefined) byMunicipality.set(postcode.municipalityCode, [postcode]);
    else of.push(postcode);
  }
  const mean = (numbers: readonly number[]): number =>
    Math.round((numbers.reduce((a, b) => a + b, 0) / numbers.length) * 1e5) / 1e5;
  return [...byMunicipality].map(([code, of]) => ({
    code,
    name: placeName(of[0].municipality),
    latitude: mean(of.map(({ latitude }) => latitude)),
    longitude: mean(of.map(({ longitude }) => longitude)),
    weight: of.length,
  }));
}
