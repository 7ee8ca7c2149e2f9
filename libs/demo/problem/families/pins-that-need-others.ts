import { type Random } from '../../../kernel/index.js';
import {
  type Entry,
  firstComeFirstServed,
  type Pin,
  planOf,
  type Problem,
  travelIn,
  violationsOf,
  whyInadmissible,
} from '../../../matching/index.js';

/** How many times a group is tried to be gathered. */
const TRIES = 40;

/**
 * Pins that stand in some plan and not always alone: some of a plan that keeps every rule. A light client pinned where
 * a share is owed needs a severe one beside it, one who is pinned into a group the others of it, and a provider
 * without net inflow somebody who leaves.
 */
export function pinsThatNeedOthers(random: Random, problem: Problem, wanted: number): Entry[] {
  const plan = firstComeFirstServed(problem);
  const group = aGroup(random, problem, plan);
  const chosen = new Map<string, Pin>(
    [...group.slice(0, 1), ...random.shuffle(plan)]
      .slice(0, wanted)
      .map(({ entry, programme, week }) => [entry, { programme, week }]),
  );
  return problem.entries.map((entry) => ({ ...entry, pinned: chosen.get(entry.id) ?? null }));
}

type Placed = ReturnType<typeof firstComeFirstServed>[number];

/** Clients without a place in the plan who can start a group together beside it; none where no try succeeds. */
function aGroup(random: Random, problem: Problem, plan: readonly Placed[]): Placed[] {
  const minutes = travelIn(problem.travel);
  const placed = new Set(plan.map(({ entry }) => entry));
  const starts = problem.programmes.flatMap((row) =>
    row.slots.flatMap((free, week) => {
      const least = (typeof row.minStart === 'number' ? row.minStart : row.minStart?.[week]) ?? 0;
      return least > 1 && free >= least && !row.intakeStop ? [{ row, week, least }] : [];
    }),
  );
  if (starts.length === 0) return [];
  for (let tries = 0; tries < TRIES; tries++) {
    const { row, week, least } = random.pick(starts);
    const able = problem.entries.filter(
      (entry) =>
        !placed.has(entry.id) &&
        whyInadmissible(problem, entry, row, week, minutes(entry.area, row.area)) === null,
    );
    const group = random
      .shuffle(able)
      .slice(0, least)
      .map(({ id }) => ({ entry: id, programme: row.id, week }));
    if (group.length === least && violationsOf(planOf(problem, [...plan, ...group]).plan).length === 0)
      return group;
  }
  return [];
}
