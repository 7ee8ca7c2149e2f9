import { DEFAULT_POLICY } from '../matching/index.js';
import { DEFAULT_DECLINE_REASONS } from '../offer/index.js';
import { DEFAULT_CASE_TABLE, DEFAULT_REFUSAL_REASONS } from '../review/index.js';
import { readPolicyDocument } from './index.js';

describe('a policy document', () => {
  it('is whole once it is read: what it leaves out is as every region begins', () => {
    const read = readPolicyDocument(DEFAULT_POLICY);
    expect(read).toEqual({
      ok: true,
      value: {
        ...DEFAULT_POLICY,
        review: { absenceWeeks: 12 },
        caseTable: DEFAULT_CASE_TABLE,
        refusalReasons: DEFAULT_REFUSAL_REASONS,
        declineReasons: DEFAULT_DECLINE_REASONS,
      },
    });
    if (read.ok) expect(readPolicyDocument(JSON.parse(JSON.stringify(read.value)))).toEqual(read);
  });

  it.each<[string, unknown, string]>([
    ['that is no object', 'policy', '(document)'],
    ['that is null', null, '(document)'],
    ['without weights', { ...DEFAULT_POLICY, matching: {} }, 'matching.norm.intake'],
    ['with no days to answer', { ...DEFAULT_POLICY, answerDays: 0 }, 'answerDays'],
    ['with a misspelt part', { ...DEFAULT_POLICY, refusalreasons: [] }, 'refusalreasons (unknown part)'],
    ['with an absence of a year', { ...DEFAULT_POLICY, review: { absenceWeeks: 52 } }, 'review.absenceWeeks'],
    ['with half a case table', { ...DEFAULT_POLICY, caseTable: {} }, 'caseTable.refusals'],
    ['with no reasons to refuse', { ...DEFAULT_POLICY, refusalReasons: {} }, 'refusalReasons'],
    ['with no reasons to decline', { ...DEFAULT_POLICY, declineReasons: {} }, 'declineReasons'],
  ])('%s is refused, with the path of what is wrong', (_what, document, path) => {
    expect(readPolicyDocument(document)).toEqual({ ok: false, error: path });
  });
});
