import { type Constraint } from '../constraint.js';

/** A pinned entry stays at its programme and week: it has been promised. */
export const pinned = {
  name: 'pinned',
  linear: null,
  violations: ({ problem, placements }) => {
    const placed = new Map(placements.map((placement) => [placement.entry.id, placement]));
    return problem.entries.flatMap(({ id, pinned: pin }) => {
      const at = placed.get(id);
      if (!pin || (at && at.programme.id === pin.programme && at.week === pin.week)) return [];
      return {
        binding: `pinned:${id}`,
        message: {
          nl: `Wachtplek ${id} is vastgezet op ${pin.programme} in week ${pin.week} en staat daar niet.`,
          en: `Entry ${id} is pinned to ${pin.programme} in week ${pin.week} and is not there.`,
        },
      };
    });
  },
} as const satisfies Constraint;
