import { createHash } from 'node:crypto';
import { firstRefusal } from '../../../libs/registry/index.js';
import {
  gainsOf,
  minStartIn,
  noGains,
  plusGains,
  travelIn,
  worth,
  type Entry,
  type Problem,
} from '../../../libs/matching/problem/index.js';
import {
  SOLUTION_FORMAT,
  type Assignment,
  type Certificate,
  type SolvedSolution,
} from '../../../libs/matching/solution/solution.js';

/** A triple that may be proposed, with what it is worth. */
export interface Option extends Assignment {
  readonly value: number;
}

/** Every admissible triple, the slow and obvious way. */
export function optionsOf(problem: Problem): Option[] {
  const minutes = travelIn(problem.travel);
  return problem.entries.flatMap((entry) =>
    problem.programmes.flatMap((programme) => {
      const way = minutes(entry.area, programme.area);
      if (firstRefusal(entry, programme, way)) return [];
      const options: Option[] = [];
      for (let week = entry.notBefore ?? 0; week < problem.weeks; week++) {
        if (week < (problem.leadWeeks ?? 0) && !entry.pinned) continue;
        const gains = gainsOf(problem.policy, entry, programme, week, way);
        const pinned = entry.pinned ?? null;
        const uncertain = entry.remaining === null || (entry.waitEstimate?.source ?? 'agreed') !== 'agreed';
        const chosen = uncertain && pinned?.programme === programme.id && week <= pinned.week;
        if (!chosen && (gains.breach < 0 || gains.weeks < problem.policy.minGainWeeks)) continue;
        options.push({
          entry: entry.id,
          programme: programme.id,
          week,
          value: worth(problem.policy.weights, gains),
        });
      }
      return options;
    }),
  );
}

/** Whether a choice of one option per entry keeps every rule: written down again, apart from libs/matching/constraints. */
export function keepsRules(problem: Problem, plan: readonly Assignment[]): boolean {
  const entries = new Map(problem.entries.map((entry) => [entry.id, entry]));
  const programmes = new Map(problem.programmes.map((programme) => [programme.id, programme]));
  const rows = plan.map((a) => ({ ...a, e: entries.get(a.entry)!, j: programmes.get(a.programme)! }));
  for (const { j, week } of rows) {
    const there = rows.filter((row) => row.j === j && row.week === week).length;
    if (j.intakeStop || there > j.slots[week] || there < minStartIn(j, week)) return false;
  }
  for (const { e, j, week } of rows) {
    const same = rows.filter((row) => row.j === j && row.week === week && row.e.provider === e.provider);
    if (same.length > (j.maxPerSender ?? Infinity)) return false;
  }
  for (const p of problem.providers) {
    const out = rows.filter((row) => row.e.provider === p.id).length;
    const into = rows.filter((row) => row.j.provider === p.id);
    if (p.maxOut !== null && out > p.maxOut) return false;
    if (p.maxNetIn !== null && into.length - out > p.maxNetIn) return false;
    const severe = into.filter((row) => row.e.severity === 3).length;
    if (p.minHighShare !== null && severe * 10_000 < Math.round(p.minHighShare * 10_000) * into.length)
      return false;
  }
  const { longWaitingFloor = 0, norm, norms = {} } = problem.policy;
  const normFor = (title: string | null = null) => (title !== null && title in norms ? norms[title] : norm);
  const long = (e: Entry): boolean => e.waited + (e.intakeWait ?? 0) > (normFor(e.title)?.total ?? Infinity);
  const floor = Math.floor(
    (100 * longWaitingFloor * problem.entries.filter(long).length) / Math.max(1, problem.entries.length),
  );
  if (10_000 * rows.filter(({ e }) => long(e)).length < floor * rows.length) return false;
  return problem.ceilings.every(
    (c) => rows.filter((row) => row.e.insurer === c.insurer && row.j.provider === c.provider).length <= c.max,
  );
}

/** Every plan of a tiny problem that keeps all rules, with its value. */
export function allPlans(problem: Problem): { readonly plan: Option[]; readonly value: number }[] {
  const options = optionsOf(problem);
  const plans: { plan: Option[]; value: number }[] = [];
  const choose = (i: number, plan: Option[], value: number): void => {
    if (i === problem.entries.length) {
      if (keepsRules(problem, plan)) plans.push({ plan: [...plan], value });
      return;
    }
    const { id, pinned } = problem.entries[i];
    if (!pinned) choose(i + 1, plan, value);
    for (const option of options) {
      if (option.entry !== id) continue;
      if (pinned && (option.programme !== pinned.programme || option.week !== pinned.week)) continue;
      plan.push(option);
      choose(i + 1, plan, value + option.value);
      plan.pop();
    }
  };
  choose(0, [], 0);
  return plans;
}

/** Entries in the published order of ties. */
export function ranked(problem: Problem): Entry[] {
  const hash = (id: string) => createHash('sha256').update(`${problem.policy.seed}|${id}`).digest('hex');
  return problem.entries.toSorted((a, b) => b.waited - a.waited || (hash(a.id) < hash(b.id) ? -1 : 1));
}

/**
 * The best plan by trying all of them, and of equals the first by the published order: who is matched, by rank, and then
 * the week and programme of each, by rank; null where there is none.
 */
export function bruteForce(problem: Problem): { readonly plan: Option[]; readonly value: number } | null {
  const order = ranked(problem).map(({ id }) => id);
  const programmes = problem.programmes.map(({ id }) => id).sort();
  const week = (row: Option): string => String(row.week).padStart(2, '0');
  const programme = (row: Option): string => String(programmes.indexOf(row.programme)).padStart(4, '0');
  const sortKey = (plan: Option[]): string => {
    const rows = order.map((id) => plan.find(({ entry }) => entry === id));
    const matched = rows.map((row) => (row ? '0' : '1')).join('');
    return matched + rows.map((row) => (row ? week(row) + programme(row) : '')).join('');
  };
  let best: { plan: Option[]; value: number } | null = null;
  for (const each of allPlans(problem)) {
    const better = best === null || each.value > best.value;
    if (better || (each.value === best!.value && sortKey(each.plan) < sortKey(best!.plan))) best = each;
  }
  return best;
}

export const NO_PRICES = { slots: [], maxOut: [], maxNetIn: [], ceilings: [], shares: [] };

const byEntry = (a: { entry: string }, b: { entry: string }): number => (a.entry < b.entry ? -1 : 1);

/** A plan written down as a solution, with the given proof of the given bound. */
export function solutionOf(
  problem: Problem,
  plan: readonly Assignment[],
  { bound, certificate, sha256 }: { bound: number; certificate: Certificate; sha256: string },
): SolvedSolution {
  const minutes = travelIn(problem.travel);
  let levels = noGains(problem.policy);
  for (const { entry: id, programme: offered, week } of plan) {
    const entry = problem.entries.find((e) => e.id === id)!;
    const programme = problem.programmes.find((p) => p.id === offered)!;
    levels = plusGains(
      levels,
      gainsOf(problem.policy, entry, programme, week, minutes(entry.area, programme.area)),
    );
  }
  const value = worth(problem.policy.weights, levels);
  return {
    format: SOLUTION_FORMAT,
    problem: sha256,
    status: bound === value ? 'optimal' : 'feasible',
    value,
    levels,
    bound,
    gap: bound === value ? 0 : (bound - value) / Math.abs(bound || value),
    assignments: plan.map(({ entry, programme, week }) => ({ entry, programme, week })).sort(byEntry),
    prices: { slots: [], ceilings: [], providers: [] },
    unmatched: problem.entries
      .filter(({ id }) => !plan.some(({ entry }) => entry === id))
      .map(({ id }) => ({
        entry: id,
        reason: 'lost-to-longer-waiting' as const,
        binding: null,
        nearest: null,
      }))
      .sort(byEntry),
    certificate,
    work: { iterations: 0, seconds: 0, peakMB: 0, solver: 'brute-force', stopped: 'proved' },
  };
}
