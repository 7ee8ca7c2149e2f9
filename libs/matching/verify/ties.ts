import { type Candidates } from '../plans/candidates.js';
import { type Plan } from '../plans/plan.js';
import { seatsOf } from '../plans/seats.js';
import { tieOrder } from '../plans/tie-order.js';
import { Usage } from '../plans/usage.js';

/** Two entries of which the wrong one was placed. */
export interface WrongTie {
  readonly unmatched: string;
  readonly matched: string;
  readonly programme: string;
  readonly week: number;
}

/**
 * Finds unmatched entries that could take a matched entry's place at equal value, within all rules, and rank
 * higher. Looks at every unmatched entry in every slot that is taken; stops after `most` finds.
 */
export function wrongTies(candidates: Candidates, plan: Plan, most: number): WrongTie[] {
  const { problem, slots } = candidates;
  const { entries, programmes, weeks } = problem;
  const seats = seatsOf(plan);
  const matched = new Set(plan.placements.map(({ entry }) => entry.id));

  const order = tieOrder(problem);
  const usage = new Usage(plan, slots);
  const values = new Float64Array(weeks);
  const taken = Uint8Array.from({ length: programmes.length * weeks }, (_, c) => (seats.has(c) ? 1 : 0));
  const wrong: WrongTie[] = [];
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i];
    if (matched.has(entry.id)) continue;
    for (let k = candidates.start[i]; k < candidates.start[i + 1]; k++) {
      const j = candidates.programme[k];
      candidates.valuesInto(i, k, values);
      for (let t = candidates.from[k]; t < candidates.weeks[k]; t++) {
        if (taken[j * weeks + t] === 0) continue;
        for (const { placement, entry: m, value } of seats.get(j * weeks + t)!) {
          if (value !== values[t] || order(entry, placement.entry) > 0 || !usage.allowsSwap(i, m, j, t))
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
