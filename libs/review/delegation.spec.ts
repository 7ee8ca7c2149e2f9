import { type Absence, answersFor, planAbsence, readAbsenceWeeks, type Reviewer } from './delegation.js';

const TODAY = '2026-11-22';
const WITHIN = { today: TODAY, weeks: 2 };
const anna: Reviewer = {
  user: 'anna',
  organisation: 'A',
  role: 'clinician',
  profession: 'gz-psycholoog',
};
const ada: Reviewer = { ...anna, user: 'ada', profession: 'psychiater' };

describe('an absence', () => {
  it('is planned with a colleague, or with nobody', () => {
    expect(planAbsence(anna, ada, '2026-12-06', WITHIN)).toEqual({
      ok: true,
      value: { user: 'anna', until: '2026-12-06', delegate: 'ada' },
    });
    expect(planAbsence(anna, null, TODAY, WITHIN)).toMatchObject({ ok: true, value: { delegate: null } });
  });

  it.each<[string, Reviewer, Reviewer | null | undefined, string]>([
    ['not-qualified', { ...anna, profession: null }, ada, TODAY],
    ['not-qualified', { ...anna, role: 'data-steward' }, null, TODAY],
    ['absence-over', anna, ada, '2026-11-21'],
    ['absence-too-long', anna, ada, '2026-12-07'],
    ['delegate-unknown', anna, undefined, TODAY],
    ['delegate-unknown', anna, { ...ada, organisation: 'B' }, TODAY],
    ['delegate-self', anna, anna, TODAY],
    ['delegate-not-qualified', anna, { ...ada, profession: null }, TODAY],
    ['delegate-not-qualified', anna, { ...ada, role: 'case-table-chair' }, TODAY],
  ])('is refused: %s', (error, who, colleague, until) =>
    expect(planAbsence(who, colleague, until, WITHIN)).toEqual({ ok: false, error }),
  );
});

describe('who answers for whom', () => {
  const absences: Absence[] = [
    { user: 'anna', until: '2026-12-01', delegate: 'ada' },
    { user: 'eva', until: '2026-11-30', delegate: 'ada' },
    { user: 'bob', until: '2026-12-31', delegate: null },
  ];
  it('is the colleague who was named, to the last day and not after it', () => {
    expect(answersFor(absences, 'ada', TODAY)).toEqual(['anna', 'eva']);
    expect(answersFor(absences, 'ada', '2026-12-01')).toEqual(['anna']);
    expect(answersFor(absences, 'ada', '2026-12-02')).toEqual([]);
    expect(answersFor(absences, 'bob', TODAY)).toEqual([]);
  });
  it('is nobody where the colleague is away too: no chains', () => {
    const both = [...absences, { user: 'ada', until: '2026-11-25', delegate: 'zoe' }];
    expect(answersFor(both, 'ada', TODAY)).toEqual([]);
    expect(answersFor(both, 'zoe', TODAY)).toEqual(['ada']);
    expect(answersFor(both, 'ada', '2026-11-26')).toEqual(['anna', 'eva']);
  });
});

describe('how far ahead an absence may end', () => {
  it.each([
    [undefined, 12],
    [null, 12],
    [{}, 12],
    [{ review: { absenceWeeks: 3 } }, 3],
  ])('reads %j as %d weeks', (document, value) =>
    expect(readAbsenceWeeks(document)).toEqual({ ok: true, value }),
  );
  it.each([0, 27, 1.5, '3'])('refuses %j', (absenceWeeks) =>
    expect(readAbsenceWeeks({ review: { absenceWeeks } })).toEqual({
      ok: false,
      error: 'review.absenceWeeks',
    }),
  );
});
