import { gate, shownSum, type Cell } from '../../disclosure/index.js';
import { byCodeUnit, type Population, populationOf } from '../../kernel/index.js';
import { type Problem } from '../problem/index.js';
import { UNMATCHED_REASONS, type SolvedSolution } from '../solution/solution.js';

/** Entries of a run that fared alike, by the organisations that know them. */
export interface RunPart {
  /** `proposed` anew, `kept` from an earlier run, or the reason why there is none. */
  readonly outcome: string;
  /** Whom it is about. */
  readonly population: Population;
  readonly from: string;
  /** Where the place is; null without one. */
  readonly to: string | null;
  readonly count: number;
}

/** What became of the entries of a run, as it may be told of others; null where it may not. */
export interface RunFigures {
  readonly entries: number | null;
  readonly proposed: number | null;
  readonly kept: number | null;
  readonly unmatched: number | null;
  /** Whether sums over all that are placed may be told. */
  readonly placed: boolean;
  /** Those with anybody; most first, the hidden ones last. Empty where none may be told. */
  readonly reasons: readonly { readonly reason: string; readonly count: number | null }[];
}

const PLACED = ['proposed', 'kept'];
/** Who is placed says more to a region than why another is not: a few barred do not hide the proposals. */
const WEIGHTS = { proposed: 10, kept: 10 };

/** What became of each entry of a plan. */
export function runParts({ entries, programmes }: Problem, solution: SolvedSolution): RunPart[] {
  const receiver = new Map(programmes.map(({ id, provider }) => [id, provider]));
  const places = new Map(solution.assignments.map(({ entry, programme }) => [entry, programme]));
  const reasons = new Map(solution.unmatched.map(({ entry, reason }) => [entry, reason]));
  const parts = new Map<string, RunPart>();
  for (const { id, provider: from, pinned, title, circuit } of entries) {
    const population = populationOf({ title, circuit });
    const programme = places.get(id);
    const to = programme === undefined ? null : (receiver.get(programme) ?? null);
    const outcome = to === null ? (reasons.get(id) ?? '') : pinned ? 'kept' : 'proposed';
    const key = [outcome, population, from, to].join(' ');
    parts.set(key, { outcome, population, from, to, count: (parts.get(key)?.count ?? 0) + 1 });
  }
  return [...parts].sort(([a], [b]) => byCodeUnit(a, b)).map(([, part]) => part);
}

/** Those about one population: figures about two are never pooled. */
export const partsAbout = (parts: readonly RunPart[], population: Population): RunPart[] =>
  parts.filter((part) => part.population === population);

/** The figures of a run as one table: its reasons, its proposals and their sums give each other away. */
export function runFigures(parts: readonly RunPart[], k: number): RunFigures {
  const outcomes = new Set([...PLACED, ...UNMATCHED_REASONS, ...parts.map(({ outcome }) => outcome)]);
  const cells = [...outcomes].map((outcome): Cell => ({
    key: outcome,
    parts: parts
      .filter((part) => part.outcome === outcome)
      .map(({ from, to, count }) => ({ knownTo: to === null ? [from] : [from, to], count })),
  }));
  const gated = gate(cells, { k, weights: WEIGHTS });
  const sum = (keys: readonly string[]): number | null => shownSum(cells, gated, keys);
  const reasons = [...outcomes].filter((outcome) => !PLACED.includes(outcome));
  return {
    entries: sum([...outcomes]),
    proposed: sum(['proposed']),
    kept: sum(['kept']),
    unmatched: sum(reasons),
    placed: sum(PLACED) !== null,
    reasons: gated.totalShown
      ? reasons
          .map((reason) => ({ reason, count: sum([reason]) }))
          .filter(({ count }) => count !== 0)
          .sort((a, b) => (b.count ?? -1) - (a.count ?? -1) || byCodeUnit(a.reason, b.reason))
      : [],
  };
}
