import { DEFAULT_POLICY, policySha256, readPolicyDocument } from './index.js';

describe('a policy document', () => {
  it('reads the default back as it is', () => {
    const stored: unknown = JSON.parse(JSON.stringify(DEFAULT_POLICY));
    expect(readPolicyDocument(stored)).toEqual({ ok: true, value: DEFAULT_POLICY });
  });

  it('is whole once it is read: what it leaves out is as every region begins', () => {
    const { matching, horizonWeeks, proposalDays, answerDays, suppressUnder } = DEFAULT_POLICY;
    const early = { matching, horizonWeeks, proposalDays, answerDays, suppressUnder };
    expect(readPolicyDocument(early)).toEqual({ ok: true, value: DEFAULT_POLICY });
  });

  it.each([
    [undefined, 12],
    [{}, 12],
    [{ absenceWeeks: 3 }, 3],
  ])('reads an absence of %j as %d weeks at most', (review, absenceWeeks) =>
    expect(readPolicyDocument({ ...DEFAULT_POLICY, review })).toMatchObject({
      value: { review: { absenceWeeks } },
    }),
  );
  it.each([0, 27, 1.5, '3'])('refuses an absence of %j weeks', (absenceWeeks) =>
    expect(readPolicyDocument({ ...DEFAULT_POLICY, review: { absenceWeeks } })).toEqual({
      ok: false,
      error: 'review.absenceWeeks',
    }),
  );

  it('asks about many that leave a list by the numbers of the region, and by the product’s where it has none', () => {
    const read = (pushes: unknown) => readPolicyDocument({ ...DEFAULT_POLICY, pushes });
    for (const [pushes, expected] of [
      [undefined, { removedPercent: 20, removedRows: 25, mostEntries: 20_000 }],
      [{ removedPercent: 5 }, { removedPercent: 5, removedRows: 25 }],
      [{ removedRows: 0 }, { removedPercent: 20, removedRows: 0 }],
    ])
      expect(read(pushes)).toMatchObject({ ok: true, value: { pushes: expected } });
    // All of a list is never let go unasked.
    for (const removedPercent of [0, 51, 100, 12.5, '20'])
      expect(read({ removedPercent })).toEqual({ ok: false, error: 'pushes.removedPercent' });
    for (const mostEntries of [99, 100_001, 0])
      expect(read({ mostEntries })).toEqual({ ok: false, error: 'pushes.mostEntries' });
    for (const removedRows of [-1, 1001])
      expect(read({ removedRows })).toEqual({ ok: false, error: 'pushes.removedRows' });
  });

  it('reads the case table whole or not at all, and nothing that nobody knows', () => {
    const caseTable = { ...DEFAULT_POLICY.caseTable, refusals: 3, unknown: 1 };
    expect(readPolicyDocument({ ...DEFAULT_POLICY, caseTable })).toMatchObject({
      value: { caseTable: { ...DEFAULT_POLICY.caseTable, refusals: 3 } },
    });
    const wrong = { ...DEFAULT_POLICY, caseTable: { ...caseTable, refusals: 0 } };
    expect(readPolicyDocument(wrong)).toEqual({ ok: false, error: 'caseTable.refusals' });
    expect(readPolicyDocument({ ...DEFAULT_POLICY, caseTable: null })).toMatchObject({ ok: false });
  });

  it('has one hash, whatever the order of the keys', () => {
    const { matching, ...rest } = DEFAULT_POLICY;
    expect(policySha256({ ...rest, matching })).toBe(policySha256(DEFAULT_POLICY));
    expect(policySha256({ ...DEFAULT_POLICY, proposalDays: 15 })).not.toBe(policySha256(DEFAULT_POLICY));
  });

  it.each<[string, unknown, string]>([
    ['that is no object', 'policy', '(document)'],
    ['that is null', null, '(document)'],
    ['without weights', { ...DEFAULT_POLICY, matching: {} }, 'matching.norm.intake'],
    ['with no days to answer', { ...DEFAULT_POLICY, answerDays: 0 }, 'answerDays'],
    ['with a misspelt part', { ...DEFAULT_POLICY, refusalreasons: [] }, 'refusalreasons (unknown part)'],
    ['with an absence of a year', { ...DEFAULT_POLICY, review: { absenceWeeks: 52 } }, 'review.absenceWeeks'],
    ['with ages to the year', { ...DEFAULT_POLICY, ages: { bandYears: 1 } }, 'ages.bandYears'],
    ['with a border that is no age', { ...DEFAULT_POLICY, ages: { borders: ['18'] } }, 'ages.borders'],
    ['with a name for a word', { ...DEFAULT_POLICY, programmeWords: ['Jan Jansen'] }, 'programmeWords'],
    ['with half a case table', { ...DEFAULT_POLICY, caseTable: {} }, 'caseTable.refusals'],
    ['with no reasons to refuse', { ...DEFAULT_POLICY, refusalReasons: {} }, 'refusalReasons'],
    ['with no reasons to decline', { ...DEFAULT_POLICY, declineReasons: {} }, 'declineReasons'],
  ])('%s is refused, with the path of what is wrong', (_what, document, path) => {
    expect(readPolicyDocument(document)).toEqual({ ok: false, error: path });
  });
});
