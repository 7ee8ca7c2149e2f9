import { gainsOf, travelIn, worth } from '../problem/gains.js';
import { type Placement, type Plan } from './plan.js';

/** Who has a place, and what it is worth there. */
export interface Seat {
  readonly placement: Placement;
  /** Number of the entry. */
  readonly entry: number;
  readonly value: number;
}

/** Who sits where, apart from pins: by programme number × weeks + week. */
export function seatsOf({ problem, placements }: Plan): Map<number, Seat[]> {
  const programmeAt = new Map(problem.programmes.map(({ id }, j) => [id, j]));
  const entryAt = new Map(problem.entries.map(({ id }, i) => [id, i]));
  const minutes = travelIn(problem.travel);
  const seats = new Map<number, Seat[]>();
  for (const placement of placements) {
    const { entry, programme, week } = placement;
    if (entry.pinned) continue;
    const cell = (programmeAt.get(programme.id) ?? -1) * problem.weeks + week;
    const way = minutes(entry.area, programme.area);
    const value = worth(problem.policy.weights, gainsOf(problem.policy, entry, programme, week, way));
    const seat = { placement, entry: entryAt.get(entry.id) ?? -1, value };
    const row = seats.get(cell);
    if (row) row.push(seat);
    else seats.set(cell, [seat]);
  }
  return seats;
}
