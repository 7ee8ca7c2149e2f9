import { type Random } from '../../../kernel/index.js';
import { type Entry, type Programme } from '../../../matching/index.js';
import { type Family } from './family.js';

/** Of a hundred programmes, how many belong to a practice of one person. */
const PRACTICES = 75;
/** Of a hundred entries, how many wait at the one big provider. */
const AT_THE_BIG_ONE = 33;
/** Of a hundred ways between two areas, how many there are. */
const WAYS = 35;

/**
 * One provider with a third of the list and many practices of one person; few ways between areas; waits up to eighty
 * weeks; every third client between intake and treatment.
 */
export const skew: Family = {
  figures: (figures) => {
    const programmes = 2 * figures.programmes;
    return { ...figures, programmes, providers: Math.max(3, Math.round((programmes * PRACTICES) / 100)) };
  },
  shape: (random, problem) => {
    const [big] = problem.providers;
    const owned = new Set<string>();
    const programmes = problem.programmes.map((row): Programme => {
      if (!random.percent(PRACTICES)) return { ...row, provider: big.id };
      // The first programme of a provider makes it a practice; another of the same goes to the big one.
      if (owned.has(row.provider)) return { ...row, provider: big.id };
      owned.add(row.provider);
      return {
        ...row,
        minStart: null,
        slots: row.slots.map((free) => (random.percent(60) ? Math.min(free, 1) : 0)),
      };
    });
    return {
      ...problem,
      programmes,
      travel: {
        ...problem.travel,
        minutes: problem.travel.minutes.map((row, a) =>
          row.map((minutes, b) => (a === b || random.percent(WAYS) ? minutes : null)),
        ),
      },
      entries: problem.entries.map((entry) => aged(random, entry, big.id)),
    };
  },
};

function aged(random: Random, entry: Entry, big: string): Entry {
  const provider = random.percent(AT_THE_BIG_ONE) ? big : entry.provider;
  const waited = random.percent(25) ? random.between(0, 80) : entry.waited;
  if (!random.percent(33)) return { ...entry, provider, waited };
  return { ...entry, provider, waited, treatmentWait: 0, intakeWait: random.between(1, 16) };
}
