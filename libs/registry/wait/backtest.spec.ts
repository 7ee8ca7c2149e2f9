import { plusDays, seededRandom } from '../../kernel/index.js';
import { backtest, momentsOf } from './backtest.js';
import { type EntryHistory } from './spells.js';

const UNTIL = '2026-11-30';
const ago = (weeks: number): string => plusDays(UNTIL, -7 * weeks);
const nobody = {
  diagnosis: 'anxiety',
  age: [23, 29] as const,
  title: null,
  circuit: null,
  severity: 2 as const,
};
const come = (id: string, came: number, stayed: number, seen = came): EntryHistory => ({
  ...nobody,
  ...{ id, programme: 'p', registeredOn: ago(came), intakeOn: null, seenOn: ago(seen) },
  ...{ leftOn: stayed < came ? ago(came - stayed) : null, moved: false },
});
const programme = {
  ...{ id: 'p', diagnoses: ['anxiety'], takesAll: false, takesUndiagnosed: false, ages: [18, 120] as const },
  ...{ titles: null, circuits: null, intakeWait: 12, treatmentWait: 4 },
};
const asOf = (history: readonly EntryHistory[], on: string) => ({
  on,
  entries: history
    .filter(({ seenOn, leftOn }) => seenOn < on && (leftOn === null || leftOn >= on))
    .map((row) => ({ ...row, expectedIntakeWeek: null, expectedTreatmentWeeks: null })),
  programmes: [programme],
});
const calibration = (history: readonly EntryHistory[]) => {
  const moments = momentsOf(history, UNTIL).map((on) => asOf(history, on));
  return new Map(backtest(history, moments, UNTIL).map((row) => [row.source, row]));
};

describe('backtest', () => {
  it('finds bounds that hold about four in five of a list without order', () => {
    const random = seededRandom(7);
    // Half a week's chance of one in twelve, whoever has waited however long.
    const history = Array.from({ length: 1500 }, (_, n) => {
      let stayed = 0;
      while (random.below(12) > 0) stayed++;
      return come(`e${n}`, 1 + random.below(150), stayed);
    });
    const { expectations, ended, coverage, bias } = calibration(history).get('history')!;
    expect(expectations).toBeGreaterThan(1000);
    expect(ended).toBeGreaterThan(800);
    expect(coverage).toBeGreaterThan(0.72);
    expect(coverage).toBeLessThan(0.92);
    expect(Math.abs(bias!)).toBeLessThan(2);
  });

  it('goes by the place where a list takes its clients in order, and is then nearly right', () => {
    const history = Array.from({ length: 300 }, (_, n) => come(`e${n}`, n / 2 + 1, 16)).map((row, n) => ({
      ...row,
      id: `e${n}`,
    }));
    const { expectations, coverage, error } = calibration(history).get('position')!;
    expect(expectations).toBeGreaterThan(500);
    expect(coverage).toBeGreaterThan(0.9);
    expect(error).toBeLessThan(2);
  });

  it('says of a history of less than five weeks, and of one that nobody left, that nothing is known yet', () => {
    expect(momentsOf([come('e', 3, 9)], UNTIL)).toEqual([]);
    const alone = calibration([come('e', 40, 60)]);
    expect(alone.get('announced')).toMatchObject({ ended: 0, bias: null, error: null });
    expect([...alone.values()].some(({ coverage }) => Number.isNaN(coverage))).toBe(false);
  });
});
