import { type Random } from '../../../kernel/index.js';
import { type Ceiling, type Entry, type Problem, type Provider } from '../../../matching/index.js';
import { type Family, insurersOf, partOf, slotsOf } from './family.js';

/** Of a hundred entries, how many wait at the big sender. */
const AT_THE_BIG_ONE = 55;

/**
 * How every region begins: four to eight providers of very unequal size, most of the list with one of them, waits that
 * whole groups of clients share, and volume ceilings that are nearly spent.
 */
export const pilot: Family = {
  figures: (figures) => ({
    ...figures,
    providers: Math.min(8, Math.max(4, Math.round(figures.entries / 20))),
    programmes: Math.max(6, Math.min(figures.programmes, 60)),
    areas: Math.min(figures.areas, 8),
    towns: 1,
    span: 25,
    diagnoses: Math.min(figures.diagnoses, 4),
    breadth: figures.breadth + 4,
    insurers: Math.min(figures.insurers, 5),
    openWeeks: 60,
    mostSlots: Math.max(2, Math.round(figures.entries / 150)),
  }),
  shape: (random, problem) => {
    const tied = { ...problem, entries: problem.entries.map((entry) => sentAndTied(random, problem, entry)) };
    return {
      ...tied,
      programmes: tied.programmes.map((row) => ({
        ...row,
        treatmentWait: 2 * Math.min(2, row.treatmentWait ?? 2),
      })),
      travel: {
        ...tied.travel,
        minutes: tied.travel.minutes.map((row) =>
          row.map((minutes) => (minutes === null ? null : 15 * Math.ceil(minutes / 15))),
        ),
      },
      providers: tied.providers.map((row, p) => limited(random, tied, row, p === 0)),
      ceilings: tightCeilings(random, tied),
    };
  },
};

function sentAndTied(random: Random, { providers }: Problem, entry: Entry): Entry {
  const provider = random.percent(AT_THE_BIG_ONE) ? providers[0].id : entry.provider;
  const tied = {
    ...entry,
    provider,
    waited: 6 * Math.round(entry.waited / 6),
    remaining: random.pick([6, 6, 12]),
  };
  return typeof entry.intakeWait === 'number'
    ? { ...tied, intakeWait: 4 }
    : { ...tied, treatmentWait: random.pick([4, 4, 8]) };
}

function limited(random: Random, problem: Problem, row: Provider, big: boolean): Provider {
  const waiting = problem.entries.filter(({ provider }) => provider === row.id).length;
  const slots = slotsOf(problem).get(row.id) ?? 0;
  return {
    ...row,
    maxOut: big || random.percent(50) ? partOf(waiting, random.between(15, 40)) : null,
    maxNetIn: random.percent(50) ? partOf(slots, random.between(20, 60)) : null,
    minHighShare: random.percent(50) ? random.pick([0.2, 0.25, 0.3333]) : null,
  };
}

function tightCeilings(random: Random, problem: Problem): Ceiling[] {
  const slots = slotsOf(problem);
  const insurers = insurersOf(problem);
  return problem.providers.flatMap(({ id }) =>
    insurers
      .filter(() => random.percent(65))
      .map((insurer) => {
        const expected = (slots.get(id) ?? 0) / insurers.length;
        return { insurer, provider: id, max: partOf(expected, random.between(20, 80)) };
      }),
  );
}
