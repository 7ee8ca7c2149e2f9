import fc from 'fast-check';
import {
  bruteForce,
  keepsRules,
  NO_PRICES,
  optionsOf,
  ranked,
  solutionOf,
} from '../../../test/support/matching/brute-force.js';
import { anyProblem, entry, problem, programme, provider } from '../../../test/support/matching/problems.js';
import { type Problem } from '../problem/index.js';
import { SOLUTION_FORMAT, type Assignment, type SolvedSolution } from '../solution/solution.js';
import { candidatesOf } from '../plans/candidates.js';
import { certifiedBound } from './certificate/index.js';
import { feasibilityOf } from './infeasible.js';
import { verify } from './verify.js';

const SHA = 'a'.repeat(64);
const certificate = { kind: 'dual' as const, ...NO_PRICES };

/** Codes of what verify finds; empty for a valid solution. */
const faults = (drawn: Problem, solution: unknown): string[] => {
  const verdict = verify(drawn, solution, { problemSha256: SHA });
  return verdict.valid ? [] : [...new Set(verdict.problems.map(({ code }) => code))];
};
const written = (drawn: Problem, plan: readonly Assignment[]): SolvedSolution => {
  const bound = certifiedBound(candidatesOf(drawn), certificate);
  return solutionOf(drawn, plan, { bound: bound.ok ? Number(bound.value) : 0, certificate, sha256: SHA });
};
const infeasible = {
  format: SOLUTION_FORMAT,
  problem: SHA,
  status: 'infeasible',
  reason: 'pins',
  value: null,
  bound: null,
  gap: null,
  assignments: [],
  work: { iterations: 0, seconds: 0, peakMB: 0, solver: 'test', stopped: 'proved' },
};

describe('verify', () => {
  it('accepts the best plan of a tiny problem, or that there is none', () => {
    fc.assert(
      fc.property(anyProblem, (drawn) => {
        const best = bruteForce(drawn);
        if (best) {
          expect(faults(drawn, written(drawn, best.plan))).toEqual([]);
          expect(feasibilityOf(drawn).answer).not.toBe('infeasible');
        } else {
          expect(faults(drawn, infeasible)).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('refuses every other choice that breaks a rule or a tie', () => {
    fc.assert(
      fc.property(anyProblem, fc.nat(), (drawn, n) => {
        const options = optionsOf(drawn);
        const plan = options.filter(
          (option, k) =>
            ((n >> k) & 1) === 1 &&
            options.findIndex((o) => o.entry === option.entry && ((n >> options.indexOf(o)) & 1) === 1) === k,
        );
        const pins = drawn.entries.every(
          ({ id, pinned }) =>
            !pinned ||
            plan.some((a) => a.entry === id && a.programme === pinned.programme && a.week === pinned.week),
        );
        const good = pins && keepsRules(drawn, plan) && !breaksTie(drawn, plan);
        expect(faults(drawn, written(drawn, plan)).length === 0).toBe(good);
      }),
      { numRuns: 300 },
    );
  });

  it('refuses a week that is too near, but not for what is under way', () => {
    const drawn = problem();
    const { plan } = bruteForce(drawn)!;
    const leadWeeks = plan[0]!.week + 1;
    expect(faults(drawn, written(drawn, plan))).toEqual([]);
    expect(faults({ ...drawn, leadWeeks }, written(drawn, plan))).toEqual(['inadmissible']);
    const pinned = { programme: plan[0]!.programme, week: plan[0]!.week };
    const underWay = { ...drawn, leadWeeks, entries: [entry({ pinned })] };
    expect(faults(underWay, written(underWay, plan))).toEqual([]);
  });

  it('refuses any change of a number', () => {
    const drawn = problem({ entries: [entry(), entry({ id: 'E2', waited: 30 }), entry({ id: 'E3' })] });
    const good = written(drawn, bruteForce(drawn)!.plan);
    expect(faults(drawn, good)).toEqual([]);
    expect(faults(drawn, { ...good, value: good.value + 1 })).toContain('value');
    expect(faults(drawn, { ...good, levels: { ...good.levels, weeks: good.levels.weeks - 1 } })).toContain(
      'levels',
    );
    expect(faults(drawn, { ...good, bound: good.bound + 1 })).toContain('gap');
    expect(
      faults(drawn, {
        ...good,
        bound: good.bound + 100,
        gap: (good.bound + 100 - good.value) / (good.bound + 100),
      }),
    ).not.toEqual([]);
    expect(faults(drawn, { ...good, bound: good.value - 1 })).toContain('bound');
    expect(faults(drawn, { ...good, gap: good.gap + 0.001 })).toContain('gap');
    expect(faults(drawn, { ...good, status: good.status === 'optimal' ? 'feasible' : 'optimal' })).toContain(
      'status',
    );
    expect(faults(drawn, { ...good, problem: 'b'.repeat(64) })).toEqual(['problem']);
    expect(
      faults(drawn, {
        ...good,
        certificate: { ...certificate, slots: [{ programme: 'J1', week: 1, price: -1 }] },
      }),
    ).toEqual(['form']);
    expect(
      faults(drawn, {
        ...good,
        certificate: { ...certificate, slots: [{ programme: 'J1', week: 1, price: 0.5 }] },
      }),
    ).toEqual(['form']);
  });

  it('refuses what is swapped, dropped, doubled or out of order', () => {
    const drawn = problem({
      programmes: [programme(), programme({ id: 'J2', slots: [1, 0, 0] })],
      entries: [
        entry(),
        entry({ id: 'E2', waited: 30 }),
        entry({ id: 'E3' }),
        entry({ id: 'E4', diagnosis: 'eating' }),
      ],
    });
    const good = written(drawn, bruteForce(drawn)!.plan);
    expect(faults(drawn, good)).toEqual([]);
    const { assignments, unmatched } = good;
    expect(faults(drawn, { ...good, assignments: assignments.slice(1) })).toEqual(
      expect.arrayContaining(['value', 'unmatched']),
    );
    expect(faults(drawn, { ...good, assignments: [assignments[0], ...assignments] })).toEqual(
      expect.arrayContaining(['once', 'order']),
    );
    expect(faults(drawn, { ...good, assignments: assignments.toReversed() })).toContain('order');
    expect(
      faults(drawn, { ...good, assignments: assignments.with(0, { ...assignments[0], programme: 'J9' }) }),
    ).toContain('reference');
    expect(
      faults(drawn, {
        ...good,
        assignments: assignments.with(0, { ...assignments[0], week: 0, programme: 'J1' }),
      }),
    ).toContain('slots');
    expect(faults(drawn, { ...good, unmatched: [] })).toContain('unmatched');
    expect(faults(drawn, { ...good, unmatched: [...unmatched, { ...unmatched[0], entry: 'E9' }] })).toContain(
      'unmatched',
    );
    expect(
      faults(drawn, { ...good, unmatched: unmatched.map((u) => ({ ...u, reason: 'bad luck' })) }),
    ).toEqual(['form']);
    const impossible = [{ entry: 'E4', programme: 'J1', week: 1 }];
    expect(faults(drawn, written(drawn, impossible))).toContain('inadmissible');
  });

  it('refuses the wrong one of two that are worth the same', () => {
    const drawn = problem({
      policy: { ...problem().policy, weights: { breach: 0, weeks: 100, travel: 1 } },
      programmes: [programme({ slots: [0, 1, 0] })],
      entries: [entry({ waited: 17 }), entry({ id: 'E2', waited: 18 })],
    });
    expect(faults(drawn, written(drawn, [{ entry: 'E2', programme: 'J1', week: 1 }]))).toEqual([]);
    expect(faults(drawn, written(drawn, [{ entry: 'E1', programme: 'J1', week: 1 }]))).toEqual(['tie']);
    const limited = { ...drawn, ceilings: [{ insurer: '7029', provider: 'P1', max: 0 }] };
    const kept = { ...limited, programmes: [programme({ slots: [0, 1, 0], insurers: null })] };
    const other = {
      ...kept,
      entries: [entry({ waited: 17 }), entry({ id: 'E2', waited: 18, insurer: '7029' })],
    };
    expect(faults(other, written(other, [{ entry: 'E1', programme: 'J1', week: 1 }]))).toEqual([]);
  });

  it('checks a claim that there is no plan as far as it can', () => {
    expect(faults(problem(), infeasible)).toEqual(['status']);
    expect(faults(problem(), { ...infeasible, value: 0 })).toEqual(['form']);
    expect(faults(problem(), { ...infeasible, assignments: [{}] })).toEqual(['form']);
    const pinned = { programme: 'J1', week: 1 };
    const full = problem({
      programmes: [programme({ slots: [0, 1, 0] })],
      entries: [entry({ pinned }), entry({ id: 'E2', pinned })],
    });
    expect(faults(full, infeasible)).toEqual([]);
    const alone = problem({ programmes: [programme({ minStart: 2 })], entries: [entry({ pinned })] });
    expect(feasibilityOf(alone).answer).toBe('infeasible');
    const filled = problem({
      programmes: [programme({ minStart: 2 })],
      entries: [entry({ pinned }), entry({ id: 'E2' })],
    });
    expect(feasibilityOf(filled).answer).toBe('unknown');
    expect(faults(filled, written(filled, bruteForce(filled)!.plan))).toEqual([]);
    const shared = problem({
      providers: [provider({ minHighShare: 1 }), provider({ id: 'P2' })],
      entries: [entry({ pinned })],
    });
    expect(feasibilityOf(shared).answer).toBe('infeasible');
    const balanced = problem({
      providers: [provider({ maxNetIn: 0 }), provider({ id: 'P2' })],
      entries: [entry({ pinned })],
    });
    expect(feasibilityOf(balanced).answer).toBe('infeasible');
  });

  it('calls any garbage invalid without breaking', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => expect(faults(problem(), value)).toEqual(['form'])));
    const good = written(problem(), bruteForce(problem())!.plan);
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(good)), fc.jsonValue(), (key, value) => {
        verify(problem(), { ...good, [key]: value }, { problemSha256: SHA });
      }),
    );
  });
});

/** The rule of ties, by trying every exchange. */
function breaksTie(drawn: Problem, plan: readonly (Assignment & { value: number })[]): boolean {
  const order = ranked(drawn).map(({ id }) => id);
  const options = optionsOf(drawn);
  const pinned = new Set(drawn.entries.flatMap(({ id, pinned: pin }) => (pin ? [id] : [])));
  return plan.some((matched) =>
    options.some(
      (option) =>
        !pinned.has(matched.entry) &&
        !plan.some(({ entry: id }) => id === option.entry) &&
        option.programme === matched.programme &&
        option.week === matched.week &&
        option.value === matched.value &&
        order.indexOf(option.entry) < order.indexOf(matched.entry) &&
        keepsRules(drawn, [...plan.filter((a) => a !== matched), option]),
    ),
  );
}
