import type { ReceiptSummary } from '../../api/types.js';
import { receiptGroups } from './receipt-groups.js';

const receipt = (id: string, receivedAt: string, change: Partial<ReceiptSummary> = {}): ReceiptSummary =>
  ({
    ...{ id, receivedAt, kind: 'slots', mode: null, dryRun: false },
    ...{ rows: 3, created: 2, changed: 1, unchanged: 0, removed: 0, refused: 0 },
    ...change,
  }) as unknown as ReceiptSummary;

describe('receipts of one minute', () => {
  it('are one line of each kind, with the counts of all', () => {
    const twenty = Array.from({ length: 20 }, (_, i) => receipt(`s${i}`, `2026-11-29T10:15:${10 + i}.000Z`));
    const other = receipt('p', '2026-11-29T10:15:05.000Z', { kind: 'programmes' });
    const [slots, programmes, ...more] = receiptGroups([...twenty, other]);
    expect(more).toEqual([]);
    expect(slots?.receipts).toHaveLength(20);
    expect(slots?.counts).toMatchObject({ rows: 60, created: 40, changed: 20 });
    expect(programmes?.receipts.map(({ id }) => id)).toEqual(['p']);
  });

  it('stay apart where they are of another minute, another way of sending, or a trial', () => {
    const groups = receiptGroups([
      receipt('a', '2026-11-29T10:16:00.000Z'),
      receipt('b', '2026-11-29T10:15:59.000Z'),
      receipt('c', '2026-11-29T10:15:58.000Z', { dryRun: true }),
    ]);
    expect(groups.map(({ receipts }) => receipts.map(({ id }) => id))).toEqual([['a'], ['b'], ['c']]);
  });
});
