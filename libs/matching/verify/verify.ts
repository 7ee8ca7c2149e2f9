import { type Bilingual, byCodeUnit } from '../../kernel/index.js';
import { violationsOf } from '../constraints/index.js';
import { candidatesOf } from '../plans/candidates.js';
import { planOf, type Plan } from '../plans/plan.js';
import { gainsOf, travelIn, whyInadmissible, worth, type Problem } from '../problem/index.js';
import { readSolution } from '../solution/read-solution.js';
import { type InfeasibleSolution, type SolvedSolution } from '../solution/solution.js';
import { certifiedBound } from './certificate/index.js';
import { feasibilityOf } from './infeasible.js';
import { Faults, type Fault } from './faults.js';
import { checkPrices } from './prices.js';
import { wrongTies } from './ties.js';

export type Verification =
  | { readonly valid: true; readonly notes: readonly Bilingual[] }
  | { readonly valid: false; readonly problems: readonly Fault[]; readonly count: number };

/**
 * Rechecks a solution from the problem alone, with none of the solvers' code: admissibility, every constraint,
 * value, levels, gap and status, the entries without a proposal, the order of ties, and the bound from the
 * certificate in exact arithmetic; of the shadow prices what can be (prices.ts). A failing solution is never shown to anybody.
 * @param problem as `readProblem` accepted it
 * @param value any JSON value; what is no solution at all is simply not valid
 * @param problemSha256 lower-case hex SHA-256 of the problem file's bytes
 */
export function verify(
  problem: Problem,
  value: unknown,
  { problemSha256 }: { readonly problemSha256: string },
): Verification {
  const faults = new Faults();
  const read = readSolution(value);
  if (!read.ok) {
    for (const { path, message, messageNl } of read.error.issues) {
      faults.add('form', `${path || '/'} ${message}`, `${path || '/'} ${messageNl}`);
    }
    return faults.verdict([], read.error.count);
  }
  const solution = read.value;
  if (solution.problem !== problemSha256) {
    faults.add(
      'problem',
      `The solution is of another problem: ${solution.problem.slice(0, 64)}, not ${problemSha256}.`,
      `De oplossing hoort bij een ander probleem: ${solution.problem.slice(0, 64)}, niet ${problemSha256}.`,
    );
  }
  if (solution.status === 'infeasible') return verifyInfeasible(problem, solution, faults);
  verifySolved(problem, solution, faults);
  return faults.verdict([]);
}

function verifyInfeasible(problem: Problem, _solution: InfeasibleSolution, faults: Faults): Verification {
  const { answer } = feasibilityOf(problem);
  if (answer === 'feasible') {
    faults.add(
      'status',
      'The problem is not infeasible: the pins alone are a plan that keeps every rule.',
      'Het probleem is niet onoplosbaar: de vastgezette plaatsingen zijn zelf een plan dat elke regel volgt.',
    );
  }
  return faults.verdict(
    answer === 'unknown'
      ? [
          {
            en: 'That no plan exists could be neither proved nor refuted.',
            nl: 'Dat er geen plan bestaat, kon niet worden bewezen en niet worden weerlegd.',
          },
        ]
      : [],
  );
}

function verifySolved(problem: Problem, solution: SolvedSolution, faults: Faults): void {
  const { plan, unknown } = planOf(problem, solution.assignments);
  for (const { entry, programme, week } of unknown) {
    faults.add(
      'reference',
      `Assignment of ${entry} to ${programme} in week ${week} refers to what the problem does not have.`,
      `Plaatsing van ${entry} bij ${programme} in week ${week} verwijst naar wat het probleem niet kent.`,
    );
  }
  checkOrder(solution.assignments, 'assignments', faults);
  for (const { constraint, message } of violationsOf(plan)) faults.add(constraint, message.en, message.nl);
  checkSums(plan, solution, faults);
  checkUnmatched(problem, solution, faults);
  checkStatus(solution, faults);
  if (faults.count > 0) return; // what follows compares with plans that keep the rules

  const candidates = candidatesOf(problem);
  for (const { unmatched, matched, programme, week } of wrongTies(candidates, plan, 20)) {
    faults.add(
      'tie',
      `${unmatched} ranks above ${matched} and could take its place at ${programme} in week ${week} at equal value.`,
      `${unmatched} gaat voor ${matched} en kon die plaats bij ${programme} in week ${week} bij gelijke waarde innemen.`,
    );
  }
  const bound = certifiedBound(candidates, solution.certificate);
  checkPrices(candidates, solution, faults);
  if (!bound.ok) faults.add('certificate', bound.error.en, bound.error.nl);
  else if (bound.value !== BigInt(solution.bound)) {
    faults.add(
      'bound',
      `The bound is ${solution.bound}, and the certificate proves ${bound.value}.`,
      `De grens is ${solution.bound}, en het certificaat bewijst ${bound.value}.`,
    );
  }
}

/** Each placement must be admissible, and value and levels must be the sums they claim to be. */
function checkSums({ problem, placements }: Plan, solution: SolvedSolution, faults: Faults): void {
  const { policy } = problem;
  const minutes = travelIn(problem.travel);
  const sums = { breach: 0, weeks: 0, travel: 0, waited: 0, doubt: 0 };
  for (const { entry, programme, week } of placements) {
    const way = minutes(entry.area, programme.area);
    const why = whyInadmissible(problem, entry, programme, week, way);
    if (why !== null) {
      faults.add(
        'inadmissible',
        `${entry.id} at ${programme.id} in week ${week} is not admissible (${why}).`,
        `${entry.id} bij ${programme.id} in week ${week} is niet toelaatbaar (${why}).`,
      );
    }
    const gains = gainsOf(policy, entry, programme, week, way);
    sums.breach += gains.breach;
    sums.weeks += gains.weeks;
    sums.travel += gains.travel;
    sums.waited += gains.waited ?? 0;
    sums.doubt += gains.doubt ?? 0;
  }
  for (const level of ['breach', 'weeks', 'travel', 'waited', 'doubt'] as const) {
    const claimed = solution.levels[level] ?? 0;
    if (claimed !== sums[level]) faults.differs(`levels/${level}`, claimed, sums[level]);
  }
  const value = worth(policy.weights, sums);
  if (solution.value !== value) faults.differs('value', solution.value, value);
}

/** Exactly the entries without an assignment, each once, sorted. */
function checkUnmatched(problem: Problem, solution: SolvedSolution, faults: Faults): void {
  checkOrder(solution.unmatched, 'unmatched', faults);
  const assigned = new Set(solution.assignments.map(({ entry }) => entry));
  const listed = new Set(solution.unmatched.map(({ entry }) => entry));
  const entries = new Set(problem.entries.map(({ id }) => id));
  for (const id of entries) {
    if (assigned.has(id) || listed.has(id)) continue;
    faults.add(
      'unmatched',
      `${id} is neither assigned nor unmatched.`,
      `${id} is niet geplaatst en staat niet bij de rest.`,
    );
  }
  for (const id of listed) {
    if (entries.has(id) && !assigned.has(id)) continue;
    faults.add(
      'unmatched',
      `${id} is listed as unmatched and is ${entries.has(id) ? 'assigned' : 'no entry of the problem'}.`,
      `${id} staat bij de rest en is ${entries.has(id) ? 'geplaatst' : 'geen wachtplek van het probleem'}.`,
    );
  }
}

function checkOrder(rows: readonly { readonly entry: string }[], name: string, faults: Faults): void {
  const at = rows.findIndex((row, n) => n > 0 && byCodeUnit(rows[n - 1].entry, row.entry) >= 0);
  if (at < 0) return;
  faults.add(
    'order',
    `${name} must be sorted by entry, each once: /${name}/${at} is not.`,
    `${name} moet op wachtplek zijn gesorteerd, elk één keer: /${name}/${at} is dat niet.`,
  );
}

/** Rounded decimals of a gap do no harm; another gap does. */
const GAP_TOLERANCE = 1e-9;

function checkStatus({ value, bound, gap, status }: SolvedSolution, faults: Faults): void {
  if (bound < value) {
    faults.add(
      'bound',
      `The bound ${bound} is below the value ${value}.`,
      `De grens ${bound} ligt onder de waarde ${value}.`,
    );
  }
  // A bound of 0 above a negative value (only pins can be that bad) has no gap in its own terms.
  const expected = bound === value ? 0 : (bound - value) / Math.abs(bound || value);
  if (Math.abs(gap - expected) > GAP_TOLERANCE) faults.differs('gap', gap, expected);
  if ((status === 'optimal') !== (bound === value)) {
    faults.add(
      'status',
      `The status is ${status}, with value ${value} and bound ${bound}.`,
      `De status is ${status}, bij waarde ${value} en grens ${bound}.`,
    );
  }
}
