import { LEFT_OUT } from '../mapping/target-rules.js';
import { type Answers, type ColumnPlan, type Plan } from '../mapping/plan.js';
import { type ReasonCode } from '../mapping/proposal.js';

/** Of such columns nothing leaves unless somebody says what they are. */
const STAYS: ReadonlySet<ReasonCode> = new Set(['looks-like-person', 'nothing-known']);

/** What an undecided column becomes where nothing leaves that nobody asked for; null = that is asked. */
function decidedFor({ decided, proposal }: ColumnPlan): string | null {
  if (decided !== undefined) return decided;
  // To leave only what is made of it is what it was asked for.
  if (proposal.reason === 'generalised') return proposal.to;
  return STAYS.has(proposal.reason) ? LEFT_OUT : null;
}

/**
 * The answers about columns, with what decides itself where a list is made fit to leave: a date of birth and a postcode
 * become what is coarser, and what nobody knows stays. Whoever delivers reads it and can answer otherwise.
 */
export const columnsFitToLeave = (plan: Plan, { columns }: Answers): Answers['columns'] =>
  plan.columns.map((column) => columns[column.place] ?? decidedFor(column));
