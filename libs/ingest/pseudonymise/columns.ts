import { LEFT_OUT } from '../mapping/target-rules.js';
import { type Answers, type ColumnPlan, type Plan } from '../mapping/plan.js';
import { type ReasonCode } from '../mapping/proposal.js';
import { type Target, TARGETS } from '../mapping/target.js';

/** Of such columns nothing leaves unless somebody says what they are. */
const STAYS: ReadonlySet<ReasonCode> = new Set(['looks-like-person', 'nothing-known']);

/** What an undecided column becomes where nothing leaves that nobody asked for; null = that is asked. */
function decidedFor({ decided, proposal }: ColumnPlan): string | null {
  if (decided !== undefined) return decided;
  // To leave only what is made of it is what it was asked for.
  if (proposal.reason === 'generalised') return proposal.to;
  return STAYS.has(proposal.reason) ? LEFT_OUT : null;
}

/** Of several columns that say the same coarsely, the one that is surest of it: a place may be a village or a town. */
const SUREST: readonly Target[] = ['birthDate', 'birthYear', 'postcode'];

/** What a plan is made by, as far as it matters here. */
interface Known {
  readonly postcodes: ReadonlyMap<string, string>;
}

/** Columns for one field of which one is made coarser: that one counts, and the others stay. By place. */
function withoutRivals(columns: readonly ColumnPlan[], { postcodes }: Known): ReadonlyMap<number, string> {
  const rivals = columns.flatMap(({ place, decided, proposal: { reason, others } }) =>
    decided === undefined && reason === 'two-columns' ? [{ place, target: others[0] }] : [],
  );
  const chosen = new Map<number, string>();
  for (const target of SUREST) {
    const { field } = TARGETS[target];
    const those = rivals.filter((rival) => TARGETS[rival.target].field === field && !chosen.has(rival.place));
    const best = those.filter((rival) => rival.target === target);
    if (best.length !== 1) continue;
    if (target === 'postcode' && postcodes.size === 0) {
      // Of no postcode is known where it lies: whether the other one says it is asked.
      chosen.set(best[0].place, LEFT_OUT);
      continue;
    }
    for (const { place } of those) chosen.set(place, place === best[0].place ? target : LEFT_OUT);
  }
  return chosen;
}

/**
 * The answers about columns, with what decides itself where a list is made fit to leave: a date of birth and a postcode
 * become what is coarser, and what nobody knows stays. Whoever delivers reads it and can answer otherwise.
 */
export function columnsFitToLeave(plan: Plan, { columns }: Answers, known: Known): Answers['columns'] {
  const chosen = withoutRivals(plan.columns, known);
  return plan.columns.map(
    (column) => columns[column.place] ?? chosen.get(column.place) ?? decidedFor(column),
  );
}
