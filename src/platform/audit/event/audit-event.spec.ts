import { assertFitForAudit, type AuditEvent, type AuditValue, subjectOf } from './audit-event.js';

const event: AuditEvent = {
  action: 'proposal.read',
  subjectKind: 'proposal',
  subjectId: subjectOf({ id: '7c9e6679-7425-40de-944b-e07fc1f90ae7' }, 'id'),
  category: 'clinical-summary',
  ground: 'treatment-relation',
};
const withDetail = (value: unknown): AuditEvent => ({ ...event, detail: { reason: value as AuditValue } });

describe('an audit event', () => {
  it.each(['clinically-unsuitable', '2026-W49', '2026-11-30', '99990001', 'clinician', 12, 0.5, true, null])(
    'may hold %j',
    (value) => {
      expect(() => assertFitForAudit(withDetail(value))).not.toThrow();
    },
  );

  it.each([
    ['a sentence', 'heeft last van angst'],
    ['an e-mail address', 'jan@example.org'],
    ['something like a BSN', '111222333'],
    ['something like a BSN as a number', 111222333],
    ['a name with an accent', 'Zoë'],
    ['a long text', 'x'.repeat(101)],
    ['nothing', ''],
    ['a structure', { a: 1 }],
    ['a list', ['a']],
    ['an undefined value', undefined],
    ['a number that is none', Number.NaN],
    ['a date object', new Date(0)],
  ])('refuses %s, without repeating it', (_what, value) => {
    let message = '';
    try {
      assertFitForAudit(withDetail(value));
    } catch (error) {
      message = (error as Error).message;
    }
    expect(message).toMatch(/^Audit event refused: detail.reason must be/);
    if (typeof value === 'string' && value !== '') expect(message).not.toContain(value);
  });

  it('refuses words where a code is meant', () => {
    const other = (change: object): AuditEvent => ({ ...event, ...change });
    expect(() => assertFitForAudit(other({ action: 'Read a proposal' }))).toThrow('action');
    expect(() => assertFitForAudit(other({ ground: '' }))).toThrow('ground');
    expect(() => assertFitForAudit({ ...event, subjectId: subjectOf({ id: 'Jan Jansen' }, 'id') })).toThrow(
      'subjectId',
    );
    expect(() => assertFitForAudit(other({ detail: { 'a key': 1 } }))).toThrow('a key of detail');
  });
});
