import type { ReceiptSummary } from '../../api/types.js';

const COUNTS = ['rows', 'created', 'changed', 'unchanged', 'removed', 'refused'] as const;
export type ReceiptCount = (typeof COUNTS)[number];

/** Receipts that belong on one line: of one minute and one kind, as when a system sends each programme by itself. */
export interface ReceiptGroup {
  readonly key: string;
  /** As they were given, the newest first. */
  readonly receipts: readonly [ReceiptSummary, ...ReceiptSummary[]];
  readonly counts: Readonly<Record<ReceiptCount, number>>;
}

const minuteOf = ({ kind, mode, dryRun, receivedAt }: ReceiptSummary): string =>
  [receivedAt.slice(0, 'YYYY-MM-DDTHH:MM'.length), kind, mode, dryRun].join(' ');

/** @param receipts the newest first; the groups come in the order of their newest */
export function receiptGroups(receipts: readonly ReceiptSummary[]): ReceiptGroup[] {
  const groups = new Map<string, [ReceiptSummary, ...ReceiptSummary[]]>();
  for (const receipt of receipts) {
    const group = groups.get(minuteOf(receipt));
    if (group === undefined) groups.set(minuteOf(receipt), [receipt]);
    else group.push(receipt);
  }
  return [...groups].map(([key, own]) => ({
    key,
    receipts: own,
    counts: Object.fromEntries(
      COUNTS.map((count) => [count, own.reduce((sum, receipt) => sum + receipt[count], 0)]),
    ) as Record<ReceiptCount, number>,
  }));
}
