import { type ProblemDetail } from '../../kernel/index.js';
import { type PushPolicy } from '../../policy/index.js';

/** What a list that replaces another takes off it. */
export interface Removal {
  /** Rows that go. */
  readonly removed: number;
  /** Rows that are held now, those that go included. */
  readonly held: number;
}

type RemovalPolicy = Pick<PushPolicy, 'removedPercent' | 'removedRows'>;

/** So many that a mistake is more likely than the meaning: more rows than a few, and more of the list than a part. */
const isMany = ({ removed, held }: Removal, { removedPercent, removedRows }: RemovalPolicy): boolean =>
  removed > removedRows && removed * 100 > removedPercent * held;

/**
 * A list that would let many go is held back until its sender says how many that are: exactly, so that what is
 * confirmed is what happens. Null where it may go on.
 * @param confirmed the number that the sender gives; null where it gives none
 * @example heldBack({ removed: 60, held: 100 }, { removedPercent: 20, removedRows: 25 }, 60) === null
 */
export function heldBack(
  removal: Removal,
  policy: RemovalPolicy,
  confirmed: number | null,
): ProblemDetail<'removes-many'> | null {
  if (confirmed === null ? !isMany(removal, policy) : confirmed === removal.removed) return null;
  const context = confirmed === null ? null : { context: 'changed' };
  return { code: 'removes-many', params: { ...context, ...removal }, extra: { ...removal } };
}
