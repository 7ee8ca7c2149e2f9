import fc from 'fast-check';
import { DEFAULT_RETENTION, dueOn, readRetentionPolicy, RETENTION_KINDS } from './index.js';

const changed = (months: Record<string, unknown>, more: object = {}): object => ({
  ...DEFAULT_RETENTION,
  ...more,
  months: { ...DEFAULT_RETENTION.months, ...months },
});
const wrongField = (document: unknown): string | null => {
  const read = readRetentionPolicy(document);
  return read.ok ? null : read.error;
};

describe('what is due on a day', () => {
  it('is what was last of use whole months ago', () => {
    expect(
      Object.fromEntries(dueOn(DEFAULT_RETENTION, '2026-11-22').map(({ kind, before }) => [kind, before])),
    ).toEqual({
      'run-snapshots': '2026-08-22',
      'earlier-versions': '2024-11-22',
      events: '2026-08-22',
      notifications: '2026-08-22',
      mail: '2026-09-22',
      webhooks: '2026-09-22',
      absences: '2026-09-22',
      'saved-views': '2025-11-22',
      reviewers: '2025-11-22',
      'follow-ups': '2025-11-22',
      receipts: '2024-11-22',
      'closed-proposals': '2024-11-22',
      'left-entries': '2024-11-22',
    });
  });

  it.each([
    ['2026-05-31', '2026-02-28'],
    ['2024-05-31', '2024-02-29'],
    ['2026-01-15', '2025-10-15'],
    ['2026-03-01', '2025-12-01'],
  ])('on %s, three months before, is %s: also where that month is shorter', (today, before) => {
    expect(dueOn(DEFAULT_RETENTION, today)[0]).toEqual({ kind: 'run-snapshots', before });
  });

  it('is never younger than eight weeks, grows with the days, and never goes back', () => {
    const day = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const months = fc.integer({ min: 2, max: 240 });
    fc.assert(
      fc.property(day, day, months, (a, b, kept) => {
        const policy = readRetentionPolicy(
          changed(Object.fromEntries(RETENTION_KINDS.map((kind) => [kind, kept]))),
        );
        if (!policy.ok) throw new Error(policy.error);
        const before = (today: string): string => dueOn(policy.value, today)[0]?.before ?? '';
        expect((Date.parse(a) - Date.parse(before(a))) / 86_400_000).toBeGreaterThanOrEqual(kept * 30 - 3);
        if (a <= b) expect(before(a) <= before(b)).toBe(true);
      }),
    );
  });
});

describe('a policy', () => {
  it('is read back as it was written', () => {
    expect(readRetentionPolicy(JSON.parse(JSON.stringify(DEFAULT_RETENTION)))).toEqual({
      ok: true,
      value: DEFAULT_RETENTION,
    });
  });

  it('from before there was a kind has the first period for it', () => {
    const { webhooks: _, ...older } = DEFAULT_RETENTION.months;
    const read = readRetentionPolicy({ ...DEFAULT_RETENTION, months: { ...older, events: 9 } });
    expect(read).toMatchObject({ ok: true, value: { months: { webhooks: 2, events: 9 } } });
  });

  it.each<[string, unknown, string]>([
    ['of another format', { ...DEFAULT_RETENTION, format: 'x' }, 'format'],
    ['that is nothing', null, 'format'],
    ['without periods', { ...DEFAULT_RETENTION, months: null }, 'months'],
    ['with a period of a month', changed({ events: 1 }), 'months.events'],
    ['with a period as text', changed({ receipts: '24' }), 'months.receipts'],
    ['with a kind too many', changed({ audit: 12 }), 'months (unknown kind)'],
    ['that forgets entries before their proposals', changed({ 'left-entries': 12 }), 'months.left-entries'],
    ['that keeps the audit trail for less than five years', changed({}, { auditYears: 4 }), 'auditYears'],
  ])('%s is refused, with the field that is wrong', (_what, document, field) => {
    expect(wrongField(document)).toBe(field);
  });
});
