import { type LikeSomebody, type PushMode } from '../../../libs/ingest/index.js';
import { type ReceiptDto } from '../receipt/receipt.dto.js';
import { refusalOfAll } from '../receipt/receipt.service.js';
import { type ReceiptDraft } from '../receipt/receipt.store.js';
import { type Meant } from '../registry.port.js';

/**
 * Whether a receipt answers this push. What confirms a number gets none of another number: it would be told that all is
 * done while those it means to let go are still there. What confirms nothing is the same push, asked about once more.
 */
export const isSamePush = (
  { bodySha256, removed }: Pick<ReceiptDraft, 'bodySha256' | 'removed'>,
  hash: string,
  { confirmed }: Meant,
): boolean => bodySha256 === hash && (confirmed === null || confirmed === removed);

/** The receipt of a push whose references are no pseudonyms: one reason for all of its rows. */
export const nothingTaken = (mode: PushMode, rows: number, found: LikeSomebody): ReceiptDraft => ({
  kind: 'waiting-list',
  mode,
  idempotencySha256: null,
  bodySha256: '',
  ...{ rows, created: 0, changed: 0, unchanged: 0, removed: 0, refused: rows, kept: 0, formerAreas: 0 },
  refusals: [refusalOfAll({ field: 'reference', code: 'references-like-somebody', params: { ...found } })],
});

export const dryReceipt = ({
  refusals,
  idempotencySha256: _,
  bodySha256: __,
  ...counts
}: ReceiptDraft): ReceiptDto => ({
  ...counts,
  id: null,
  dryRun: true,
  receivedAt: new Date().toISOString(),
  refusals: [...refusals],
});
