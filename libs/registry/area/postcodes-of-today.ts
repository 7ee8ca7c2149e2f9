import { successorOfPostcode, successorsOf } from '../../kernel/index.js';
import { type LocatedPostcode } from './municipalities.js';

/** Postcodes of a table of any year, under the municipalities of a day. */
export interface PostcodesOfToday<P extends Municipal> {
  readonly postcodes: readonly P[];
  /** How many of them the table has under codes that have ended, and how many codes those are. */
  readonly former: { readonly postcodes: number; readonly codes: number };
  /** Those of divided municipalities of which it is not known in which part they lie; they keep the code they had. */
  readonly undecided: readonly P[];
}

type Municipal = Pick<LocatedPostcode, 'pc4' | 'municipalityCode' | 'municipality'>;

/**
 * Puts postcodes under the municipalities of a day, whatever the year of their table.
 * @param day `YYYY-MM-DD`
 */
export function postcodesOfToday<P extends Municipal>(
  postcodes: readonly P[],
  day: string,
): PostcodesOfToday<P> {
  const former = new Set<string>();
  const undecided: P[] = [];
  let moved = 0;
  const placed = postcodes.map((postcode) => {
    const { pc4, municipalityCode: code } = postcode;
    if (successorsOf(code, day).length === 0) return postcode;
    former.add(code);
    moved++;
    const now = successorOfPostcode(code, pc4, day);
    if (now === null) {
      undecided.push(postcode);
      return postcode;
    }
    return { ...postcode, municipalityCode: now.code, municipality: now.name };
  });
  return { postcodes: placed, former: { postcodes: moved, codes: former.size }, undecided };
}
