import { byCodeUnit } from '../../kernel/index.js';
import { EligibilityTable } from '../../registry/index.js';
import { type Plan } from '../plans/plan.js';
import { seatsOf, type Seat } from '../plans/seats.js';
import { type Usage } from '../plans/usage.js';
import { travelIn, type Problem } from '../problem/index.js';

/** What every explanation of one plan looks at, worked out once. */
export interface Ground {
  readonly problem: Problem;
  readonly usage: Usage;
  readonly table: EligibilityTable;
  readonly minutes: (from: string, to: string) => number | null;
  /** Who sits where, by programme × weeks + week. */
  readonly seats: ReadonlyMap<number, readonly Seat[]>;
  /** Programmes in the order of their ids, and the position of each: the order of the file must not show. */
  readonly byId: Int32Array;
  readonly order: Int32Array;
}

export function groundOf(plan: Plan, usage: Usage): Ground {
  const { problem } = plan;
  const { programmes } = problem;
  const minutes = travelIn(problem.travel);
  const byId = Int32Array.from(programmes, (_, j) => j).sort((a, b) =>
    byCodeUnit(programmes[a].id, programmes[b].id),
  );
  const order = new Int32Array(programmes.length);
  byId.forEach((j, at) => (order[j] = at));
  const table = new EligibilityTable(programmes, (entry, j) => minutes(entry.area, programmes[j].area));
  return { problem, usage, table, minutes, seats: seatsOf(plan), byId, order };
}
