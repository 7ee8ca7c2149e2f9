import fc from 'fast-check';
import { bruteForce, NO_PRICES } from '../../../../test/support/matching/brute-force.js';
import { anyProblem, entry, problem, programme } from '../../../../test/support/matching/problems.js';
import { explainUnmatched } from '../../explain/index.js';
import { candidatesOf } from '../../plans/candidates.js';
import { planOf } from '../../plans/plan.js';
import { type Problem } from '../../problem/problem.js';
import { readProblem } from '../../problem/read-problem.js';
import { NoAnswer, SILENT, solve, SOLVER_NAMES } from '../../solvers/index.js';
import { verify } from '../../verify/index.js';
import { certifiedBound } from '../../verify/certificate/index.js';
import { maxPerSender } from './max-per-sender.js';

const region = problem({
  programmes: [programme({ maxPerSender: 1, slots: [0, 3, 3] })],
  entries: [entry(), entry({ id: 'E2' }), entry({ id: 'E3', provider: 'P3' }), entry({ id: 'E4' })],
  providers: [...problem().providers, { ...problem().providers[0], id: 'P3' }],
});
const broken = (...places: [entry: string, programme: string, week: number][]): string[] =>
  maxPerSender
    .violations(
      planOf(
        region,
        places.map(([e, j, week]) => ({ entry: e, programme: j, week })),
      ).plan,
    )
    .map(({ binding }) => binding);

/** Tiny problems in which every programme has the limit. */
const limited = anyProblem.map((drawn): Problem => ({
  ...drawn,
  programmes: drawn.programmes.map((row) => ({
    ...row,
    slots: row.slots.map((n) => 2 * n),
    maxPerSender: 1,
  })),
}));

describe('max-per-sender', () => {
  it('holds for one of each sender, and of one sender in each week', () => {
    expect(broken(['E1', 'J1', 1], ['E3', 'J1', 1], ['E2', 'J1', 2])).toEqual([]);
  });

  it('is broken by a second of the same sender in a week', () => {
    expect(broken(['E1', 'J1', 1], ['E2', 'J1', 1])).toEqual(['maxPerSender:J1:1:P2']);
  });

  it('is read where it is there, and at least 1', () => {
    const faults = (limit: unknown) => {
      const read = readProblem(problem({ programmes: [programme({ maxPerSender: limit as number })] }));
      return read.ok ? [] : read.error.issues.map(({ path, code }) => `${path} ${code}`);
    };
    expect([undefined, null, 1, 7].flatMap(faults)).toEqual([]);
    expect(faults(0)).toEqual(['/programmes/0/maxPerSender out-of-range']);
    expect(faults('1')).toEqual(['/programmes/0/maxPerSender wrong-type']);
  });

  it('is named where it alone keeps an entry out, with how much more would do', () => {
    const plan = ['E1', 'E2'].map((id, n) => ({ entry: id, programme: 'J1', week: 1 + n }));
    expect(explainUnmatched(region, plan)).toContainEqual({
      entry: 'E4',
      reason: 'sender-limit',
      binding: 'maxPerSender:J1:1:P2',
      nearest: { change: 'maxPerSender', by: 1, programme: 'J1' },
    });
  });

  it('has a price that proves no less than the best plan is worth, whatever it is', () => {
    const priced = limited.chain((drawn) => {
      const rows = maxPerSender.linear.limits(drawn).map(({ key }) => key);
      return fc.tuple(
        fc.constant(drawn),
        fc.tuple(...rows.map((key) => fc.nat(200_000).map((price) => ({ ...key, price })))),
      );
    });
    fc.assert(
      fc.property(priced, ([drawn, perSender]) => {
        const best = bruteForce(drawn);
        fc.pre(best !== null);
        const bound = certifiedBound(candidatesOf(drawn), { kind: 'dual', ...NO_PRICES, perSender });
        expect(bound.ok && bound.value >= BigInt(best!.value)).toBe(true);
      }),
    );
  });

  it.each([undefined, ...SOLVER_NAMES])(
    'is kept by solver %s, and its plan is as good as the best',
    async (solver) => {
      await fc.assert(
        fc.asyncProperty(limited, async (drawn) => {
          const best = bruteForce(drawn);
          const options = { solver, problemSha256: 'a'.repeat(64), prices: false };
          const answer = await solve(drawn, options, SILENT).catch((error: unknown) => error as NoAnswer);
          if (answer instanceof NoAnswer) return expect(solver).toBeDefined();
          expect(verify(drawn, answer, options)).toMatchObject({ valid: true });
          expect(answer.status === 'infeasible').toBe(best === null);
          // The core alone is a heuristic with a bound; all others are exact.
          if (best && solver !== 'core') expect(answer.value).toBe(best.value);
          else if (best) expect(answer.value! <= best.value && answer.bound! >= best.value).toBe(true);
        }),
        { numRuns: 60 },
      );
    },
  );
});
