import { byCodeUnit } from '../compare.js';
import { DIVISIONS, MERGERS } from './changes.js';

/** A municipality of a day. */
export interface NamedMunicipality {
  readonly code: string;
  readonly name: string;
}

/** One step in time: where the territory of a code went on a day. */
interface Step {
  readonly on: string;
  readonly parts: readonly (NamedMunicipality & { readonly postcodes: ReadonlySet<string> | null })[];
}

const STEPS: ReadonlyMap<string, Step> = new Map<string, Step>([
  ...MERGERS.flatMap(({ on, into, name, ended }) =>
    ended.map((code) => [code, { on, parts: [{ code: into, name, postcodes: null }] }] as const),
  ),
  ...DIVISIONS.map(
    ({ on, ended, parts }) =>
      [
        ended,
        {
          on,
          parts: parts.map(({ into, name, postcodes }) => ({
            ...{ code: into, name },
            postcodes: new Set(postcodes),
          })),
        },
      ] as const,
  ),
]);

const stepOf = (code: string, day: string): Step | null => {
  const step = STEPS.get(code);
  return step !== undefined && step.on <= day ? step : null;
};

/**
 * The municipalities in which the territory of an ended code lies on a day, ascending by code: one where it joined
 * another as a whole, several where it was divided, none where the code has not ended by then (or is none).
 * @param day `YYYY-MM-DD`
 * @example successorsOf('0010', '2026-11-30') // [{ code: '1979', name: 'Eemsdelta' }]: Delfzijl, since 2021
 */
export function successorsOf(code: string, day: string): readonly NamedMunicipality[] {
  const step = stepOf(code, day);
  if (step === null) return [];
  const found = new Map<string, string>();
  for (const part of step.parts) {
    const later = successorsOf(part.code, day);
    for (const one of later.length === 0 ? [part] : later) found.set(one.code, one.name);
  }
  return [...found].map(([code, name]) => ({ code, name })).sort((a, b) => byCodeUnit(a.code, b.code));
}

/**
 * The municipality of a day that a postcode of an ended code lies in; null where the code has not ended, or where it
 * was divided and the postcode is not known to be in one of its parts.
 * @example successorOfPostcode('0053', '9891', '2026-11-30')?.code === '1969' // Ezinge: Winsum, now Westerkwartier
 */
export function successorOfPostcode(code: string, pc4: string, day: string): NamedMunicipality | null {
  const step = stepOf(code, day);
  const part = step?.parts.find(({ postcodes }) => postcodes === null || postcodes.has(pc4));
  if (part === undefined) return null;
  return stepOf(part.code, day) === null
    ? { code: part.code, name: part.name }
    : successorOfPostcode(part.code, pc4, day);
}

/**
 * Codes that have ended by a day and whose territory, or part of it, lies in a municipality of that day, ascending.
 * @example predecessorsOf('1979', '2026-11-30') // ['0003', '0010', '0024']
 */
export const predecessorsOf = (code: string, day: string): readonly string[] =>
  [...STEPS.keys()]
    .filter((ended) => successorsOf(ended, day).some((one) => one.code === code))
    .sort(byCodeUnit);

/** Where a municipality code of any year lies among the areas of a region. */
export type AreaOfCode =
  | { readonly kind: 'known'; readonly code: string }
  /** The code has ended; all of it lies in this area. */
  | { readonly kind: 'former'; readonly code: string }
  /** The code has ended and was divided: the code alone doesn't say which. */
  | { readonly kind: 'divided'; readonly among: readonly NamedMunicipality[] }
  | { readonly kind: 'unknown' };

/**
 * The area that a code stands for, whatever the year of the list it was taken from.
 * @param areas codes of the region's areas
 */
export function areaOfCode(code: string, areas: ReadonlySet<string>, day: string): AreaOfCode {
  if (areas.has(code)) return { kind: 'known', code };
  const among = successorsOf(code, day);
  if (!among.some((one) => areas.has(one.code))) return { kind: 'unknown' };
  return among.length === 1 ? { kind: 'former', code: among[0].code } : { kind: 'divided', among };
}

/** Whether two codes, of whatever years, are one municipality on a day. */
export function sameMunicipality(a: string, b: string, day: string): boolean {
  const whole = (code: string): string | null => {
    const among = successorsOf(code, day);
    return among.length > 1 ? null : (among[0]?.code ?? code);
  };
  return a === b || (whole(a) !== null && whole(a) === whole(b));
}
