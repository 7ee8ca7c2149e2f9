import {
  SILENT,
  solve,
  toProblem,
  type Entry,
  type Problem,
  type SolvedSolution,
} from '../../../libs/matching/index.js';
import { isoWeekOf, plusDays, weeksBetween } from '../../../libs/kernel/index.js';
import { policyWith } from './policies.js';
import { demoRegion, entriesOf, rowsOf } from './region.js';

const FIRST_WEEK = '2026-W49';

interface Found {
  readonly problem: Problem;
  readonly solution: SolvedSolution;
  /** Entries for whom a week or a number of weeks was agreed that is not over. */
  readonly dated: ReadonlySet<string>;
}

/** The demo region as its first run finds it, nobody's wish asked about yet. */
async function found(entries: number): Promise<Found> {
  const demo = demoRegion(1, entries);
  const { problem } = toProblem(rowsOf(demo), policyWith({ waited: 0, floor: 0 }), FIRST_WEEK);
  const solution = await solve(problem, { problemSha256: '', prices: false }, SILENT);
  if (solution.status === 'infeasible') throw new Error('the demo region has no plan');
  const dated = entriesOf(demo).filter(({ intakeOn, expectedIntakeWeek, expectedTreatmentWeeks }) => {
    const week =
      intakeOn === null
        ? expectedIntakeWeek
        : expectedTreatmentWeeks === null
          ? null
          : isoWeekOf(plusDays(intakeOn, 7 * expectedTreatmentWeeks));
    return week !== null && weeksBetween(FIRST_WEEK, week) >= -1;
  });
  return { problem, solution, dated: new Set(dated.map(({ id }) => id)) };
}

describe.each([600, 3000])('the demo region of %i, as a run finds it', (entries) => {
  let run: Found;
  let waiting: ReadonlyMap<string, Entry>;
  beforeAll(async () => {
    run = await found(entries);
    waiting = new Map(run.problem.entries.map((entry) => [entry.id, entry]));
  }, 120_000);

  it('has enough of everybody to say something', () => {
    const { problem, solution, dated } = run;
    expect(problem.entries.length).toBeGreaterThan(0.9 * entries);
    expect(solution.assignments.length).toBeGreaterThan(0.1 * entries);
    const undated = problem.entries.filter(({ id }) => !dated.has(id));
    expect(undated.length).toBeGreaterThan(0.1 * entries);
    expect(undated.some(({ title }) => title === 'wfz')).toBe(true);
  });

  it('tells nobody whose wait is overdue or only expected that it is not sooner elsewhere', () => {
    const told = run.solution.unmatched.filter(({ reason }) => reason === 'not-sooner');
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter(({ entry }) => !run.dated.has(entry))).toEqual([]);
  });

  it('names for everybody without a place a smallest change, two where one would not do, or that nothing would', () => {
    const { unmatched } = run.solution;
    // Nobody is asked to change anything for who is in danger now, nor of who wants to stay.
    const asked = unmatched.filter(({ entry: id }) => {
      const { danger, wish } = waiting.get(id)!;
      return danger !== true && wish !== 'stay';
    });
    expect(asked.length).toBeGreaterThan(0.9 * unmatched.length);
    expect(asked.filter(({ nearest }) => nearest === null)).toEqual([]);
  });

  it('proposes nobody across a title or a circuit', () => {
    const programmes = new Map(run.problem.programmes.map((programme) => [programme.id, programme]));
    const across = run.solution.assignments.filter(({ entry, programme }) => {
      const { title, circuit } = waiting.get(entry)!;
      const { titles, circuits } = programmes.get(programme)!;
      const forensic = circuits?.every((one) => one === 'forensic') === true;
      const titled = title == null || titles?.includes(title) === true;
      return !titled || (circuit == null ? forensic : circuits?.includes(circuit) !== true);
    });
    expect(across).toEqual([]);
  });

  it('asks for one place more of forensic care from nobody else', () => {
    const forensic = new Set(
      run.problem.programmes.flatMap(({ id, circuits }) =>
        circuits?.every((one) => one === 'forensic') === true ? [id] : [],
      ),
    );
    expect(forensic.size).toBeGreaterThan(0);
    const wanted = run.solution.unmatched.filter(({ nearest }) =>
      [nearest, ...(nearest?.and ?? [])].some((one) => one?.programme && forensic.has(one.programme)),
    );
    expect(wanted.filter(({ entry }) => waiting.get(entry)!.circuit !== 'forensic')).toEqual([]);
  });
});
