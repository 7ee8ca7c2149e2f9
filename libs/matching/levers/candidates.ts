import { type Cell, countOf, gate, type Part } from '../../disclosure/index.js';
import { byCodeUnit, countedGroup } from '../../kernel/index.js';
import { type Problem } from '../problem/index.js';
import { type SolvedSolution } from '../solution/solution.js';
import { everywhere, type Lever, LEVER_KINDS, LEVER_STEPS, pulled } from './lever.js';

/** Diagnosis groups of which more places are tried: each is a problem to solve. */
const MOST_GROUPS = 8;

/**
 * The changes to try. A lever that would only be felt at one organisation is none: what it brings would be that
 * organisation's. Nor is a group a lever that the gate hides among those without a place: that it stands here would say
 * how many they are.
 * @param k groups of fewer are not told of
 */
export function leversOf(problem: Problem, solution: SolvedSolution, k: number): readonly Lever[] {
  const groups = waitingGroups(problem, solution, k).map((diagnosis): Lever => ({
    ...{ kind: 'places', diagnosis, by: LEVER_STEPS.places },
  }));
  const others = LEVER_KINDS.flatMap((kind) => (kind === 'places' ? [] : [everywhere(kind)]));
  return [...groups, ...others].filter((lever) => touchesSeveral(problem, pulled(problem, lever)));
}

/** Groups of those without a place, as far as they may be told of: the most first. */
function waitingGroups({ entries }: Problem, { assignments }: SolvedSolution, k: number): string[] {
  const placed = new Set(assignments.map(({ entry }) => entry));
  const groups = new Map<string, Map<string, Part>>();
  for (const { id, provider, diagnosis } of entries) {
    if (placed.has(id)) continue;
    const group = countedGroup(diagnosis);
    const parts = groups.get(group) ?? new Map<string, Part>();
    groups.set(
      group,
      parts.set(provider, { knownTo: [provider], count: (parts.get(provider)?.count ?? 0) + 1 }),
    );
  }
  const cells = [...groups].map(([key, parts]): Cell => ({ key, parts: [...parts.values()] }));
  const { hidden, totalShown } = gate(cells, { k });
  if (!totalShown) return [];
  return cells
    .filter(({ key }) => !hidden.has(key))
    .sort((a, b) => countOf(b) - countOf(a) || byCodeUnit(a.key, b.key))
    .slice(0, MOST_GROUPS)
    .map(({ key }) => key);
}

/** Whether a change is one at two organisations at least. */
function touchesSeveral(problem: Problem, changed: Problem): boolean {
  const touched = new Set<string>();
  const look = <Row>(was: readonly Row[], is: readonly Row[], provider: (row: Row) => string): void => {
    was.forEach((row, i) => {
      if (JSON.stringify(row) !== JSON.stringify(is[i])) touched.add(provider(row));
    });
  };
  look(problem.programmes, changed.programmes, ({ provider }) => provider);
  look(problem.providers, changed.providers, ({ id }) => id);
  look(problem.ceilings, changed.ceilings, ({ provider }) => provider);
  if (problem.entries !== changed.entries) look(problem.entries, changed.entries, ({ provider }) => provider);
  return touched.size > 1;
}
