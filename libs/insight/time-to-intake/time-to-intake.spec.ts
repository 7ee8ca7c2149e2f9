import fc from 'fast-check';
import { seededRandom } from '../../kernel/index.js';
import { CumulativeIncidence, WAIT_ENDS, type WaitEnd, type WaitSpell } from './incidence.js';
import { type ListSpell, timeToIntake } from './time-to-intake.js';

const incidenceOf = (spells: readonly WaitSpell[], last = 400): CumulativeIncidence => {
  const incidence = new CumulativeIncidence(last);
  for (const spell of spells) incidence.add(spell);
  return incidence;
};
const ended = (to: number, end: WaitEnd | null, places = 1, from = 0): WaitSpell => ({
  from,
  to,
  end,
  places,
});

describe('cumulative incidence', () => {
  it('is the share of those that were seen to the end, with the error of a share', () => {
    const incidence = incidenceOf([ended(3, 'intake', 5), ended(5, 'left', 3), ended(8, 'moved', 2)]);
    const { share, standardError } = incidence.at(8);
    expect(share.intake).toBeCloseTo(0.5, 12);
    expect(share.left).toBeCloseTo(0.3, 12);
    expect(share.moved).toBeCloseTo(0.2, 12);
    expect(standardError).toBeCloseTo(Math.sqrt((0.5 * 0.5) / 10), 12);
    expect(incidence.median()).toBe(3);
    expect(incidence.at(2)).toEqual({
      share: { intake: 0, left: 0, moved: 0 },
      standardError: 0,
      interval: null,
    });
  });

  /** Weeks of remission under 6-MP: E.J. Freireich and others, Blood 21 (1963); the standard example of Kaplan–Meier. */
  const REMISSION = [
    ...[6, 6, 6, 7, 10, 13, 16, 22, 23].map((week) => ended(week, 'intake')),
    ...[6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map((week) => ended(week, null)),
  ];
  it.each([
    [6, 0.857, 0.076],
    [7, 0.807, 0.087],
    [10, 0.753, 0.096],
    [13, 0.69, 0.107],
    [16, 0.627, 0.114],
    [22, 0.538, 0.128],
    [23, 0.448, 0.135],
  ])('is, with one end, one minus the published Kaplan–Meier estimate: week %i', (week, survival, error) => {
    const { share, standardError } = incidenceOf(REMISSION).at(week);
    expect(1 - share.intake).toBeCloseTo(survival, 3);
    expect(standardError).toBeCloseTo(error, 3);
  });

  const SPELL = fc
    .record({
      from: fc.integer({ min: 0, max: 20 }),
      lasts: fc.integer({ min: 0, max: 25 }),
      end: fc.constantFrom(null, ...WAIT_ENDS),
      places: fc.integer({ min: 1, max: 3 }),
    })
    .map(({ from, lasts, end, places }): WaitSpell => ({ from, to: from + lasts, end, places }));

  it('is what the definition says, person by person, whoever waited before and still waits included', () => {
    fc.assert(
      fc.property(fc.array(SPELL, { maxLength: 30 }), fc.integer({ min: 1, max: 40 }), (spells, day) => {
        let waiting = 1;
        const share: Record<WaitEnd, number> = { intake: 0, left: 0, moved: 0 };
        const people = spells.flatMap((spell) => Array<WaitSpell>(spell.places).fill(spell));
        for (let on = 1; on <= day; on++) {
          const seen = people.filter(({ from, to }) => from < on && to >= on);
          const ending = (end: WaitEnd) => seen.filter((one) => one.to === on && one.end === end).length;
          if (seen.length === 0) continue;
          for (const end of WAIT_ENDS) share[end] += (waiting * ending(end)) / seen.length;
          waiting *= 1 - WAIT_ENDS.reduce((sum, end) => sum + ending(end), 0) / seen.length;
        }
        const incidence = incidenceOf(spells, 40);
        const found = incidence.at(day);
        for (const end of WAIT_ENDS) expect(found.share[end]).toBeCloseTo(share[end], 9);
        const sum = found.share.intake + found.share.left + found.share.moved;
        expect(sum + waiting).toBeCloseTo(1, 9);
        expect(incidence.atRisk(day)).toBe(people.filter(({ from, to }) => from < day && to >= day).length);
        for (const bound of found.interval ?? []) {
          expect(bound).toBeGreaterThanOrEqual(0);
          expect(bound).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('holds the truth in its interval nineteen times in twenty', () => {
    const random = seededRandom(20_261_130);
    const next = (): number => random.bits() / 2 ** 32;
    const days = (rate: number): number => Math.ceil(-Math.log(1 - next()) / rate);
    const [intake, left] = [0.01, 0.006];
    const truth = (intake / (intake + left)) * (1 - Math.exp(-60 * (intake + left)));
    const times = 600;
    let held = 0;
    for (let time = 0; time < times; time++) {
      const spells = Array.from({ length: 150 }, (): WaitSpell => {
        const [a, b, until] = [days(intake), days(left), Math.ceil(30 + 120 * next())];
        const from = Math.floor(15 * next());
        const to = Math.min(a, b, until);
        return {
          from: next() < 0.5 ? 0 : from,
          to,
          end: to === a ? 'intake' : to === b ? 'left' : null,
          places: 1,
        };
      });
      const [low, high] = incidenceOf(spells).at(60).interval ?? [0, 0];
      if (low <= truth && truth <= high) held++;
    }
    expect(held / times).toBeGreaterThan(0.92);
    expect(held / times).toBeLessThan(0.98);
  });
});

describe('time to the intake', () => {
  const list = (provider: string, ...spells: readonly WaitSpell[]): ListSpell[] =>
    spells.map((spell) => ({ ...spell, provider }));
  /** Thirty at each of three providers. */
  const alike = (...spells: readonly WaitSpell[]) =>
    ['a', 'b', 'c'].flatMap((provider) => list(provider, ...spells));
  const options = { normWeeks: 4, k: 10 };

  it('is said in weeks, with the norm among them', () => {
    const found = timeToIntake(
      'adults',
      alike(ended(29, 'intake', 15), ended(30, 'left', 10), ended(80, 'intake', 20), ended(400, null, 55)),
      { normWeeks: 6, k: 10 },
    );
    expect(found.points.map(({ weeks }) => weeks)).toEqual([4, 6, 8, 13, 26, 52]);
    expect(found.points.map(({ shares }) => shares?.intake)).toEqual([0.15, 0.15, 0.15, 0.35, 0.35, 0.35]);
    expect(found.points.map(({ shares }) => shares?.waiting)).toEqual([0.85, 0.75, 0.75, 0.55, 0.55, 0.55]);
    expect([found.medianWeeks, found.absent]).toEqual([null, null]);
    expect(
      timeToIntake('adults', alike(ended(60, 'intake', 60), ended(300, null, 40)), options).medianWeeks,
    ).toBe(9);
  });

  it('says nothing of few: at risk, or of whom an end was seen between two weeks that are shown', () => {
    // Of those who left by week 8 three: not said, and together with those of week 13 there are enough.
    const few = alike(
      ended(20, 'intake', 20),
      ended(50, 'left', 1),
      ended(70, 'left', 10),
      ended(150, null, 60),
    );
    expect(timeToIntake('adults', few, options).points.map(({ shares }) => shares?.left ?? null)).toEqual([
      ...[0, null, 0.12],
      ...[null, null],
    ]);
    const none = timeToIntake('youth', alike(ended(20, 'intake', 1)), options);
    expect([none.absent, none.medianWeeks]).toEqual(['suppressed', null]);
    expect(timeToIntake('wlz', [], options).absent).toBe('no-places');
  });

  it('says nothing that tells one provider what another has', () => {
    const two = [
      ...list('a', ended(20, 'intake', 90), ended(400, null, 90)),
      ...list('b', ended(400, null, 90)),
    ];
    const [first] = timeToIntake('adults', two, options).points;
    // All intakes are of one: itself it knows that, and the other would.
    expect(first.shares).toBeNull();
    const rest = [...two, ...list('c', ended(20, 'intake', 4), ended(400, null, 90))];
    expect(timeToIntake('adults', rest, options).points[0].shares).toBeNull();
  });
});
