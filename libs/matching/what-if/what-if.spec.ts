import fc from 'fast-check';
import { anyProblem, entry, problem, programme } from '../../../test/support/matching/problems.js';
import { generate } from '../../demo/problem/index.js';
import { type SolvedSolution } from '../solution/solution.js';
import { SILENT, solve } from '../solvers/index.js';
import { applyChanges, compare, whatIf, type Changes } from './index.js';

const three = problem({
  ceilings: [{ insurer: '3311', provider: 'P1', max: 2 }],
  entries: [entry(), entry({ id: 'E2', waited: 9 }), entry({ id: 'E3', waited: 5, severity: 1 })],
});
const changes = (part: Omit<Changes, 'format'>): Changes => ({ format: 'doorstroom-changes/1', ...part });
const applied = (part: Omit<Changes, 'format'>) => {
  const result = applyChanges(three, changes(part));
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const issues = (value: unknown): string[] => {
  const result = applyChanges(three, value);
  return result.ok ? [] : result.error.issues.map(({ path, code }) => `${path} ${code}`);
};
const solved = async (of: typeof three): Promise<SolvedSolution> =>
  (await solve(of, { problemSha256: '0'.repeat(64) }, SILENT)) as SolvedSolution;

describe('applying changes', () => {
  it('changes what they say and nothing else', () => {
    const before = JSON.stringify(three);
    const after = applied({
      slots: [
        { programme: 'J1', week: 0, by: 2 },
        { programme: 'J1', week: '2026-W51', to: 0 },
      ],
      ceilings: [{ insurer: '3311', provider: 'P1', to: 9 }],
      limits: [{ provider: 'P2', limit: 'maxOut', to: 1 }],
      programmes: [{ programme: 'J1', treatmentWait: 1 }],
      policy: { weights: { travel: 0 }, minGainWeeks: 3 },
    });
    expect(after).toEqual({
      ...three,
      policy: { ...three.policy, weights: { ...three.policy.weights, travel: 0 }, minGainWeeks: 3 },
      providers: [three.providers[0], { ...three.providers[1], maxOut: 1 }],
      programmes: [{ ...three.programmes[0], slots: [2, 2, 0], treatmentWait: 1 }],
      ceilings: [{ insurer: '3311', provider: 'P1', max: 9 }],
    });
    expect(JSON.stringify(three)).toBe(before);
  });

  it('takes limits and ceilings away, and sets new ones', () => {
    expect(applied({ ceilings: [{ insurer: '3311', provider: 'P1', to: null }] }).ceilings).toEqual([]);
    expect(applied({ ceilings: [{ insurer: '7095', provider: 'P2', to: 0 }] }).ceilings).toHaveLength(2);
    const limits = [{ provider: 'P1', limit: 'minHighShare', to: 0.25 } as const];
    expect(applied({ limits }).providers[0].minHighShare).toBe(0.25);
  });

  it('without changes is the problem itself', () => {
    fc.assert(
      fc.property(anyProblem, (drawn) => {
        expect(applyChanges(drawn, changes({}))).toEqual({ ok: true, value: drawn });
      }),
    );
  });

  it.each<[unknown, string]>([
    [null, ' wrong-type'],
    [{ format: 'doorstroom-problem/1' }, '/format wrong-type'],
    [changes({ slot: [] } as never), ' unknown-property'],
    [changes({ slots: [{ programme: 'J9', week: 0, by: 1 }] }), '/slots/0/programme unknown-id'],
    [changes({ slots: [{ programme: 'J1', week: 3, by: 1 }] }), '/slots/0/week out-of-range'],
    [changes({ slots: [{ programme: 'J1', week: '2026-W48', by: 1 }] }), '/slots/0/week out-of-range'],
    [changes({ slots: [{ programme: 'J1', week: '2026-W60', by: 1 }] }), '/slots/0/week out-of-range'],
    [changes({ slots: [{ programme: 'J1', week: 1 }] }), '/slots/0 missing'],
    [changes({ slots: [{ programme: 'J1', week: 1, by: 1, to: 1 }] }), '/slots/0 missing'],
    [changes({ slots: [{ programme: 'J1', week: 1, by: -3 }] }), '/slots/0/by out-of-range'],
    [changes({ slots: [{ programme: 'J1', week: 1, to: 0.5 }] }), '/slots/0/to out-of-range'],
    [changes({ ceilings: [{ insurer: '3311', provider: 'P1' } as never] }), '/ceilings/0/to missing'],
    [changes({ limits: [{ provider: 'P1', limit: 'maxIn' as never, to: 1 }] }), '/limits/0/limit wrong-type'],
    [changes({ limits: [{ provider: 'P1', limit: 'minHighShare', to: 2 }] }), '/limits/0/to out-of-range'],
    [
      changes({ programmes: [{ programme: 'J1', intakeStop: 1 as never }] }),
      '/programmes/0/intakeStop wrong-type',
    ],
    [changes({ policy: { weights: { breach: -1 } } }), '/policy/weights/breach out-of-range'],
    [changes({ policy: { seed: 2 } as never }), '/policy unknown-property'],
  ])('refuses %j', (value, issue) => {
    expect(issues(value)).toEqual([issue]);
  });

  it('points to the place and never repeats what was typed', () => {
    const secret = 'BSN-123456782';
    const result = applyChanges(three, {
      ...changes({}),
      [secret]: 1,
      slots: [
        { programme: secret, week: 0, by: 1 },
        { programme: 'J1', week: secret, by: 1 },
        { programme: 'J1', week: 0, by: 123_456_782.5 },
        { programme: 'J1', week: 1, by: secret, [secret]: 1 },
      ],
      ceilings: [{ insurer: '3311', provider: secret, to: secret }],
      limits: [{ provider: 'P1', limit: secret, to: 1 }],
      programmes: [{ programme: 'J1', treatmentWait: -123_456_782 }],
      policy: { weights: { breach: secret, travel: -123_456_782 } },
    });
    const said = result.ok ? '' : JSON.stringify(result.error);
    expect(result.ok ? 0 : result.error.count).toBe(12);
    expect(said).not.toMatch(/BSN|123.?456.?782/);
  });

  it('refuses more changes than a question about this region can have', () => {
    const slots = Array.from({ length: 1_001 }, () => ({ programme: 'J1', week: 0, by: 1 }));
    expect(issues(changes({ slots }))).toEqual(['/slots wrong-length']);
  });

  it('refuses to change a thing twice, also by number and by name', () => {
    const twice = changes({
      slots: [
        { programme: 'J1', week: 0, by: 1 },
        { programme: 'J1', week: '2026-W49', by: 1 },
      ],
    });
    expect(issues(twice)).toEqual(['/slots/1 duplicate-id']);
  });

  it('refuses what makes work under way inadmissible', () => {
    const pinned = problem({ entries: [entry({ pinned: { programme: 'J1', week: 1 } })] });
    const result = applyChanges(pinned, changes({ programmes: [{ programme: 'J1', intakeStop: true }] }));
    expect(result.ok ? [] : result.error.issues).toMatchObject([{ path: '/entries/0/pinned' }]);
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        issues(a);
        issues({
          format: 'doorstroom-changes/1',
          slots: a,
          ceilings: [b],
          limits: [a],
          programmes: b,
          policy: a,
        });
        issues({
          format: 'doorstroom-changes/1',
          slots: [{ programme: 'J1', week: a, by: b }],
          policy: { weights: b },
        });
      }),
    );
  });
});

describe('what if', () => {
  it.each([5, 5_000_000, 1_000_000_000])(
    'there were %i places: beyond the entries it is one number',
    async (to) => {
      const before = await solved(three);
      const slots = [0, 1, 2].map((week) => ({ programme: 'J1', week, to }));
      const result = await whatIf(three, before, changes({ slots }), {}, SILENT);
      if (!result.ok) throw new Error(JSON.stringify(result.error));
      const { assignments, value, work } = result.value.solution;
      const few = await whatIf(
        three,
        before,
        changes({ slots: slots.map((row) => ({ ...row, to: 5 })) }),
        {},
        SILENT,
      );
      if (!few.ok) throw new Error(JSON.stringify(few.error));
      expect({ assignments, value }).toEqual({
        assignments: few.value.solution.assignments,
        value: few.value.solution.value,
      });
      expect(work.seconds).toBeLessThan(5);
    },
  );

  it('there were no ceiling: what is added, and for certain', async () => {
    const before = await solved(three);
    const open = changes({ ceilings: [{ insurer: '3311', provider: 'P1', to: null }] });
    const result = await whatIf(three, before, open, {}, SILENT);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    const { comparison, solution } = result.value;
    expect(comparison).toMatchObject({
      certainty: 'better',
      kept: 2,
      removed: [],
      providers: [
        { provider: 'P1', out: { before: 0, after: 0 }, in: { before: 2, after: 3 } },
        { provider: 'P2', out: { before: 2, after: 3 }, in: { before: 0, after: 0 } },
      ],
    });
    expect(comparison.added.map(({ entry: id }) => id)).toEqual(['E3']);
    expect(comparison.difference).toBe((solution as SolvedSolution).value - before.value);
  });

  it('nothing changed: the same, or not certain where the plan is not proved', async () => {
    const before = await solved(three);
    expect(before.status).toBe('optimal');
    const same = await whatIf(three, before, changes({}), {}, SILENT);
    expect(same.ok && same.value.comparison).toMatchObject({ certainty: 'same', difference: 0, kept: 2 });
    const loose = { ...before, bound: before.bound + 10 };
    const { certainty, interval } = compare(
      { problem: three, solution: loose },
      { problem: three, solution: before },
    );
    expect([certainty, interval]).toEqual(['not-certain', { low: -10, high: 0 }]);
  });

  it('other weights: no values are compared', async () => {
    const result = await whatIf(
      three,
      await solved(three),
      changes({ policy: { weights: { travel: 2 } } }),
      {},
      SILENT,
    );
    expect(result.ok && result.value.comparison).toMatchObject({
      certainty: 'other-weights',
      difference: null,
      interval: null,
      levels: { breach: 0 },
    });
  });

  it('work under way no longer fits: says so, with nothing left of the plan', async () => {
    const pinned = problem({ entries: [entry({ pinned: { programme: 'J1', week: 1 } })] });
    const none = changes({ slots: [{ programme: 'J1', week: 1, to: 0 }] });
    const result = await whatIf(pinned, await solved(pinned), none, {}, SILENT);
    expect(result.ok && result.value.comparison).toMatchObject({ certainty: 'impossible', interval: null });
  });

  it('one more slot never hurts, for certain or not', async () => {
    const region = generate({ size: 'XM', seed: 3 });
    const before = await solved(region);
    const { id } = region.programmes[0];
    const more = changes({ slots: [{ programme: id, week: 0, by: 1 }] });
    const result = await whatIf(region, before, more, {}, SILENT);
    expect(result.ok && result.value.comparison.interval!.high).toBeGreaterThanOrEqual(0);
    expect(result.ok && ['better', 'same', 'not-certain']).toContain(
      result.ok && result.value.comparison.certainty,
    );
  });
});

describe('a ground for exclusion from which one may deviate', () => {
  const soft = programme({ id: 'J2', excludesSoft: ['debts'], slots: [0, 1, 0] });
  const region = {
    ...problem({
      programmes: [programme({ slots: [0, 1, 0] }), soft],
      entries: [entry({ flags: ['debts'] }), entry({ id: 'E2', diagnosis: 'none of these' })],
    }),
    policy: { ...problem().policy, softExclusionMinutes: 200 },
  };

  it('is priced in a what-if as in the run, and keeps nobody out', async () => {
    const before = await solved(region);
    expect(before.assignments).toMatchObject([{ entry: 'E1', programme: 'J1' }]);
    const closed = changes({ programmes: [{ programme: 'J1', intakeStop: true }] });
    const answer = await whatIf(region, before, closed, {}, SILENT);
    if (!answer.ok || answer.value.solution.status === 'infeasible') throw new Error('no answer');
    const { solution, comparison } = answer.value;
    expect(solution.assignments).toMatchObject([{ entry: 'E1', programme: 'J2' }]);
    const price = 200 * region.policy.weights.travel;
    expect(comparison).toMatchObject({ difference: -price, levels: { breach: 0, weeks: 0, travel: -200 } });
  });
});
