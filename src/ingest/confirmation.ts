import { problem } from '../platform/base/http/index.js';
import { INGEST_PROBLEMS } from './problems.js';

/** For the contract. */
export const CONFIRM_REMOVED = {
  name: 'confirmRemoved',
  required: false,
  schema: { type: 'integer', minimum: 0 },
  description:
    'How many rows this list takes away, exactly. Asked for (409 removes-many) where they are more than the region lets go unasked; given, it has to be the number in any case.',
} as const;

/** The number that a sender confirms; null where it confirms none. @throws where something else is given */
export function confirmedRemovals(given: string | undefined): number | null {
  if (given === undefined) return null;
  if (!/^(?:0|[1-9]\d{0,8})$/.test(given)) throw problem(INGEST_PROBLEMS, 'confirm-removed-unclear');
  return Number(given);
}
