import { countOf, gate, type Cell, type Part } from '../../disclosure/index.js';
import { byCodeUnit, countedGroup } from '../../kernel/index.js';
import { type Problem } from '../problem/index.js';
import { type Unmatched } from '../solution/solution.js';

/** How many entries of a diagnosis group wait for what nobody offers within reach; null where that may not be shown. */
export interface UnmetNeed {
  readonly diagnosis: string;
  readonly entries: number | null;
}

/** Needs by diagnosis group, the most first; no groups where none may be told. */
export interface UnmetNeeds {
  readonly groups: readonly UnmetNeed[];
  /** The entries of the groups that may not be shown, together: what is left of the total anyway. Null where there are none. */
  readonly together: number | null;
}

/**
 * Needs that nobody in the region meets, as a region that plans its care wants to know them: entries of which the
 * smallest change is a programme that nobody offers yet (`programme` in `explainUnmatched`). By diagnosis group, the
 * most first, behind the gate of libs/disclosure.
 * @param k figures about fewer are not told
 */
export function unmetNeeds(problem: Problem, unmatched: readonly Unmatched[], k: number): UnmetNeeds {
  const entries = new Map(problem.entries.map((entry) => [entry.id, entry]));
  const groups = new Map<string, Map<string, Part>>();
  for (const { entry: id, nearest } of unmatched) {
    const entry = entries.get(id);
    if (entry === undefined || nearest?.change !== 'programme') continue;
    const group = countedGroup(entry.diagnosis);
    const parts = groups.get(group) ?? new Map<string, Part>();
    groups.set(group, parts);
    const known = parts.get(entry.provider)?.count ?? 0;
    parts.set(entry.provider, { knownTo: [entry.provider], count: known + 1 });
  }
  const cells: Cell[] = [...groups].map(([key, parts]) => ({ key, parts: [...parts.values()] }));
  const { hidden, totalShown } = gate(cells, { k });
  if (!totalShown) return { groups: [], together: null };
  const untold = cells.filter(({ key }) => hidden.has(key));
  return {
    groups: cells
      .map((cell) => ({ diagnosis: cell.key, entries: hidden.has(cell.key) ? null : countOf(cell) }))
      .sort((a, b) => (b.entries ?? 0) - (a.entries ?? 0) || byCodeUnit(a.diagnosis, b.diagnosis)),
    together: untold.length === 0 ? null : untold.reduce((sum, cell) => sum + countOf(cell), 0),
  };
}
