import { sha256 } from '../../kernel/index.js';
import { pairKey, tally, type Plan, type Placement } from '../constraints/index.js';
import { shareInTenThousandths } from '../constraints/index.js';
import { gainsOf, travelIn, worth, type Entry, type Problem } from '../problem/index.js';
import { type Candidates } from './candidates.js';

/** Two entries of which the wrong one was placed. */
export interface WrongTie {
  readonly unmatched: string;
  readonly matched: string;
  readonly programme: string;
  readonly week: number;
}

/**
 * The published order of people of equal value: longest waited first, then SHA-256 of `seed|id`.
 * Negative when a comes first.
 */
export function tieOrder(problem: Problem): (a: Entry, b: Entry) => number {
  const hashes = new Map<string, string>();
  const hashOf = (id: string): string => {
    const known = hashes.get(id);
    if (known) return known;
    const hash = sha256(`${problem.policy.seed}|${id}`);
    hashes.set(id, hash);
    return hash;
  };
  return (a, b) => b.waited - a.waited || (a.id === b.id ? 0 : hashOf(a.id) < hashOf(b.id) ? -1 : 1);
}

/**
 * Finds unmatched entries that could take a matched entry's place at equal value, within all rules, and rank
 * higher. Looks at every unmatched entry in every slot that is taken; stops after `most` finds.
 */
export function wrongTies(candidates: Candidates, plan: Plan, most: number): WrongTie[] {
  const { problem } = candidates;
  const { entries, weeks } = problem;
  const seats = seatsOf(plan);
  const matched = new Set(plan.placements.map(({ entry }) => entry.id));

  const order = tieOrder(problem);
  const allowed = swapRules(plan);
  const values = new Float64Array(weeks);
  const taken = Uint8Array.from({ length: problem.programmes.length * weeks }, (_, c) =>
    seats.has(c) ? 1 : 0,
  );
  const wrong: WrongTie[] = [];
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i];
    if (matched.has(entry.id)) continue;
    for (let k = candidates.start[i]; k < candidates.start[i + 1]; k++) {
      const first = candidates.programme[k] * weeks;
      candidates.valuesInto(i, k, values);
      for (let t = 0; t < candidates.weeks[k]; t++) {
        if (taken[first + t] === 0) continue;
        for (const { placement, value } of seats.get(first + t)!) {
          if (value !== values[t] || order(entry, placement.entry) > 0 || !allowed(entry, placement))
            continue;
          wrong.push({
            unmatched: entry.id,
            matched: placement.entry.id,
            programme: placement.programme.id,
            week: t,
          });
          if (wrong.length >= most) return wrong;
        }
      }
    }
  }
  return wrong;
}

/** Who sits where, apart from pins: by programme number × weeks + week, with what each is worth there. */
export function seatsOf(
  plan: Plan,
): Map<number, { readonly placement: Placement; readonly value: number }[]> {
  const { problem } = plan;
  const position = new Map(problem.programmes.map(({ id }, j) => [id, j]));
  const minutes = travelIn(problem.travel);
  const seats = new Map<number, { readonly placement: Placement; readonly value: number }[]>();
  for (const placement of plan.placements) {
    const { entry, programme, week } = placement;
    if (entry.pinned) continue;
    const cell = (position.get(programme.id) ?? -1) * problem.weeks + week;
    const way = minutes(entry.area, programme.area);
    const value = worth(problem.policy.weights, gainsOf(problem.policy, entry, programme, week, way));
    const row = seats.get(cell);
    if (row) row.push({ placement, value });
    else seats.set(cell, [{ placement, value }]);
  }
  return seats;
}

/** Whether a plan that keeps every rule would still do so with `entry` in the place of the matched one. */
export function swapRules({ problem, placements }: Plan): (entry: Entry, place: Placement) => boolean {
  const providers = new Map(problem.providers.map((provider) => [provider.id, provider]));
  const sent = tally(placements, ({ entry }) => entry.provider);
  const received = tally(placements, ({ programme }) => programme.provider);
  const severe = tally(
    placements.filter(({ entry }) => entry.severity === 3),
    ({ programme }) => programme.provider,
  );
  const insured = tally(placements, ({ entry, programme }) =>
    pairKey(entry.insurer ?? '', programme.provider),
  );
  const ceilings = new Map<string, number>();
  for (const { insurer, provider, max } of problem.ceilings) {
    const key = pairKey(insurer, provider);
    ceilings.set(key, Math.min(max, ceilings.get(key) ?? max));
  }
  const of = (counts: Map<string, number>, id: string): number => counts.get(id) ?? 0;

  return (entry, { entry: matched, programme }) => {
    if (entry.provider !== matched.provider) {
      const sender = providers.get(entry.provider);
      if (sender?.maxOut != null && of(sent, sender.id) + 1 > sender.maxOut) return false;
      // The matched entry would stay: its provider sends one fewer, so its balance rises.
      const loser = providers.get(matched.provider);
      const net = of(received, matched.provider) - of(sent, matched.provider) + 1;
      if (loser?.maxNetIn != null && net > loser.maxNetIn) return false;
    }
    if (entry.insurer !== null && entry.insurer !== matched.insurer) {
      const key = pairKey(entry.insurer, programme.provider);
      if (of(insured, key) + 1 > (ceilings.get(key) ?? Infinity)) return false;
    }
    const share = providers.get(programme.provider)?.minHighShare ?? null;
    const high =
      of(severe, programme.provider) + (entry.severity === 3 ? 1 : 0) - (matched.severity === 3 ? 1 : 0);
    return share === null || 10_000 * high >= shareInTenThousandths(share) * of(received, programme.provider);
  };
}
