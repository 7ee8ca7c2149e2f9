import fc from 'fast-check';
import { bruteForce, keepsRules, optionsOf } from '../../../test/support/matching/brute-force.js';
import {
  anyProblem,
  entry,
  problem,
  programme,
  provider,
  shuffled,
} from '../../../test/support/matching/problems.js';
import { tinyProblem } from '../../../test/support/matching/tiny-problem.js';
import { seededRandom } from '../../kernel/index.js';
import { generate } from '../../demo/problem/index.js';
import { isLongWaiting, minStartIn, type Problem } from '../problem/index.js';
import { UNMATCHED_REASONS, type Assignment, type NearestChange } from '../solution/solution.js';
import { firstComeFirstServed } from '../baselines/index.js';
import { explainUnmatched } from './index.js';

/** The problem after the change, as the person who reads the reason would understand it. */
function changed(drawn: Problem, id: string, nearest: NearestChange): Problem {
  const { change, by = 0 } = nearest;
  const raise = (limit: 'maxOut' | 'maxNetIn') => ({
    ...drawn,
    providers: drawn.providers.map((p) =>
      p.id === nearest.provider ? { ...p, [limit]: p[limit]! + by } : p,
    ),
  });
  const programmes = (edit: (p: Problem['programmes'][number]) => Problem['programmes'][number]) => ({
    ...drawn,
    programmes: drawn.programmes.map((p) => (p.id === nearest.programme ? edit(p) : p)),
  });
  switch (change) {
    case 'maxOut':
    case 'maxNetIn':
      return raise(change);
    case 'ceiling':
      return {
        ...drawn,
        ceilings: drawn.ceilings.map((c) =>
          c.insurer === nearest.insurer && c.provider === nearest.provider
            ? { ...c, max: c.max + 1 + by }
            : c,
        ),
      };
    case 'slots':
      return programmes((p) => ({ ...p, slots: p.slots.map((n, t) => (t === nearest.week ? n + by : n)) }));
    case 'minStart':
      return programmes((p) => ({
        ...p,
        minStart: p.slots.map((_, t) => minStartIn(p, t) - (t === nearest.week ? by : 0)),
      }));
    case 'maxTravel':
      return {
        ...drawn,
        entries: drawn.entries.map((e) => (e.id === id ? { ...e, maxTravel: e.maxTravel! + by } : e)),
      };
    case 'insurer':
      return programmes((p) => ({ ...p, insurers: [...p.insurers!, nearest.insurer!] }));
    case 'intakeStop':
      return programmes((p) => ({ ...p, intakeStop: false }));
    case 'minHighShare':
      return withSevere(drawn, nearest.provider!, by);
    case 'longWaiting':
      return withLong(drawn, by);
    default: // a number of the programme, called as the constraint
      return programmes((p) => ({ ...p, [change]: Number(p[change as keyof typeof p]) + by }));
  }
}

/** So many severe entries more at a provider, pinned to a programme of their own; its balance makes room for them. */
function withSevere(drawn: Problem, id: string, count: number): Problem {
  const severe = Array.from({ length: count }, (_, n) =>
    entry({ id: `severe ${n}`, provider: 'P9', severity: 3, pinned: { programme: 'J9', week: 0 } }),
  );
  const slots = Array.from({ length: drawn.weeks }, () => count);
  return {
    ...drawn,
    providers: [
      ...drawn.providers.map((p) =>
        p.id === id && p.maxNetIn !== null ? { ...p, maxNetIn: p.maxNetIn + count } : p,
      ),
      provider({ id: 'P9' }),
    ],
    programmes: [
      ...drawn.programmes,
      programme({ id: 'J9', provider: id, online: true, insurers: null, slots }),
    ],
    ceilings: drawn.ceilings.map((c) => (c.provider === id ? { ...c, max: c.max + count } : c)),
    entries: [...drawn.entries, ...severe],
  };
}
/** So many long-waiting entries more that have a place, and enough others without one that the share of the list is no larger. */
function withLong(drawn: Problem, count: number): Problem {
  const long = drawn.entries.filter((each) => isLongWaiting(drawn.policy, each)).length;
  const short = Math.ceil((count * (drawn.entries.length - long)) / long);
  const more = (many: number, part: object) =>
    Array.from({ length: many }, (_, n) => entry({ id: `more ${n} of ${many}`, provider: 'P9', ...part }));
  return {
    ...drawn,
    providers: [...drawn.providers, provider({ id: 'P8' }), provider({ id: 'P9' })],
    programmes: [
      ...drawn.programmes,
      programme({
        id: 'J8',
        provider: 'P8',
        online: true,
        languages: ['of these alone'],
        slots: Array.from({ length: drawn.weeks }, () => count),
      }),
    ],
    entries: [
      ...drawn.entries,
      ...more(count, { waited: 40, language: 'of these alone', pinned: { programme: 'J8', week: 0 } }).map(
        (row, n) => ({
          ...row,
          id: `long ${n}`,
        }),
      ),
      ...more(short, { waited: 0, diagnosis: 'none of these' }),
    ],
  };
}
/** The plan with those who came along. */
const withPins = ({ entries }: Problem, plan: readonly Assignment[]): Assignment[] => [
  ...plan,
  ...entries.flatMap(({ id, pinned }) =>
    pinned && !plan.some((a) => a.entry === id) ? [{ entry: id, ...pinned }] : [],
  ),
];

const reasonOf = (drawn: Problem, plan: { entry: string; programme: string; week: number }[], id: string) =>
  explainUnmatched(drawn, plan).find((row) => row.entry === id);

describe('explainUnmatched', () => {
  it('names a change that would have given a proposal', () => {
    fc.assert(
      fc.property(anyProblem, (drawn) => {
        const best = bruteForce(drawn);
        fc.pre(best !== null);
        for (const { entry: id, nearest } of explainUnmatched(drawn, best!.plan)) {
          if (nearest === null) continue;
          const after = changed(drawn, id, nearest);
          const now = optionsOf(after).filter((option) => option.entry === id && option.value > 0);
          const moves = ['maxTravel', 'insurer', 'intakeStop'].includes(nearest.change);
          const wins = now.some((option) => {
            const worse = best!.plan.filter(
              (a) => a.programme === option.programme && a.week === option.week && a.value < option.value,
            );
            const plans = moves ? worse.map((a) => best!.plan.filter((other) => other !== a)) : [];
            return [best!.plan, ...plans].some((plan) =>
              keepsRules(after, withPins(after, [...plan, option])),
            );
          });
          expect(wins).toBe(true);
          if (nearest.change === 'ceiling') continue; // of two ceilings for one pair only the lowest binds
          const before = optionsOf(drawn).filter((option) => option.entry === id && option.value > 0);
          expect(before.some((option) => keepsRules(drawn, [...best!.plan, option]))).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('says how many severe entries more a provider would have to take in, and not one too many', async () => {
    const random = seededRandom(31);
    let asked = 0;
    for (let run = 0; run < 800; run++) {
      const drawn = tinyProblem(random);
      const best = bruteForce(drawn);
      if (!best) continue;
      for (const { entry: id, nearest } of explainUnmatched(drawn, best.plan)) {
        if (nearest?.change !== 'minHighShare') continue;
        asked++;
        const fits = (count: number): boolean => {
          const after = withSevere(drawn, nearest.provider!, count);
          return optionsOf(drawn)
            .filter((option) => option.entry === id && option.value > 0)
            .some((option) => keepsRules(after, withPins(after, [...best.plan, option])));
        };
        expect(fits(nearest.by!)).toBe(true);
        expect(fits(nearest.by! - 1)).toBe(false);
      }
    }
    expect(asked).toBeGreaterThan(3);
  });

  it('names a change of a rule where two limits bind at once', () => {
    const drawn = problem({
      providers: [provider({ maxNetIn: 0 }), provider({ id: 'P2' }), provider({ id: 'P3' })],
      programmes: [programme(), programme({ id: 'J2', provider: 'P3', area: 'A2' })],
      ceilings: [{ insurer: '3311', provider: 'P1', max: 0 }],
      travel: {
        areas: ['A1', 'A2'],
        minutes: [
          [8, 15],
          [15, 8],
        ],
      },
      entries: [entry({ maxTravel: 10 })],
    });
    expect(reasonOf(drawn, [], 'E1')).toMatchObject({
      reason: 'ceiling',
      nearest: { change: 'maxTravel', by: 5, programme: 'J2', week: 1 },
    });
  });

  it('explains every unassigned entry, sorted, whatever the order of the file', () => {
    fc.assert(
      fc.property(anyProblem, fc.integer(), (drawn, seed) => {
        const best = bruteForce(drawn);
        fc.pre(best !== null);
        const rows = explainUnmatched(drawn, best!.plan);
        const missing = drawn.entries
          .filter(({ id }) => !best!.plan.some((a) => a.entry === id))
          .map(({ id }) => id);
        expect(rows.map((row) => row.entry)).toEqual(missing.sort());
        expect(explainUnmatched(shuffled(drawn, seededRandom(seed).shuffle), best!.plan)).toEqual(rows);
        const places = optionsOf(drawn);
        for (const { entry: id, reason } of rows) {
          const eligible =
            UNMATCHED_REASONS.indexOf(reason) >= UNMATCHED_REASONS.indexOf('no-slots-in-horizon');
          if (!eligible) expect(places.some((option) => option.entry === id)).toBe(false);
        }
      }),
    );
  });

  it.each<[string, string, Partial<Problem>]>([
    ['no-programme-for-need', 'a need that nobody meets', { entries: [entry({ diagnosis: 'eating' })] }],
    [
      'no-programme-for-need',
      'another title',
      { entries: [entry({ title: 'wlz' })], programmes: [programme({ titles: ['zvw'] })] },
    ],
    ['no-programme-for-need', 'forensic care alone', { programmes: [programme({ circuits: ['forensic'] })] }],
    ['danger-now', 'danger now', { entries: [entry({ danger: true })] }],
    ['excluded-by-flag', 'a flag', { entries: [entry({ flags: ['addiction'] })] }],
    ['barred', 'an earlier no', { entries: [entry({ barred: ['P1'] })] }],
    ['no-insurer-contract', 'an insurer without a contract', { entries: [entry({ insurer: '7029' })] }],
    ['too-far', 'a way that is too long', { entries: [entry({ maxTravel: 5 })] }],
    ['intake-stop', 'an intake stop', { programmes: [programme({ intakeStop: true })] }],
    ['no-slots-in-horizon', 'no slots', { programmes: [programme({ slots: [0, 0, 0] })] }],
    ['not-sooner', 'no gain', { entries: [entry({ remaining: 1, treatmentWait: 3 })] }],
    [
      'not-sooner',
      'no gain against a date',
      {
        entries: [
          entry({ remaining: 1, treatmentWait: 3, waitEstimate: { source: 'agreed', interval: [1, 1] } }),
        ],
      },
    ],
    [
      'not-sooner-estimated',
      'no gain against an estimate',
      {
        entries: [
          entry({ remaining: 1, treatmentWait: 3, waitEstimate: { source: 'history', interval: [0, 4] } }),
        ],
      },
    ],
    [
      'wait-unknown',
      'no gain against what stands in for an unknown wait',
      {
        entries: [
          entry({ remaining: null, imputed: { remaining: 1, treatmentWait: null }, treatmentWait: 3 }),
        ],
      },
    ],
    ['group-not-full', 'a group of one', { programmes: [programme({ minStart: 2 })] }],
    [
      'review-capacity',
      'a sender without clinicians',
      { providers: [provider(), provider({ id: 'P2', maxOut: 0 })] },
    ],
    ['ceiling', 'a ceiling', { ceilings: [{ insurer: '3311', provider: 'P1', max: 0 }] }],
    ['balance', 'a balance', { providers: [provider({ maxNetIn: 0 }), provider({ id: 'P2' })] }],
    ['share', 'a share', { providers: [provider({ minHighShare: 0.5 }), provider({ id: 'P2' })] }],
    [
      'long-waiting-first',
      'a floor for the long-waiting',
      {
        policy: { ...problem().policy, longWaitingFloor: 100 },
        entries: [entry({ waited: 9 }), entry({ id: 'E2', provider: 'P1' })],
      },
    ],
  ])('says %s for %s', (reason, _what, part) => {
    expect(reasonOf(problem(part), [], 'E1')?.reason).toBe(reason);
  });

  it('names the slot that went to somebody else', () => {
    const drawn = problem({
      programmes: [programme({ slots: [0, 1, 0] })],
      entries: [entry(), entry({ id: 'E2' })],
    });
    expect(reasonOf(drawn, [{ entry: 'E2', programme: 'J1', week: 1 }], 'E1')).toEqual({
      entry: 'E1',
      reason: 'lost-to-longer-waiting',
      binding: 'slots:J1:1',
      nearest: { change: 'slots', by: 1, programme: 'J1', week: 1 },
    });
  });

  it('says how many minutes more would do', () => {
    expect(reasonOf(problem({ entries: [entry({ maxTravel: 5 })] }), [], 'E1')?.nearest).toEqual({
      change: 'maxTravel',
      by: 3,
      programme: 'J1',
      week: 1,
    });
  });

  it('gives codes of the closed list, and explains a region in no time', () => {
    const region = generate({ size: 'S', seed: 1 });
    const plan = firstComeFirstServed(region);
    const rows = explainUnmatched(region, plan);
    expect(rows).toHaveLength(region.entries.length - plan.length);
    const reasons = new Set(rows.map(({ reason }) => reason));
    expect(reasons.size).toBeGreaterThan(6);
    expect([...reasons].filter((reason) => !UNMATCHED_REASONS.includes(reason))).toEqual([]);
  });
});
