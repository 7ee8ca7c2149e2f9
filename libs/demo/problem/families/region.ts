import { type Family } from './family.js';

/** A region as the sizes describe it: many programmes of one or two intakes a week, some groups, limits that bind. */
export const region: Family = { figures: (figures) => figures, shape: (_random, problem) => problem };
