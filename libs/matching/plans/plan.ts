import { type Entry, type Problem, type Programme } from '../problem/problem.js';
import { type Assignment } from '../solution/assignment.js';

/** An assignment with what it refers to. */
export interface Placement {
  readonly entry: Entry;
  readonly programme: Programme;
  readonly week: number;
}

/** A problem with a choice of placements: what the constraints are asked about. */
export interface Plan {
  readonly problem: Problem;
  readonly placements: readonly Placement[];
}

/** Looks up what the assignments refer to; those that refer to nothing are left out and returned apart. */
export function planOf(
  problem: Problem,
  assignments: readonly Assignment[],
): { readonly plan: Plan; readonly unknown: readonly Assignment[] } {
  const entries = new Map(problem.entries.map((entry) => [entry.id, entry]));
  const programmes = new Map(problem.programmes.map((programme) => [programme.id, programme]));
  const placements: Placement[] = [];
  const unknown: Assignment[] = [];
  for (const assignment of assignments) {
    const entry = entries.get(assignment.entry);
    const programme = programmes.get(assignment.programme);
    const { week } = assignment;
    const inHorizon = Number.isInteger(week) && week >= 0 && week < problem.weeks;
    if (entry && programme && inHorizon) placements.push({ entry, programme, week });
    else unknown.push(assignment);
  }
  return { plan: { problem, placements }, unknown };
}

/** How many items there are of each key. */
export function tally<T>(items: readonly T[], key: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) {
    const name = key(item);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** Two codes as one key: ids may hold any character, so no separator is safe but this. */
export const pairKey = (a: string, b: string | number): string => JSON.stringify([a, b]);
