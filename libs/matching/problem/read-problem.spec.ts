import fc from 'fast-check';
import { anyProblem, entry, problem, programme, provider } from '../../../test/support/matching/problems.js';
import { generate } from '../../demo/problem/index.js';
import { type Entry, type Problem, type Programme, type Provider } from './problem.js';
import { readProblem } from './read-problem.js';
import { isTenThousandths } from '../constraints/min-high-share/share.js';

const faults = (value: unknown): string[] => {
  const read = readProblem(value);
  return read.ok ? [] : read.error.issues.map(({ path, code }) => `${path} ${code}`);
};
const broken = (change: (draft: Record<string, never>) => void): string[] => {
  const draft = JSON.parse(JSON.stringify(problem())) as Record<string, never>;
  change(draft);
  return faults(draft);
};

describe('readProblem', () => {
  it('accepts what the generator writes', () => {
    for (const size of ['XS', 'XM', 'S'] as const) {
      expect(faults(JSON.parse(JSON.stringify(generate({ size, seed: 4 }))))).toEqual([]);
    }
    fc.assert(fc.property(anyProblem, (drawn) => expect(faults(drawn)).toEqual([])));
  });

  it('accepts empty lists', () => {
    const empty: Problem = {
      ...problem(),
      providers: [],
      programmes: [],
      entries: [],
      travel: { areas: [], minutes: [] },
    };
    expect(faults(empty)).toEqual([]);
  });

  it('takes an absent intakeWait or pin for none, ignores unknown properties and unknown barred ids', () => {
    const { intakeWait: _wait, pinned: _pin, ...bare } = entry({ barred: ['whoever'] });
    expect(faults({ ...problem(), note: 'draft', entries: [{ ...bare, colour: 'red' }] })).toEqual([]);
  });

  it.each([
    ['no object at all', [], [' wrong-type']],
    ['nothing', undefined, [' missing']],
    ['another version', { ...problem(), format: 'doorstroom-problem/2' }, ['/format wrong-format']],
    ['a week that does not exist', { ...problem(), firstWeek: '2025-W53' }, ['/firstWeek out-of-range']],
    ['53 weeks', { ...problem(), weeks: 53 }, ['/weeks out-of-range']],
    ['no weeks', { ...problem(), weeks: 0 }, ['/weeks out-of-range']],
    ['lists that are missing', { ...problem(), ceilings: undefined }, ['/ceilings missing']],
    [
      'a provider listed twice',
      { ...problem(), providers: [provider(), provider({ id: 'P2' }), provider()] },
      ['/providers/2/id duplicate-id'],
    ],
    [
      'entries of an unknown provider and area',
      { ...problem(), entries: [entry({ provider: 'P9', area: 'A9' })] },
      ['/entries/0/provider unknown-id', '/entries/0/area unknown-id'],
    ],
    [
      'a ceiling of an unknown provider, or below 0',
      { ...problem(), ceilings: [{ insurer: 'x', provider: 'P9', max: -1 }] },
      ['/ceilings/0/provider unknown-id', '/ceilings/0/max out-of-range'],
    ],
    [
      'a travel matrix that is not square',
      { ...problem(), travel: { areas: ['A1', 'A2'], minutes: [[8, 9], [8]] } },
      ['/travel/minutes/1 wrong-length'],
    ],
    [
      'an area listed twice',
      {
        ...problem(),
        travel: {
          areas: ['A1', 'A1'],
          minutes: [
            [1, 2],
            [3, 4],
          ],
        },
      },
      ['/travel/areas/1 duplicate-id'],
    ],
  ])('refuses %s', (_what, value, expected) => {
    expect(faults(value)).toEqual(expected);
  });

  it.each<[string, Partial<Programme>, string]>([
    ['too few slots', { slots: [1] }, '/programmes/0/slots wrong-length'],
    ['a negative slot', { slots: [0, -1, 0] }, '/programmes/0/slots/1 out-of-range'],
    ['half a slot', { slots: [0, 0.5, 0] }, '/programmes/0/slots/1 out-of-range'],
    ['a minimum for too many weeks', { minStart: [1, 1, 1, 1] }, '/programmes/0/minStart wrong-length'],
    ['ages the wrong way round', { ages: [60, 18] }, '/programmes/0/ages reversed'],
    ['a fourth severity', { severities: [4 as 3] }, '/programmes/0/severities/0 out-of-range'],
    ['a wait of centuries', { treatmentWait: 10_001 }, '/programmes/0/treatmentWait out-of-range'],
    ['an unknown provider', { provider: 'P9' }, '/programmes/0/provider unknown-id'],
    ['an empty id', { id: '' }, '/programmes/0/id empty-id'],
  ])('refuses a programme with %s', (_what, part, expected) => {
    expect(faults({ ...problem(), programmes: [programme(part)] })).toEqual([expected]);
  });

  it.each<[string, Partial<Provider>, string]>([
    ['a negative maxNetIn', { maxNetIn: -1 }, '/providers/0/maxNetIn out-of-range'],
    ['a share above 1', { minHighShare: 1.1 }, '/providers/0/minHighShare out-of-range'],
    ['a share with five decimals', { minHighShare: 0.12345 }, '/providers/0/minHighShare too-precise'],
  ])('refuses a provider with %s', (_what, part, expected) => {
    expect(faults({ ...problem(), providers: [provider(part), provider({ id: 'P2' })] })).toEqual([expected]);
  });

  it('accepts every share of four decimals', () => {
    for (let share = 0; share <= 10_000; share++) {
      expect(isTenThousandths(Number((share / 10_000).toFixed(4)))).toBe(true);
    }
    expect(isTenThousandths(0.12345)).toBe(false);
  });

  it.each<[string, Partial<Entry>, string[]]>([
    ['a reversed age', { age: [59, 23] }, ['/entries/0/age reversed']],
    ['half a week', { waited: 1.5 }, ['/entries/0/waited out-of-range']],
    ['a number for a text', { language: 1 as unknown as string }, ['/entries/0/language wrong-type']],
    ['a wait of centuries', { remaining: 10_001 }, ['/entries/0/remaining out-of-range']],
    [
      'an unknown treatment wait after the intake',
      { intakeWait: 3, treatmentWait: null },
      ['/entries/0/treatmentWait out-of-range'],
    ],
    [
      'an estimate of what is unknown',
      { remaining: null, waitEstimate: { source: 'history', interval: [1, 2] } },
      ['/entries/0/waitEstimate out-of-range'],
    ],
    [
      'an estimate of no known source and the wrong way round',
      { waitEstimate: { source: 'hope' as 'agreed', interval: [3, 1] } },
      ['/entries/0/waitEstimate/source wrong-type', '/entries/0/waitEstimate/interval reversed'],
    ],
    [
      'half a week that stands in for another',
      { remaining: null, imputed: { remaining: 0.5, treatmentWait: -1 } },
      ['/entries/0/imputed/remaining out-of-range', '/entries/0/imputed/treatmentWait out-of-range'],
    ],
    ['a treatment wait after the intake', { intakeWait: 3 }, ['/entries/0/treatmentWait out-of-range']],
    [
      'a pin to nowhere',
      { pinned: { programme: 'J9', week: 1 } },
      ['/entries/0/pinned/programme unknown-id'],
    ],
    [
      'a pin beyond the horizon',
      { pinned: { programme: 'J1', week: 3 } },
      ['/entries/0/pinned/week out-of-range'],
    ],
    [
      'a pin that is not admissible',
      { maxTravel: 7, pinned: { programme: 'J1', week: 1 } },
      ['/entries/0/pinned pin-inadmissible'],
    ],
    [
      'a pin that is no gain',
      { remaining: 0, treatmentWait: 1, pinned: { programme: 'J1', week: 1 } },
      ['/entries/0/pinned pin-inadmissible'],
    ],
  ])('refuses an entry with %s', (_what, part, expected) => {
    expect(faults({ ...problem(), entries: [entry(part)] })).toEqual(expected);
  });

  it.each<[string, Partial<Entry>]>([
    ['an unknown wait', { remaining: null, treatmentWait: null }],
    [
      'one with the figures of the region',
      { remaining: null, imputed: { remaining: 9, treatmentWait: null } },
    ],
    ['an estimated one', { waitEstimate: { source: 'position', interval: [3, 14] } }],
    [
      'a pin that is no gain by an estimate',
      {
        remaining: 0,
        treatmentWait: 1,
        waitEstimate: { source: 'history', interval: [0, 4] },
        pinned: { programme: 'J1', week: 1 },
      },
    ],
  ])('accepts %s', (_what, part) => {
    expect(faults({ ...problem(), entries: [entry(part)] })).toEqual([]);
  });

  it('leaves a pin to a week without slots to the solver: that is infeasible, not ill-formed', () => {
    expect(faults({ ...problem(), entries: [entry({ pinned: { programme: 'J1', week: 0 } })] })).toEqual([]);
  });

  it('refuses weights whose sums would no longer be exact, and says so', () => {
    expect(
      broken((draft) => Object.assign(draft.policy, { weights: { breach: 1e9, weeks: 1e9, travel: 1 } })),
    ).toEqual([]);
    expect(
      broken((draft) =>
        Object.assign(draft.policy, {
          weights: { breach: 1e9, weeks: 0, travel: 0 },
          severityWeight: { 1: 1, 2: 1, 3: 1e6 },
        }),
      ),
    ).toEqual(['/policy/weights too-large']);
    expect(broken((draft) => Object.assign(draft.policy, { seed: 0.5 }))).toEqual([
      '/policy/seed out-of-range',
    ]);
  });

  it('reports a hundred faults and how many there are', () => {
    const read = readProblem({ ...problem(), entries: new Array(1000).fill(7) });
    expect(read.ok ? null : [read.error.issues.length, read.error.count]).toEqual([100, 1000]);
  });

  it('says it in two languages', () => {
    const read = readProblem({ ...problem(), entries: [entry({ waited: -1 })] });
    const issue = read.ok ? null : read.error.issues[0];
    expect(issue?.message).toBe('must be a whole number from 0 to 10,000');
    expect(issue?.messageNl).toBe('moet een geheel getal van 0 tot en met 10.000 zijn');
  });

  it('refuses any garbage without breaking', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => expect(faults(value).length).toBeGreaterThan(0)));
    const keys = Object.keys(problem()) as (keyof Problem)[];
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.jsonValue(), (key, value) => {
        readProblem({ ...problem(), [key]: value });
        readProblem({ ...problem(), entries: [{ ...entry(), [key]: value, pinned: value, age: value }] });
      }),
    );
    const deep: unknown = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);
    expect(faults({ ...problem(), entries: deep })).toContain('/entries/0 wrong-type');
  });

  it('reads many entries in no time', () => {
    const entries = Array.from({ length: 200_000 }, (_, i) => entry({ id: `E${i}` }));
    expect(faults(problem({ entries }))).toEqual([]);
  });
});
