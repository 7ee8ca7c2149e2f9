import { type Candidates } from '../../plans/candidates.js';
import { type LimitTable } from '../../plans/limit-table.js';
import { type Decisions } from './branch.js';

/** Decisions by name: a group week open (true) or closed, a pair forced (true) or forbidden. */
type Literals = ReadonlyMap<string, boolean>;

/** A leaf on the way down: how many of its decisions are still to be made. */
interface Open {
  readonly literals: Literals;
  readonly left: number;
}

/** Looks at most at so many leaves; a proof by a tree needs about leaves × depth². */
const MOST_WORK = 100_000_000;

export type Cover = 'covered' | 'not-covered' | 'too-intricate';

/**
 * Do the leaves leave no plan out? Splits on one decision after another until some leaf asks nothing more
 * (covered) or none is left (a case was forgotten). Cases that can't be need no leaf: an entry at two programmes,
 * a pair that is not admissible, anything against a pin, a group week without slots that count being open.
 */
export function coverOf(table: LimitTable, candidates: Candidates, branches: readonly Decisions[]): Cover {
  const impossible = impossibleDecisions(table, candidates);
  const leaves = branches
    .map(literalsOf)
    .filter((literals) => literals !== null)
    .map((literals): Open => ({ literals, left: literals.size }));
  const rivals = pairsByEntry(leaves);
  const decided = new Set<string>();
  let work = 0;

  /** Leaves that agree with the decision. */
  const after = (open: readonly Open[], name: string, value: boolean): Open[] => {
    work += open.length;
    return open.flatMap((leaf) => {
      const wanted = leaf.literals.get(name);
      if (wanted === undefined) return [leaf];
      return wanted === value ? [{ literals: leaf.literals, left: leaf.left - 1 }] : [];
    });
  };

  const covered = (open: readonly Open[]): boolean => {
    if (work > MOST_WORK || open.length === 0) return false;
    const shortest = open.reduce((least, leaf) => (leaf.left < least.left ? leaf : least));
    if (shortest.left === 0) return true;
    const names = [...shortest.literals.keys()].filter((name) => !decided.has(name));
    work += names.length * open.length;
    const name = mostAsked(names, open);
    for (const value of [false, true]) {
      if (impossible(name, value)) continue;
      // Forced to one programme is forbidden at all others.
      const excluded = value
        ? [...(rivals.get(entryOf(name)) ?? [])].filter((n) => n !== name && !decided.has(n))
        : [];
      let rest = after(open, name, value);
      for (const other of excluded) rest = after(rest, other, false);
      const now = [name, ...excluded];
      for (const each of now) decided.add(each);
      const good = covered(rest);
      for (const each of now) decided.delete(each);
      if (!good) return false;
    }
    return true;
  };

  if (covered(leaves)) return 'covered';
  return work > MOST_WORK ? 'too-intricate' : 'not-covered';
}

/** Null for a leaf that wants a decision both ways: it covers nothing. */
function literalsOf(branch: Decisions): Literals | null {
  const literals = new Map<string, boolean>();
  let contradiction = false;
  const want = (name: string, value: boolean): void => {
    contradiction ||= literals.get(name) === !value;
    literals.set(name, value);
  };
  for (const c of branch.open) want(`week ${c}`, true);
  for (const c of branch.closed) want(`week ${c}`, false);
  for (const [i, programmes] of branch.forced) for (const j of programmes) want(`pair ${i} ${j}`, true);
  for (const [i, programmes] of branch.forbidden) for (const j of programmes) want(`pair ${i} ${j}`, false);
  return contradiction ? null : literals;
}

/** In a proof by branching the first decision is in every leaf, so this finds the tree again. */
function mostAsked(names: readonly string[], open: readonly Open[]): string {
  let best = names[0];
  let most = -1;
  for (const name of names) {
    let times = 0;
    for (const { literals } of open) if (literals.has(name)) times++;
    if (times > most) [best, most] = [name, times];
  }
  return best;
}

/** `pair 3 ` of `pair 3 17`; group weeks have no rivals. */
const entryOf = (name: string): string => name.slice(0, name.lastIndexOf(' ') + 1);

function pairsByEntry(leaves: readonly Open[]): Map<string, Set<string>> {
  const pairs = new Map<string, Set<string>>();
  for (const { literals } of leaves) {
    for (const name of literals.keys()) {
      if (!name.startsWith('pair')) continue;
      const entry = entryOf(name);
      pairs.set(entry, (pairs.get(entry) ?? new Set<string>()).add(name));
    }
  }
  return pairs;
}

function impossibleDecisions(
  table: LimitTable,
  { start, programme, slots }: Candidates,
): (name: string, value: boolean) => boolean {
  const { entries, weeks } = table.problem;
  const pinnedWeeks = new Set<number>();
  for (const { pinned } of entries) {
    if (pinned) pinnedWeeks.add((table.programmes.get(pinned.programme) ?? -1) * weeks + pinned.week);
  }
  return (name, value) => {
    const [kind, first, second] = name.split(' ');
    if (kind === 'week') return value ? slots[Number(first)] === 0 : pinnedWeeks.has(Number(first));
    const i = Number(first);
    const { pinned } = entries[i];
    if (pinned) return value !== (table.programmes.get(pinned.programme) === Number(second));
    return value && !programme.subarray(start[i], start[i + 1]).includes(Number(second));
  };
}
