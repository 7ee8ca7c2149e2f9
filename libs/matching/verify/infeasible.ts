import { minStartIn, type Problem } from '../problem/index.js';
import {
  planOf,
  shareInTenThousandths,
  violationsOf,
  type Plan,
  type Violation,
} from '../constraints/index.js';
import { candidatesOf, type Candidates } from './candidates.js';

/** What is known of a claim that no plan exists. */
export type Feasibility = 'infeasible' | 'feasible' | 'unknown';

/**
 * Only pins can make a problem infeasible: without them nobody moves, and that breaks nothing. Pins that keep
 * every rule are a plan themselves. Pins beyond slots, maxOut or a ceiling can't be helped by anything; a group,
 * a balance or a share could still be filled up by others, which is refuted only where there are too few of them.
 */
export function feasibilityOf(problem: Problem): {
  readonly answer: Feasibility;
  readonly broken: Violation[];
} {
  const pins = problem.entries.flatMap(({ id, pinned }) =>
    pinned ? [{ entry: id, programme: pinned.programme, week: pinned.week }] : [],
  );
  const { plan } = planOf(problem, pins);
  const broken = violationsOf(plan);
  if (broken.length === 0) return { answer: 'feasible', broken };
  if (broken.some(({ constraint }) => ['slots', 'maxOut', 'ceiling', 'once'].includes(constraint))) {
    return { answer: 'infeasible', broken };
  }
  const candidates = candidatesOf(problem);
  const hopeless =
    groupsWithoutCandidates(plan, candidates) ||
    balancesWithoutSenders(plan, candidates) ||
    sharesWithoutSevere(plan, candidates);
  return { answer: hopeless ? 'infeasible' : 'unknown', broken };
}

/** Calls back for every usable triple of an entry that is not pinned. */
function eachFree(candidates: Candidates, found: (i: number, j: number, cell: number) => void): void {
  const { problem, start, programme, weeks, slots } = candidates;
  problem.entries.forEach(({ pinned }, i) => {
    if (pinned) return;
    for (let k = start[i]; k < start[i + 1]; k++) {
      for (let t = 0; t < weeks[k]; t++) {
        const cell = programme[k] * problem.weeks + t;
        if (slots[cell] > 0) found(i, programme[k], cell);
      }
    }
  });
}

function groupsWithoutCandidates({ problem, placements }: Plan, candidates: Candidates): boolean {
  const reachable = new Int32Array(candidates.slots.length);
  eachFree(candidates, (_i, _j, cell) => reachable[cell]++);
  const position = new Map(problem.programmes.map(({ id }, j) => [id, j]));
  return placements.some(({ programme, week }) => {
    const cell = (position.get(programme.id) ?? 0) * problem.weeks + week;
    const pinned = placements.filter((p) => p.programme === programme && p.week === week).length;
    return pinned + reachable[cell] < minStartIn(programme, week);
  });
}

function balancesWithoutSenders({ problem, placements }: Plan, candidates: Candidates): boolean {
  const senders = new Set<number>();
  eachFree(candidates, (i) => senders.add(i));
  return problem.providers.some(({ id, maxNetIn, maxOut }) => {
    if (maxNetIn === null) return false;
    const pinnedIn = placements.filter(({ programme }) => programme.provider === id).length;
    const pinnedOut = placements.filter(({ entry }) => entry.provider === id).length;
    let couldGo = pinnedOut;
    for (const i of senders) if (problem.entries[i].provider === id) couldGo++;
    return pinnedIn - Math.min(couldGo, maxOut ?? Infinity) > maxNetIn;
  });
}

function sharesWithoutSevere({ problem, placements }: Plan, candidates: Candidates): boolean {
  const severe = new Map<string, Set<number>>();
  eachFree(candidates, (i, j) => {
    const { provider } = problem.programmes[j];
    if (problem.entries[i].severity !== 3) return;
    severe.set(provider, (severe.get(provider) ?? new Set<number>()).add(i));
  });
  return problem.providers.some(({ id, minHighShare }) => {
    if (minHighShare === null) return false;
    const pinned = placements.filter(({ programme }) => programme.provider === id);
    const more = severe.get(id)?.size ?? 0;
    const high = pinned.filter(({ entry }) => entry.severity === 3).length + more;
    return 10_000 * high < shareInTenThousandths(minHighShare) * (pinned.length + more);
  });
}
