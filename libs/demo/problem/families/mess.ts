import { type Random, type Severity } from '../../../kernel/index.js';
import {
  type Ceiling,
  type Entry,
  type MatchingPolicy,
  type Problem,
  type Programme,
  type Provider,
} from '../../../matching/index.js';
import { crowded, type Family, insurersOf, partOf, slotsOf } from './family.js';
import { pinsThatNeedOthers } from './pins-that-need-others.js';

/** Shares at the ends of what is legal, and in between. */
const SHARES = [0, 0.0001, 0.07, 0.28, 0.4, 0.6667, 0.9999, 1];
/** Legal ids that programs stumble over. */
const STRANGE_IDS = ['__proto__', 'constructor', '😀', 'é', 'e\u0301', 'toString', ' ', '0'];
const POLICIES: readonly Omit<MatchingPolicy, 'seed'>[] = [
  {
    norm: { intake: 4, treatment: 10, total: 14 },
    severityWeight: { '1': 1, '2': 2, '3': 4 },
    minGainWeeks: 1,
    weights: { breach: 10_000, weeks: 100, travel: 1 },
  },
  {
    norm: { intake: 0, treatment: 0, total: 0 },
    severityWeight: { '1': 5, '2': 2, '3': 1 },
    minGainWeeks: 3,
    weights: { breach: 10_000, weeks: 100, travel: 1 },
  },
  {
    norm: { intake: 50, treatment: 50, total: 100 },
    severityWeight: { '1': 1, '2': 2, '3': 4 },
    minGainWeeks: 0,
    weights: { breach: 7, weeks: 3, travel: 1 },
  },
  {
    norm: { intake: 2, treatment: 3, total: 20 },
    severityWeight: { '1': 1, '2': 1, '3': 1 },
    minGainWeeks: 1,
    weights: { breach: 10, weeks: 1, travel: 0 },
  },
];

/** Everything that is legal, at once: policies other than the usual, odd ids, groups, shares, pins that need others. */
export const mess: Family = {
  figures: (figures) => ({ ...crowded(figures), pins: Math.max(2, Math.round(figures.entries / 40)) }),
  shape: (random, problem) => {
    const policy = { ...random.pick(POLICIES), seed: problem.policy.seed };
    const supplied = { ...problem, programmes: problem.programmes.map((row) => anything(random, row)) };
    return renamed({
      ...supplied,
      policy,
      providers: supplied.providers.map((row) => limited(random, supplied, row)),
      ceilings: ceilingsOf(random, supplied),
      entries: supplied.entries.map((entry) => anybody(random, entry)),
    });
  },
  pins: pinsThatNeedOthers,
};

function anything(random: Random, row: Programme): Programme {
  const severities = random.percent(85)
    ? row.severities
    : random.pick<readonly Severity[]>([[1], [3], [1, 3]]);
  const kind = random.below(10);
  if (kind === 0)
    return { ...row, severities, slots: row.slots.map((free, t) => (t % 5 === 4 ? 100_000 : free)) };
  if (kind === 1) return { ...row, severities, maxPerSender: random.between(1, 2) };
  if (kind < 5) {
    const slots = row.slots.map(() => (random.percent(20) ? random.between(2, 6) : 0));
    // Minima beyond the slots close a week, and one of 1 is none.
    return {
      ...row,
      severities,
      slots,
      minStart: random.percent(50)
        ? random.between(1, 5)
        : slots.map((free) => (free > 0 ? random.between(0, free + 1) : 0)),
    };
  }
  return { ...row, severities };
}

function limited(random: Random, problem: Problem, row: Provider): Provider {
  const waiting = problem.entries.filter(({ provider }) => provider === row.id).length;
  const slots = Math.min(slotsOf(problem).get(row.id) ?? 0, problem.entries.length);
  return {
    ...row,
    maxOut: random.percent(30) ? null : random.percent(8) ? 0 : partOf(waiting, random.between(10, 60)),
    maxNetIn: random.percent(40) ? null : random.percent(15) ? 0 : partOf(slots, random.between(10, 70)),
    minHighShare: random.percent(60) ? random.pick(SHARES) : null,
  };
}

function ceilingsOf(random: Random, problem: Problem): Ceiling[] {
  const insurers = insurersOf(problem);
  const slots = slotsOf(problem);
  const some = problem.providers.flatMap(({ id }) =>
    insurers.flatMap((insurer) =>
      Array.from({ length: random.pick([0, 0, 0, 1, 1, 2]) }, () => {
        const expected = Math.min(slots.get(id) ?? 0, problem.entries.length) / insurers.length;
        return { insurer, provider: id, max: partOf(expected, random.between(0, 150)) };
      }),
    ),
  );
  return [...some, { insurer: 'nobody', provider: problem.providers[0].id, max: 0 }];
}

function anybody(random: Random, entry: Entry): Entry {
  const waited = random.percent(10) ? random.between(0, 80) : entry.waited;
  if (random.percent(12)) return { ...entry, waited, treatmentWait: 0, intakeWait: random.between(0, 20) };
  return { ...entry, waited, remaining: random.percent(5) ? 0 : entry.remaining };
}

/** The first programmes, and the first entries, under ids that are legal and strange. */
function renamed(problem: Problem): Problem {
  const names = new Map(
    problem.programmes.slice(0, STRANGE_IDS.length).map(({ id }, n) => [id, STRANGE_IDS[n]]),
  );
  return {
    ...problem,
    programmes: problem.programmes.map((row) => ({ ...row, id: names.get(row.id) ?? row.id })),
    entries: problem.entries.map((entry, i) => ({
      ...entry,
      id: STRANGE_IDS[i] ?? entry.id,
      barred: entry.barred.map((id) => names.get(id) ?? id),
    })),
  };
}
