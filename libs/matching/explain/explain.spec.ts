import { draws } from '../../../test/support/draws.js';
import fc from 'fast-check';
import { bruteForce, keepsRules, optionsOf } from '../../../test/support/matching/brute-force.js';
import {
  getsPlace,
  singleChanges,
  stepsOf,
  withPins,
  withSevere,
} from '../../../test/support/matching/changed.js';
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
import { generate, type Size } from '../../demo/problem/index.js';
import { type Problem } from '../problem/index.js';
import { type OneChange, UNMATCHED_REASONS } from '../solution/solution.js';
import { firstComeFirstServed } from '../baselines/index.js';
import { explainUnmatched } from './index.js';

const reasonOf = (drawn: Problem, plan: { entry: string; programme: string; week: number }[], id: string) =>
  explainUnmatched(drawn, plan).find((row) => row.entry === id);

describe('explainUnmatched', () => {
  it('names a change that would have given a proposal, and two only where no single one would', () => {
    fc.assert(
      fc.property(anyProblem, (drawn) => {
        const best = bruteForce(drawn);
        fc.pre(best !== null);
        const places = optionsOf(drawn).filter(({ value }) => value > 0);
        for (const { entry: id, nearest } of explainUnmatched(drawn, best!.plan)) {
          const { wish, danger } = drawn.entries.find((one) => one.id === id)!;
          const gets = (steps: readonly OneChange[]): boolean => getsPlace(drawn, best!.plan, id, steps);
          if (wish === 'stay' && danger !== true)
            expect([nearest?.change ?? null, nearest?.and]).toEqual([
              gets([{ change: 'clientWish' }]) ? 'clientWish' : null,
              undefined,
            ]);
          else expect(nearest === null).toBe(danger === true);
          if (nearest === null) continue;
          if (nearest!.change === 'none') {
            expect(singleChanges(drawn, id).filter((one) => gets([one]))).toEqual([]);
            continue;
          }
          expect([nearest, gets(stepsOf(nearest!))]).toEqual([nearest, true]);
          if (nearest!.and !== undefined || nearest!.change === 'programme')
            expect([nearest, singleChanges(drawn, id).filter((one) => gets([one]))]).toEqual([nearest, []]);
          if (nearest!.change === 'ceiling') continue; // of two ceilings for one pair only the lowest binds
          const before = places.filter((option) => option.entry === id);
          expect(before.some((option) => keepsRules(drawn, [...best!.plan, option]))).toBe(false);
        }
      }),
      { numRuns: draws(500) },
    );
  });

  it.each<[Size, number, number]>([
    ['XS', 20, 2],
    ['S', 1, 9],
  ])('says what is true of regions of size %s, checked anew', (size, regions, kinds) => {
    const seen = new Set<string>();
    for (let seed = 1; seed <= regions; seed++) {
      const region = generate({ size, seed });
      const plan = firstComeFirstServed(region);
      const asked = new Set<string>();
      for (const { entry: id, nearest } of seededRandom(seed).shuffle(explainUnmatched(region, plan))) {
        const kind = stepsOf(nearest!)
          .map(({ change }) => change)
          .join(' and ');
        if (asked.has(kind)) continue;
        asked.add(kind);
        seen.add(kind);
        if (kind !== 'none')
          expect([id, nearest, getsPlace(region, plan, id, stepsOf(nearest!))]).toEqual([id, nearest, true]);
      }
    }
    expect(seen.size).toBeGreaterThan(kinds);
  });

  it('asks for a programme where nobody treats the need, and of the sender what it has used up', () => {
    const unmet = entry({ diagnosis: 'eating', maxTravel: 30, remaining: 9, treatmentWait: 6 });
    const drawn = problem({ entries: [unmet] });
    const programmeFor = { change: 'programme', by: 30, week: 2, treatmentWeeks: 6 };
    expect(reasonOf(drawn, [], 'E1')?.nearest).toEqual(programmeFor);
    const providers = [provider(), provider({ id: 'P2', maxOut: 0 })];
    expect(reasonOf({ ...drawn, providers }, [], 'E1')?.nearest).toEqual({
      ...programmeFor,
      and: [{ change: 'maxOut', by: 1, provider: 'P2' }],
    });
  });

  it('says that nothing is sooner than who is about to be helped', () => {
    const drawn = problem({ entries: [entry({ diagnosis: 'eating', remaining: 0, treatmentWait: 0 })] });
    expect(reasonOf(drawn, [], 'E1')?.nearest).toEqual({ change: 'none', by: 0 });
  });

  it('says where all that is left is too near to be decided on, and asks nobody to change that', () => {
    const drawn = problem({ programmes: [programme()], entries: [entry()] });
    const [at] = optionsOf(drawn).filter(({ week }) => drawn.programmes[0]!.slots[week]! > 0);
    const near = { ...drawn, leadWeeks: drawn.weeks };
    expect(reasonOf(near, [], 'E1')).toMatchObject({ reason: 'too-near', binding: null });
    expect(reasonOf(near, [], 'E1')?.nearest?.week ?? drawn.weeks).toBeGreaterThanOrEqual(drawn.weeks);
    // A later week of the client's own is the client's, and what is under way stays.
    const later = { ...near, leadWeeks: 0, entries: [entry({ notBefore: drawn.weeks })] };
    expect(reasonOf(later, [], 'E1')?.reason).toBe('not-before');
    const pinned = { ...near, entries: [entry({ pinned: { programme: 'J1', week: at!.week } })] };
    expect(optionsOf(pinned).map(({ week }) => week)).toContain(at!.week);
  });

  it('names two changes in one programme where each alone is too little', () => {
    const drawn = problem({
      programmes: [programme({ intakeStop: true })],
      entries: [entry({ insurer: '7029' })],
    });
    expect(reasonOf(drawn, [], 'E1')?.nearest).toEqual({
      ...{ change: 'insurer', insurer: '7029', programme: 'J1', week: 1 },
      and: [{ change: 'intakeStop', programme: 'J1', week: 1 }],
    });
  });

  it('names the wait for treatment where that alone makes it later, and an earlier no where that alone bars', () => {
    const later = problem({
      programmes: [programme({ treatmentWait: 12 })],
      entries: [entry({ remaining: 5, treatmentWait: 6 })],
    });
    expect(reasonOf(later, [], 'E1')?.nearest).toMatchObject({ change: 'treatmentWait', programme: 'J1' });
    const barred = problem({ entries: [entry({ barred: ['P1'] })] });
    expect(reasonOf(barred, [], 'E1')?.nearest).toEqual({ change: 'barred', programme: 'J1', week: 1 });
  });

  it.each([
    ['a group', { conditions: ['no-group'] }, { minStart: 1 }, 'noGroup'],
    ['online care', { conditions: ['no-online'] }, { online: true }, 'noOnline'],
    ['a man', { conditions: ['female-clinician'] }, { femaleClinician: false }, 'femaleClinician'],
    [
      'an interpreter',
      { conditions: ['own-language-only'], language: 'ar' },
      { interpreted: ['ar'] },
      'ownLanguage',
    ],
    ['another language', { language: 'ar' }, {}, 'language'],
    [
      'another language where no interpreter would do',
      { conditions: ['own-language-only'], language: 'ar' },
      {},
      'language',
    ],
    ['another wish', { wish: 'stay' as const }, {}, 'clientWish'],
  ])('names %s where that alone keeps somebody from a place', (_, asked, offered, change) => {
    const drawn = problem({ programmes: [programme(offered)], entries: [entry(asked)] });
    expect(reasonOf(drawn, [], 'E1')?.nearest).toEqual({ change, programme: 'J1', week: 1 });
  });

  it('names the weeks that a client would have to begin earlier', () => {
    const drawn = problem({
      programmes: [programme({ slots: [0, 1, 0] })],
      entries: [entry({ notBefore: 2 })],
    });
    expect(reasonOf(drawn, [], 'E1')).toMatchObject({
      reason: 'not-before',
      nearest: { change: 'notBefore', by: 1, programme: 'J1' },
    });
  });

  it('asks nothing of who wants to stay where another wish alone would not do', () => {
    const stay = (part: object) =>
      reasonOf(problem({ programmes: [programme(part)], entries: [entry({ wish: 'stay' })] }), [], 'E1');
    expect(stay({ intakeStop: true })).toEqual({
      entry: 'E1',
      reason: 'client-stays',
      binding: null,
      nearest: null,
    });
    expect(stay({ diagnoses: ['eating'] })?.nearest).toBeNull();
  });

  it('says how many severe entries more a provider would have to take in, and not one too many', async () => {
    const random = seededRandom(31);
    let asked = 0;
    for (let run = 0; run < 800; run++) {
      const drawn = tinyProblem(random);
      const best = bruteForce(drawn);
      if (!best) continue;
      for (const { entry: id, nearest } of explainUnmatched(drawn, best.plan)) {
        if (nearest?.change !== 'minHighShare' || nearest.and) continue;
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
