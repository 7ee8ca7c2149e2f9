import { areaOfCode, type NamedMunicipality, ok, refuse } from '../../kernel/index.js';
import { type Reader } from './reader.js';

/** What an area may be named by. */
export interface KnownAreas {
  /** Municipality codes of the region. */
  readonly areas: ReadonlySet<string>;
  /** Codes that the region had itself and that lie in one of its areas now. */
  readonly formerAreas: ReadonlyMap<string, string>;
}

/** As a sentence says them: `1966 Het Hogeland, 1969 Westerkwartier`. */
const municipalitiesInWords = (among: readonly NamedMunicipality[]): string =>
  among.map(({ code, name }) => `${code} ${name}`).join(', ');

/**
 * The code of an area of the region. A code that has ended is taken for the area that it lies in now: systems keep
 * codes for years after municipalities merged. One that was divided is refused, with the codes to choose from.
 */
export const readArea =
  ({ areas, formerAreas, today }: KnownAreas & { readonly today: string }): Reader =>
  (value, field) => {
    if (typeof value !== 'string') return refuse({ field, code: 'unknown-area' });
    const former = formerAreas.get(value);
    if (former !== undefined && areas.has(former)) return ok(former);
    const area = areaOfCode(value, areas, today);
    switch (area.kind) {
      case 'known':
      case 'former':
        return ok(area.code);
      case 'divided':
        return refuse({ field, code: 'divided-area', params: { codes: municipalitiesInWords(area.among) } });
      case 'unknown':
        return refuse({ field, code: 'unknown-area' });
    }
  };
