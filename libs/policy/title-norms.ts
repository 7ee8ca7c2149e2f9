import { ok, refuse, type Result, TITLES, type Treeknorm } from '../kernel/index.js';
import { MOST_WEEKS } from './numbers.js';

/** Norms by legal title; null = none is claimed. A title that is not among them has the norm of the policy. */
export type TitleNorms = Readonly<Record<string, Treeknorm | null>>;

/**
 * Where a region starts. There is no Treeknorm under the Wlz; under Jeugdwet and Wfz a region may agree on one, and
 * until it does none is claimed. Zvw has the norm of the policy.
 */
export const DEFAULT_TITLE_NORMS: TitleNorms = Object.freeze({ jeugdwet: null, wlz: null, wfz: null });

/**
 * The norm that holds for a client, or null where none does. A client whose title is not known is measured against the
 * policy's norm, so that nobody is overlooked for want of a field.
 * @example normOf({ norm, norms: { wlz: null } }, 'wlz') === null
 */
export function normOf(
  { norm, norms }: { readonly norm: Treeknorm; readonly norms?: TitleNorms },
  title: string | null | undefined,
): Treeknorm | null {
  if (norms === undefined || title === null || title === undefined || !Object.hasOwn(norms, title))
    return norm;
  return norms[title];
}

const PARTS = ['intake', 'treatment', 'total'] as const;
const isWeeks = (value: unknown): boolean =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= MOST_WEEKS;
const isNorm = (value: unknown): value is Treeknorm =>
  typeof value === 'object' &&
  value !== null &&
  PARTS.every((part) => isWeeks((value as Record<string, unknown>)[part]));

/** Of a document; titles that it leaves out are as every region starts. Refuses with the path of the first unusable one. */
export function readTitleNorms(given: unknown): Result<TitleNorms, string> {
  const path = 'matching.norms';
  if (given === undefined || given === null) return ok(DEFAULT_TITLE_NORMS);
  if (typeof given !== 'object') return refuse(path);
  const norms: Record<string, Treeknorm | null> = { ...DEFAULT_TITLE_NORMS };
  for (const [title, norm] of Object.entries(given)) {
    // Zvw has the norm of the policy: a second one beside it would be a contradiction.
    const known = title !== 'zvw' && TITLES.some(({ code }) => code === title);
    if (!known || (norm !== null && !isNorm(norm))) return refuse(`${path}.${title}`);
    norms[title] = norm as Treeknorm | null;
  }
  return ok(norms);
}
