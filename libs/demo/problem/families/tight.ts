import { type Random } from '../../../kernel/index.js';
import { type Problem, type Provider } from '../../../matching/index.js';
import { crowded, type Family, insurersOf, partOf, slotsOf } from './family.js';

/** Hardly a place, and every limit binds: a review of few, no net inflow to speak of, ceilings of a client or two. */
export const tight: Family = {
  figures: (figures) => ({
    ...crowded(figures),
    openWeeks: Math.max(15, Math.round(figures.openWeeks / 2)),
  }),
  shape: (random, problem) => ({
    ...problem,
    providers: problem.providers.map((row) => limited(random, problem, row)),
    ceilings: problem.providers.flatMap(({ id }) =>
      insurersOf(problem)
        .filter(() => random.percent(80))
        .map((insurer) => {
          const expected = (slotsOf(problem).get(id) ?? 0) / insurersOf(problem).length;
          return { insurer, provider: id, max: partOf(expected, random.between(0, 60)) };
        }),
    ),
  }),
};

function limited(random: Random, problem: Problem, row: Provider): Provider {
  const waiting = problem.entries.filter(({ provider }) => provider === row.id).length;
  const slots = slotsOf(problem).get(row.id) ?? 0;
  return {
    ...row,
    maxOut: partOf(waiting, random.between(3, 15)),
    maxNetIn: random.percent(20) ? 0 : partOf(slots, random.between(10, 40)),
    minHighShare: random.percent(60) ? random.pick([0.1, 0.25, 0.3333, 0.5]) : null,
  };
}
