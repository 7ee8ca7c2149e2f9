import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { bruteForce, NO_PRICES, solutionOf } from '../../../test/support/matching/brute-force.js';
import { anyProblem, entry, problem, programme } from '../../../test/support/matching/problems.js';
import { generate } from '../../demo/problem/index.js';
import { readProblem } from '../problem/index.js';
import { readSolution } from '../solution/read-solution.js';
import { SILENT, solve } from '../solvers/index.js';
import { CHANGES_FORMAT } from '../what-if/changes.js';
import { readChanges } from '../what-if/read-changes.js';
import { matchingSchemas } from './index.js';

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
const compiled = Object.entries(matchingSchemas()).map(
  ([name, schema]) => [name, ajv.compile(schema)] as [string, ValidateFunction],
);
const {
  'problem.schema.json': isProblem,
  'solution.schema.json': isSolution,
  'changes.schema.json': isChanges,
} = Object.fromEntries(compiled);

const sha256 = 'a'.repeat(64);
const good = solutionOf(problem(), bruteForce(problem())!.plan, {
  bound: 1_000_000,
  certificate: { kind: 'dual', ...NO_PRICES },
  sha256,
});

describe('the JSON Schemas', () => {
  it('accept what the generator and the solver write', async () => {
    for (const size of ['XS', 'XM'] as const) {
      const region = generate({ size, seed: 2 });
      expect(isProblem(region)).toBe(true);
      expect(isSolution(await solve(region, { problemSha256: sha256 }, SILENT))).toBe(true);
    }
    fc.assert(fc.property(anyProblem, (drawn) => expect(isProblem(drawn)).toBe(true)));
    expect(isSolution(good)).toBe(true);
    const leaf = { ...NO_PRICES, closed: [], open: [{ programme: 'J1', week: 0, price: 3 }] };
    expect(isSolution({ ...good, certificate: { kind: 'branches', leaves: [leaf] } })).toBe(true);
  });

  it('refuse what readProblem refuses for its form', () => {
    const broken = [
      { ...problem(), format: 'doorstroom-problem/2' },
      { ...problem(), weeks: 0 },
      { ...problem(), firstWeek: '2026-49' },
      { ...problem(), providers: undefined },
      { ...problem(), entries: [entry({ severity: 4 as 3 })] },
      { ...problem(), entries: [entry({ waited: 1.5 })] },
      { ...problem(), entries: [entry({ id: '' })] },
      { ...problem(), programmes: [programme({ slots: [0, -1, 0] })] },
      { ...problem(), programmes: [programme({ ages: [18] as unknown as [number, number] })] },
    ];
    for (const value of broken) {
      expect(readProblem(value).ok).toBe(false);
      expect(isProblem(JSON.parse(JSON.stringify(value)))).toBe(false);
    }
  });

  it('refuse what readSolution refuses', () => {
    const broken = [
      { ...good, status: 'best' },
      { ...good, bound: 1.5 },
      { ...good, certificate: { kind: 'trust' } },
      {
        ...good,
        certificate: { kind: 'dual', ...NO_PRICES, slots: [{ programme: 'J1', week: 0, price: -1 }] },
      },
      { ...good, status: 'infeasible', reason: 'pins' },
      { ...good, unmatched: [{ entry: 'E1', reason: 'bad luck', binding: null, nearest: null }] },
    ];
    for (const value of broken) {
      expect(readSolution(value).ok).toBe(false);
      expect(isSolution(value)).toBe(false);
    }
  });

  it.each<[string, object, boolean]>([
    ['nothing', {}, true],
    [
      'one slot more, by the name of the week',
      { slots: [{ programme: 'J1', week: '2026-W50', by: 1 }] },
      true,
    ],
    ['slots by number', { slots: [{ programme: 'J1', week: 0, to: 3 }] }, true],
    ['a ceiling taken away', { ceilings: [{ insurer: '3311', provider: 'P1', to: null }] }, true],
    [
      'limits',
      {
        limits: [
          { provider: 'P1', limit: 'minHighShare', to: 0.25 },
          { provider: 'P2', limit: 'maxOut', to: 3 },
        ],
      },
      true,
    ],
    ['a programme', { programmes: [{ programme: 'J1', intakeStop: true, treatmentWait: 2 }] }, true],
    ['weights', { policy: { weights: { travel: 2 }, minGainWeeks: 2 } }, true],
    ['both by and to', { slots: [{ programme: 'J1', week: 0, by: 1, to: 3 }] }, false],
    ['neither', { slots: [{ programme: 'J1', week: 0 }] }, false],
    ['half a slot', { slots: [{ programme: 'J1', week: 0, by: 0.5 }] }, false],
    ['half a client', { limits: [{ provider: 'P1', limit: 'maxOut', to: 0.5 }] }, false],
    ['a share above 1', { limits: [{ provider: 'P1', limit: 'minHighShare', to: 2 }] }, false],
    ['a limit that does not exist', { limits: [{ provider: 'P1', limit: 'most', to: 1 }] }, false],
    ['a misspelt list', { slot: [] }, false],
    ['a misspelt weight', { policy: { weights: { distance: 2 } } }, false],
    ['a negative weight', { policy: { weights: { travel: -1 } } }, false],
  ])('agree with readChanges about %s', (_what, changes, good) => {
    const value = { format: CHANGES_FORMAT, ...changes };
    expect([isChanges(value), readChanges(problem(), value).ok]).toEqual([good, good]);
  });
});
