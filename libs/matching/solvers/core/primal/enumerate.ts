import { type Instance, pairValue } from '../../../instance/index.js';
import { type Plan } from './plan.js';

/** More triples are not gone through: the number of plans doubles with every few. */
const MOST_TRIPLES = 150;
/** Placements tried: some tenths of a second. */
const MOST_STEPS = 200_000;

/**
 * Goes through the plans of a tiny problem, valuable choices first, as long as those left could still make it better
 * than the best. Where limits couple clients prices mislead most here: one client too many is a large part of the value.
 * The plan becomes the best one met, which keeps every rule; it stays as it is where none is better, and where the
 * problem is larger. Deterministic: its budget is placements.
 */
export function enumerateTiny(instance: Instance, plan: Plan): void {
  const choices = choicesOf(instance);
  if (choices === null) return;
  const left = new Float64Array(choices.length + 1);
  for (let n = choices.length - 1; n >= 0; n--)
    left[n] = left[n + 1] + Math.max(0, choices[n].options[0].value);
  let best = plan.broken > 0 ? -Infinity : plan.value;
  let found = placesIn(plan);
  for (const { i } of found) plan.remove(i);

  let steps = 0;
  const visit = (n: number): void => {
    if (plan.broken === 0 && plan.value > best) {
      best = plan.value;
      found = placesIn(plan);
    }
    if (n === choices.length || plan.value + left[n] <= best) return;
    const { i, options } = choices[n];
    for (const { k, c } of options) {
      if (plan.used[c] >= instance.cellSlots[c]) continue;
      if (++steps > MOST_STEPS) return;
      plan.place(i, k, c);
      visit(n + 1);
      plan.remove(i);
    }
    visit(n + 1);
  };
  visit(0);
  for (const { i, k, c } of found) plan.place(i, k, c);
  plan.commit();
}

interface Placed {
  readonly i: number;
  readonly k: number;
  readonly c: number;
}

/** Who has a place that is not pinned. */
function placesIn({ instance, cellOf, pairOf }: Plan): Placed[] {
  const placed: Placed[] = [];
  for (let i = 0; i < instance.n; i++)
    if (cellOf[i] >= 0 && instance.pinnedCell[i] < 0) placed.push({ i, k: pairOf[i], c: cellOf[i] });
  return placed;
}

interface Choice {
  readonly i: number;
  /** Best first, at least one. */
  readonly options: readonly (Placed & { readonly value: number })[];
}

/** Entries that could go somewhere, those with most to win first; null where there are too many ways. */
function choicesOf(instance: Instance): Choice[] | null {
  const { n, rank, pairStart, pairProgramme, pairSkip, pairCells, cellStart, pinnedCell } = instance;
  const choices: Choice[] = [];
  let triples = 0;
  for (let i = 0; i < n; i++) {
    if (pinnedCell[i] !== -1) continue;
    const options: (Placed & { value: number })[] = [];
    for (let k = pairStart[i]; k < pairStart[i + 1]; k++) {
      const first = cellStart[pairProgramme[k]];
      for (let c = first + pairSkip[k]; c < first + pairCells[k]; c++)
        options.push({ i, k, c, value: pairValue(instance, i, k, c) });
    }
    if ((triples += options.length) > MOST_TRIPLES) return null;
    if (options.length > 0)
      choices.push({ i, options: options.sort((a, b) => b.value - a.value || a.c - b.c) });
  }
  return choices.sort((a, b) => b.options[0].value - a.options[0].value || rank[a.i] - rank[b.i]);
}
