import { problem } from '../platform/base/http/index.js';
import { type IngestCode, INGEST_PROBLEMS } from './problems.js';

/** For the contract. */
export const CONFIRM_REMOVED = {
  name: 'confirmRemoved',
  required: false,
  schema: { type: 'integer', minimum: 0 },
  description:
    'How many rows this list takes away, exactly. Asked for (409 removes-many) where they are more than the region lets go unasked; given, it has to be the number in any case.',
} as const;

/** For the contract. */
export const CONFIRM_HELD = {
  name: 'confirmHeld',
  required: false,
  schema: { type: 'integer', minimum: 0 },
  description:
    'How many clients have a place of this programme, exactly. Asked for (409 stop-holds) where a programme that begins an intake stop has any: those places stay.',
} as const;

function confirmed(given: string | undefined, unclear: IngestCode): number | null {
  if (given === undefined) return null;
  if (!/^(?:0|[1-9]\d{0,8})$/.test(given)) throw problem(INGEST_PROBLEMS, unclear);
  return Number(given);
}

/** The number that a sender confirms; null where it confirms none. @throws where something else is given */
export const confirmedRemovals = (given: string | undefined): number | null =>
  confirmed(given, 'confirm-removed-unclear');

/** The same of places that are held. @throws where something else is given */
export const confirmedHeld = (given: string | undefined): number | null =>
  confirmed(given, 'confirm-held-unclear');
