import { type Bundle, type BundleEntryResponse } from 'fhir/r4.js';
import { type DemandEntry } from '../../../libs/ingest/index.js';
import { FHIR_CANONICAL } from '../../../libs/kernel/index.js';
import { type PushAnswer } from '../waiting-list/push-request.js';

/** What became of a transaction. */
export interface TransactionDone extends PushAnswer {
  readonly bundle: Bundle;
}

/**
 * The answer to a transaction, an entry for each of it in its order.
 * @param kept otherwise it was a dry run, and there is nothing yet to be found anywhere
 * @param idOf our id of a reference
 */
export function doneBundle(
  demands: readonly DemandEntry[],
  { receipt, rows }: PushAnswer,
  kept: boolean,
  idOf: (reference: string) => string,
): Bundle {
  const created = new Set(rows?.references.created);
  const responseTo = ({ reference, verb }: DemandEntry): BundleEntryResponse => {
    if (verb === 'DELETE') return { status: '204 No Content' };
    const isNew = reference !== null && created.has(reference);
    const location = kept && reference !== null ? { location: `ServiceRequest/${idOf(reference)}` } : {};
    return { status: isNew ? '201 Created' : '200 OK', ...location };
  };
  return {
    resourceType: 'Bundle',
    ...(kept && receipt.id !== null
      ? { identifier: { system: `${FHIR_CANONICAL}/NamingSystem/receipt`, value: receipt.id } }
      : {}),
    type: 'transaction-response',
    entry: demands.map((demand) => ({ response: responseTo(demand) })),
  };
}
