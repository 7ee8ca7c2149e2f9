import { type Bilingual } from '../../registry/index.js';
import { type Entry, type Problem, type Programme } from '../problem/index.js';
import { type Assignment } from '../solution/solution.js';

export type ConstraintCode =
  'once' | 'slots' | 'maxOut' | 'maxNetIn' | 'ceiling' | 'minHighShare' | 'minStart' | 'pinned';

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

export interface Violation {
  readonly constraint: ConstraintCode;
  /** What exactly is broken, e.g. `slots:J1:3` or `ceiling:3311:P1`. */
  readonly binding: string;
  readonly message: Bilingual;
}

/** One rule about plans as a whole. Assumes admissible placements; says nothing about a single pair. */
export interface Constraint {
  readonly code: ConstraintCode;
  /** Why a plan that breaks it can't be carried out, as one says it to a clinician. */
  readonly reason: Bilingual;
  readonly violations: (plan: Plan) => Violation[];
}

/** Looks up what the assignments refer to; those that refer to nothing are left out and returned apart. */
export function planOf(
  problem: Problem,
  assignments: readonly Assignment[],
): { readonly plan: Plan; readonly strangers: readonly Assignment[] } {
  const entries = new Map(problem.entries.map((entry) => [entry.id, entry]));
  const programmes = new Map(problem.programmes.map((programme) => [programme.id, programme]));
  const placements: Placement[] = [];
  const strangers: Assignment[] = [];
  for (const assignment of assignments) {
    const entry = entries.get(assignment.entry);
    const programme = programmes.get(assignment.programme);
    const { week } = assignment;
    const inHorizon = Number.isInteger(week) && week >= 0 && week < problem.weeks;
    if (entry && programme && inHorizon) placements.push({ entry, programme, week });
    else strangers.push(assignment);
  }
  return { plan: { problem, placements }, strangers };
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
