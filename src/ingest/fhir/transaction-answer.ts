import { type Bundle, type BundleEntryResponse } from 'fhir/r4.js';
import { type DemandEntry, type ReadBundle } from '../../../libs/ingest/index.js';
import { FHIR_CANONICAL } from '../../../libs/kernel/index.js';
import { inSlices } from '../../platform/base/time/index.js';
import { type PushAnswer } from '../waiting-list/push-request.js';
import { type SupplyDone } from './supply-of-bundle.js';

/** What became of a transaction. */
export interface TransactionDone {
  /** Of those who wait; null where the Bundle was of supply alone. */
  readonly pushed: PushAnswer | null;
  readonly supply: Pick<SupplyDone, 'changes'>;
}

const OK: BundleEntryResponse = { status: '200 OK' };
const CREATED: BundleEntryResponse = { status: '201 Created' };

/**
 * The answer to a transaction, an entry for each of it in its order.
 * @param kept otherwise it was a dry run, and there is nothing yet to be found anywhere
 * @param idOf our id of a reference
 */
export async function doneBundle(
  { demands, size }: Pick<ReadBundle, 'demands' | 'size'>,
  { pushed, supply }: TransactionDone,
  kept: boolean,
  idOf: (reference: string) => string,
): Promise<Bundle> {
  const created = new Set(pushed?.rows?.references.created);
  const responseTo = ({ reference, verb }: DemandEntry): BundleEntryResponse => {
    if (verb === 'DELETE') return { status: '204 No Content' };
    const isNew = reference !== null && created.has(reference);
    const location = kept && reference !== null ? { location: `ServiceRequest/${idOf(reference)}` } : {};
    return { ...(isNew ? CREATED : OK), ...location };
  };
  const responses = Array.from({ length: size }, () => OK);
  await inSlices(demands, (demand) => void (responses[demand.number - 1] = responseTo(demand)));
  for (const [number, change] of supply.changes) if (change === 'created') responses[number - 1] = CREATED;
  const receipt = pushed?.receipt.id ?? null;
  return {
    resourceType: 'Bundle',
    ...(kept && receipt !== null
      ? { identifier: { system: `${FHIR_CANONICAL}/NamingSystem/receipt`, value: receipt } }
      : {}),
    type: 'transaction-response',
    entry: responses.map((response) => ({ response })),
  };
}
