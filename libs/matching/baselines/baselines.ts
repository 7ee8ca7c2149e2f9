import { type Population, populationOf, POPULATIONS } from '../../kernel/index.js';
import { gainsOf, minStartIn, noGains, plusGains, travelIn, worth, type Problem } from '../problem/index.js';
import { type Assignment, type Levels } from '../solution/solution.js';
import { candidatesOf, type Candidates } from '../plans/candidates.js';
import { planOf } from '../plans/plan.js';
import { tieOrder } from '../plans/tie-order.js';
import { Usage } from '../plans/usage.js';

/** A way of doing without the optimiser, with what it would have gained. */
export interface Baseline extends Levels {
  readonly proposals: number;
  /** The levels in one number, by the weights of the problem it is measured with. */
  readonly value: number;
}

export interface Baselines {
  readonly nothing: Baseline;
  readonly firstComeFirstServed: Baseline;
}

/**
 * What would have happened without the optimiser, so that no run claims more than its own part.
 * @param served what `firstComeFirstServed` makes of the problem
 */
export function baselinesOf(problem: Problem, served = firstComeFirstServed(problem)): Baselines {
  return {
    nothing: baselineOf(problem, pinsOf(problem)),
    firstComeFirstServed: baselineOf(problem, served),
  };
}

export const pinsOf = (problem: Problem): Assignment[] =>
  problem.entries.flatMap(({ id, pinned }) =>
    pinned ? [{ entry: id, programme: pinned.programme, week: pinned.week }] : [],
  );

/**
 * The table with spreadsheets, done without a mistake. What is under way (pins) stays. Then those who wait are
 * gone through once, the longest waiting first (ties by the published order), and each gets the earliest free
 * intake among the programmes that fit, of equals the one worth most and then the lowest id. Every limit is kept.
 * Groups are left out: they take more than one person at a time, and nobody gathers them by hand.
 */
export function firstComeFirstServed(problem: Problem): Assignment[] {
  const plan: Assignment[] = pinsOf(problem);
  const candidates = candidatesOf(problem);
  const usage = new Usage(planOf(problem, plan).plan, candidates.slots);
  const position = new Map(problem.entries.map(({ id }, i) => [id, i]));
  for (const entry of problem.entries.toSorted(tieOrder(problem))) {
    if (entry.pinned) continue;
    const i = position.get(entry.id) ?? 0;
    const seat = earliest(problem, candidates, usage, i);
    if (!seat) continue;
    usage.take(i, seat.j, seat.week);
    plan.push({ entry: entry.id, programme: problem.programmes[seat.j].id, week: seat.week });
  }
  return plan;
}

function earliest(
  problem: Problem,
  { start, programme, from, weeks, slots, valuesInto }: Candidates,
  usage: Usage,
  i: number,
): { readonly j: number; readonly week: number } | null {
  const values = new Float64Array(problem.weeks);
  let best: { j: number; week: number; value: number } | null = null;
  for (let k = start[i]; k < start[i + 1]; k++) {
    const j = programme[k];
    const until = best ? Math.min(weeks[k], best.week + 1) : weeks[k];
    for (let week = from[k]; week < until; week++) {
      if (slots[j * problem.weeks + week] === 0 || usage.free(j, week) < 1) continue;
      if (minStartIn(problem.programmes[j], week) > 1) continue;
      valuesInto(i, k, values);
      const value = values[week];
      const better =
        !best ||
        week < best.week ||
        value > best.value ||
        (value === best.value && problem.programmes[j].id < problem.programmes[best.j].id);
      if (value > 0 && better && usage.blocks(i, j, week).length === 0) best = { j, week, value };
      if (value > 0 && usage.blocks(i, j, week).length === 0) break; // later weeks of this programme are worse
    }
  }
  return best;
}

/**
 * A plan, wherever it comes from, measured by this problem's policy. Assignments that name nothing of it are left out.
 * @param population measures what it comes to for these clients alone; absent = for all
 */
export function baselineOf(
  problem: Problem,
  assignments: readonly Assignment[],
  population?: Population,
): Baseline {
  const minutes = travelIn(problem.travel);
  let sums: Levels = noGains(problem.policy);
  const placements = planOf(problem, assignments).plan.placements.filter(
    ({ entry }) => population === undefined || populationOf(entry) === population,
  );
  for (const { entry, programme, week } of placements) {
    sums = plusGains(
      sums,
      gainsOf(problem.policy, entry, programme, week, minutes(entry.area, programme.area)),
    );
  }
  return { proposals: placements.length, ...sums, value: worth(problem.policy.weights, sums) };
}

/** What a plan comes to for each population that waits: no figure about people pools two of them. */
export type ByPopulation = Partial<Record<Population, Baseline>>;

/** @example baselinesAbout(problem, plan).youth?.proposals // of the young alone */
export function baselinesAbout(problem: Problem, assignments: readonly Assignment[]): ByPopulation {
  const waiting = new Set(problem.entries.map((entry) => populationOf(entry)));
  return Object.fromEntries(
    POPULATIONS.filter((population) => waiting.has(population)).map((population) => [
      population,
      baselineOf(problem, assignments, population),
    ]),
  );
}
