import fc from 'fast-check';
import { plusDays } from '../../kernel/index.js';
import {
  type Absence,
  absenceOn,
  answersFor,
  overlap,
  type Period,
  planAbsence,
  type Reviewer,
  standInFor,
} from './delegation.js';

const TODAY = '2026-11-22';
const WITHIN = { today: TODAY, weeks: 2, others: [], was: null };
const anna: Reviewer = {
  user: 'anna',
  organisation: 'A',
  role: 'clinician',
  profession: 'gz-psycholoog',
};
const ada: Reviewer = { ...anna, user: 'ada', profession: 'psychiater' };
const days = (since: string, until: string): Period => ({ since, until });
const NOW = days(TODAY, '2026-12-06');

describe('an absence', () => {
  it('is planned with a colleague, or with nobody', () => {
    expect(planAbsence(anna, ada, NOW, WITHIN)).toEqual({
      ok: true,
      value: { user: 'anna', ...NOW, delegate: 'ada' },
    });
    expect(planAbsence(anna, null, days(TODAY, TODAY), WITHIN)).toMatchObject({
      ok: true,
      value: { delegate: null },
    });
  });

  it('may begin later, up to a year from now', () => {
    const planned = (since: string) => planAbsence(anna, ada, days(since, plusDays(since, 14)), WITHIN);
    expect(planned('2027-11-21').ok).toBe(true);
    expect(planned('2027-11-22')).toEqual({ ok: false, error: 'absence-too-far' });
  });

  it.each<[string, Reviewer, Reviewer | null | undefined, Period]>([
    ['not-qualified', { ...anna, profession: null }, ada, NOW],
    ['not-qualified', { ...anna, role: 'data-steward' }, null, NOW],
    ['absence-over', anna, ada, days('2026-11-20', '2026-11-21')],
    ['absence-backwards', anna, ada, days('2026-11-25', '2026-11-24')],
    ['absence-began', anna, ada, days('2026-11-21', '2026-11-24')],
    ['absence-too-long', anna, ada, days(TODAY, '2026-12-07')],
    ['absence-too-long', anna, ada, days('2027-01-01', '2027-01-16')],
    ['delegate-unknown', anna, undefined, NOW],
    ['delegate-unknown', anna, { ...ada, organisation: 'B' }, NOW],
    ['delegate-self', anna, anna, NOW],
    ['delegate-not-qualified', anna, { ...ada, profession: null }, NOW],
    ['delegate-not-qualified', anna, { ...ada, role: 'case-table-chair' }, NOW],
  ])('is refused: %s', (error, who, colleague, period) =>
    expect(planAbsence(who, colleague, period, WITHIN)).toEqual({ ok: false, error }),
  );

  it('shares no day with another of the same person, the first and the last included', () => {
    const others = [days('2026-12-01', '2026-12-05')];
    const planned = (since: string, until: string) =>
      planAbsence(anna, null, days(since, until), { ...WITHIN, others });
    for (const [since, until] of [
      ['2026-11-30', '2026-12-01'],
      ['2026-12-05', '2026-12-05'],
      ['2026-11-25', '2026-12-08'],
    ] as const)
      expect(planned(since, until)).toEqual({ ok: false, error: 'absence-overlaps' });
    expect(planned('2026-11-25', '2026-11-30').ok).toBe(true);
    expect(planned('2026-12-06', '2026-12-06').ok).toBe(true);
  });

  it('keeps its first day once it has begun, and may end sooner or later', () => {
    const was = days('2026-11-10', '2026-11-30');
    const changed = (since: string, until: string) =>
      planAbsence(anna, null, days(since, until), { ...WITHIN, was });
    expect(changed('2026-11-10', TODAY).ok).toBe(true);
    expect(changed('2026-11-10', '2026-11-24').ok).toBe(true);
    expect(changed('2026-11-09', '2026-11-24')).toEqual({ ok: false, error: 'absence-began' });
    expect(changed('2026-11-10', '2026-11-25')).toEqual({ ok: false, error: 'absence-too-long' });
  });
});

describe('who answers for whom', () => {
  const absences: Absence[] = [
    { user: 'anna', since: '2026-11-01', until: '2026-12-01', delegate: 'ada' },
    { user: 'eva', since: '2026-11-25', until: '2026-11-30', delegate: 'ada' },
    { user: 'bob', since: '2026-11-01', until: '2026-12-31', delegate: null },
  ];
  it('is the colleague who was named, from the first day to the last', () => {
    expect(answersFor(absences, 'ada', '2026-10-31')).toEqual([]);
    expect(answersFor(absences, 'ada', TODAY)).toEqual(['anna']);
    expect(answersFor(absences, 'ada', '2026-11-25')).toEqual(['anna', 'eva']);
    expect(answersFor(absences, 'ada', '2026-12-01')).toEqual(['anna']);
    expect(answersFor(absences, 'ada', '2026-12-02')).toEqual([]);
    expect(answersFor(absences, 'bob', TODAY)).toEqual([]);
    expect(standInFor(absences, 'anna', TODAY)).toBe('ada');
    expect(standInFor(absences, 'bob', TODAY)).toBeNull();
    expect(standInFor(absences, 'ada', TODAY)).toBeNull();
  });
  it('is nobody while the colleague is away too: no chains', () => {
    const both = [...absences, { user: 'ada', since: TODAY, until: '2026-11-25', delegate: 'zoe' }];
    expect(answersFor(both, 'ada', TODAY)).toEqual([]);
    expect(answersFor(both, 'zoe', TODAY)).toEqual(['ada']);
    expect(answersFor(both, 'ada', '2026-11-26')).toEqual(['anna', 'eva']);
  });
  it('is never somebody who is away, nor the one who is away, whatever was planned', () => {
    const person = fc.constantFrom('a', 'b', 'c', 'd');
    const day = fc.integer({ min: 0, max: 20 }).map((n) => plusDays(TODAY, n));
    const absence = fc
      .record({ user: person, from: day, to: day, delegate: fc.option(person) })
      .filter(({ user, delegate }) => user !== delegate)
      .map(({ user, from, to, delegate }) => ({
        user,
        since: from < to ? from : to,
        until: from < to ? to : from,
        delegate,
      }));
    const apart = fc
      .array(absence, { maxLength: 8 })
      .map((some) =>
        some.filter((one, i) => !some.slice(0, i).some((o) => o.user === one.user && overlap(o, one))),
      );
    fc.assert(
      fc.property(apart, person, day, (some, user, on) => {
        const delegate = standInFor(some, user, on);
        if (delegate === null) return;
        expect(delegate).not.toBe(user);
        expect(absenceOn(some, delegate, on)).toBeNull();
        expect(answersFor(some, delegate, on)).toContain(user);
      }),
    );
  });
});
