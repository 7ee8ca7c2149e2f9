import fc from 'fast-check';
import { defaultPolicy } from '../../../libs/demo/problem/index.js';
import { type ClientWish, CONDITIONS, type Severity } from '../../../libs/kernel/index.js';
import {
  PROBLEM_FORMAT,
  travelIn,
  whyInadmissible,
  type Ceiling,
  type Entry,
  type MatchingPolicy,
  type Problem,
  type Programme,
  type Provider,
} from '../../../libs/matching/problem/index.js';

/** One entry that fits `programme()` and would gain by it; tests say only what matters to them. */
export const entry = (part: Partial<Entry> = {}): Entry => ({
  id: 'E1',
  provider: 'P2',
  area: 'A1',
  diagnosis: 'anxiety',
  settings: ['3'],
  age: [23, 59],
  language: 'nl',
  severity: 2,
  insurer: '3311',
  maxTravel: 45,
  flags: [],
  waited: 17,
  remaining: 9,
  treatmentWait: 6,
  intakeWait: null,
  barred: [],
  pinned: null,
  ...part,
});

export const programme = (part: Partial<Programme> = {}): Programme => ({
  id: 'J1',
  provider: 'P1',
  area: 'A1',
  online: false,
  diagnoses: ['anxiety'],
  settings: ['2', '3'],
  ages: [18, 120],
  languages: ['nl'],
  severities: [1, 2, 3],
  insurers: ['3311'],
  excludes: ['addiction'],
  intakeStop: false,
  treatmentWait: 3,
  slots: [0, 2, 2],
  minStart: null,
  ...part,
});

export const provider = (part: Partial<Provider> = {}): Provider => ({
  id: 'P1',
  maxOut: null,
  maxNetIn: null,
  minHighShare: null,
  ...part,
});

/** Three weeks, P1 with one programme, one entry that waits at P2. */
export const problem = (part: Partial<Problem> = {}): Problem => ({
  format: PROBLEM_FORMAT,
  firstWeek: '2026-W49',
  weeks: 3,
  policy: defaultPolicy(1),
  providers: [provider(), provider({ id: 'P2' })],
  programmes: [programme()],
  ceilings: [],
  travel: { areas: ['A1'], minutes: [[8]] },
  entries: [entry()],
  ...part,
});

const optional = (max: number) => fc.option(fc.integer({ min: 0, max }), { freq: 2 });

const anyProvider = fc.record({
  maxOut: optional(2),
  maxNetIn: optional(2),
  minHighShare: fc.constantFrom(null, null, 0.25, 0.5),
});

const codesOr = (...codes: string[]) => fc.constantFrom(undefined, undefined, null, codes.slice(0, 1), codes);
const saysCare = {
  levels: codesOr('basic', 'specialist'),
  intensities: codesOr('outpatient', 'inpatient'),
  forms: codesOr('individual', 'group'),
};

const anyProgramme = (weeks: number) =>
  fc.record({
    provider: fc.constantFrom('P1', 'P2', 'P3'),
    area: fc.constantFrom('A1', 'A2'),
    online: fc.boolean(),
    ...saysCare,
    titles: fc.constantFrom(null, null, ['zvw'], ['jeugdwet', 'zvw'], ['wlz']),
    circuits: fc.constantFrom(null, null, ['adults'], ['forensic']),
    diagnoses: fc.constantFrom(['anxiety'], ['anxiety'], ['ocd'], []),
    takesAll: fc.constantFrom(undefined, undefined, undefined, true),
    takesUndiagnosed: fc.constantFrom(undefined, undefined, true),
    severities: fc.constantFrom<Severity[]>([1, 2, 3], [1, 2, 3], [2, 3]),
    insurers: fc.constantFrom(null, ['3311'], ['3311', '7029']),
    intakeStop: fc.constantFrom(false, false, false, true),
    treatmentWait: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 0, max: 4 }) }, fc.constant(null)),
    imputedTreatmentWait: fc.constantFrom(2, null),
    slots: fc.array(fc.constantFrom(0, 1, 1, 2), { minLength: weeks, maxLength: weeks }),
    minStart: fc.constantFrom(null, null, null, 2, 1),
    maxPerSender: fc.constantFrom(null, null, 1),
    languages: fc.constantFrom<string[]>(['nl'], ['nl'], ['en']),
    interpreted: fc.constantFrom<string[]>([], ['nl']),
    excludesSoft: fc.constantFrom<string[]>([], ['debts'], ['debts', 'legal']),
    femaleClinician: fc.constantFrom(null, true, false),
  });

const anyEntry = fc.record({
  ...saysCare,
  provider: fc.constantFrom('P1', 'P2', 'P3'),
  area: fc.constantFrom('A1', 'A2'),
  title: fc.constantFrom('zvw', 'zvw', 'jeugdwet', 'wlz', null),
  circuit: fc.constantFrom(null, null, 'adults', 'forensic'),
  diagnosisCodes: fc.constantFrom(undefined, undefined, null, ['anxiety', 'ocd'], ['ocd']),
  undiagnosed: fc.constantFrom(undefined, undefined, undefined, true),
  severity: fc.constantFrom<Severity>(1, 2, 3),
  insurer: fc.constantFrom('3311', '3311', '7029', null),
  maxTravel: fc.constantFrom(20, 45, null),
  flags: fc.constantFrom<string[]>([], [], ['debts'], ['legal', 'debts'], ['addiction']),
  danger: fc.constantFrom(false, false, false, false, true),
  waited: fc.integer({ min: 0, max: 20 }),
  remaining: fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 0, max: 8 }) }, fc.constant(null)),
  treatmentWait: fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 0, max: 8 }) }, fc.constant(null)),
  source: fc.constantFrom(null, 'agreed' as const, 'history' as const),
  imputed: fc.constantFrom(null, { remaining: 5, treatmentWait: 3 }, { remaining: null, treatmentWait: 1 }),
  intakeWait: fc.constantFrom(null, null, null, 3),
  barred: fc.constantFrom<string[]>([], [], ['J1'], ['P1'], ['nobody']),
  wish: fc.constantFrom<ClientWish>('open', 'not-asked', 'open', 'not-asked', 'stay'),
  conditions: fc.subarray(CONDITIONS.map(({ code }) => code)).map((codes) => codes.slice(0, 1)),
  notBefore: fc.constantFrom(null, null, 0, 1, 2),
  former: fc.constantFrom<string[]>([], [], ['P1'], ['P3', 'nobody']),
});

const anyCeiling: fc.Arbitrary<Ceiling> = fc.record({
  insurer: fc.constantFrom('3311', '7029'),
  provider: fc.constantFrom('P1', 'P2', 'P3'),
  max: fc.integer({ min: 0, max: 2 }),
});

/** Problems small enough for `bruteForce`, with every kind of limit; about one in three has a pin. */
export const anyProblem: fc.Arbitrary<Problem> = fc.integer({ min: 1, max: 3 }).chain((weeks) =>
  fc
    .record({
      providers: fc.tuple(anyProvider, anyProvider, anyProvider),
      programmes: fc.array(anyProgramme(weeks), { maxLength: 3 }),
      entries: fc.array(anyEntry, { maxLength: 5 }),
      ceilings: fc.array(anyCeiling, { maxLength: 3 }),
      minutes: fc.tuple(fc.constantFrom(20, 40, null), fc.constantFrom(25, 50)),
      norms: fc.constantFrom<MatchingPolicy['norms']>(
        undefined,
        { wlz: null, jeugdwet: null },
        { jeugdwet: { intake: 1, treatment: 2, total: 3 } },
      ),
      wantsPin: fc.constantFrom(false, false, true),
      waited: fc.constantFrom(0, 0, 700),
      longWaitingFloor: fc.constantFrom(0, 0, 60, 100),
      familiarMinutes: fc.constantFrom(0, 15, 30),
      acceptance: fc.option(
        fc.record({
          region: fc.integer({ min: 1, max: 100 }),
          percents: fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 3, maxLength: 3 }),
        }),
        { freq: 2, nil: undefined },
      ),
      softExclusionMinutes: fc.constantFrom(0, 200, 700),
      leadWeeks: fc.constantFrom(0, 0, 0, 1, 2),
    })
    .map(
      ({
        providers,
        programmes,
        entries,
        ceilings,
        minutes,
        norms,
        familiarMinutes,
        acceptance,
        softExclusionMinutes,
        wantsPin,
        waited,
        longWaitingFloor,
        leadWeeks,
      }) => {
        const policy = defaultPolicy(1);
        const drawn = problem({
          // Absent where it is 0: the two are one.
          policy: {
            ...policy,
            familiarMinutes,
            softExclusionMinutes,
            weights: waited === 0 ? policy.weights : { ...policy.weights, waited },
            ...(longWaitingFloor === 0 ? {} : { longWaitingFloor }),
            ...(norms === undefined ? {} : { norms }),
            ...(acceptance === undefined
              ? {}
              : {
                  acceptance: {
                    region: acceptance.region,
                    cells: acceptance.percents.map((percent, n) => ({
                      programme: `J${(n % 2) + 1}`,
                      diagnosis: 'anxiety',
                      severity: n + 1,
                      percent,
                    })),
                  },
                }),
          },
          weeks,
          ...(leadWeeks === 0 ? {} : { leadWeeks }),
          providers: providers.map((row, p) => ({ ...row, id: `P${p + 1}` })),
          programmes: programmes.map((row, j) => programme({ ...row, id: `J${j + 1}` })),
          ceilings,
          travel: {
            areas: ['A1', 'A2'],
            minutes: [
              [5, minutes[0]],
              [minutes[1], 5],
            ],
          },
          entries: entries.map(({ source, ...row }, i) =>
            entry({
              ...row,
              id: `E${i + 1}`,
              ...(row.intakeWait === null ? {} : { treatmentWait: 0 }),
              waitEstimate: source === null || row.remaining === null ? null : { source, interval: [1, 9] },
            }),
          ),
        });
        return wantsPin ? withFirstPin(drawn) : drawn;
      },
    ),
);

/** Pins the first entry that can be pinned at all, whatever limits that breaks. */
function withFirstPin(drawn: Problem): Problem {
  const minutes = travelIn(drawn.travel);
  for (const waiting of drawn.entries) {
    for (const offered of drawn.programmes) {
      const way = minutes(waiting.area, offered.area);
      for (let week = 0; week < drawn.weeks; week++) {
        if (whyInadmissible({ policy: drawn.policy }, waiting, offered, week, way) !== null) continue;
        const pinned = { programme: offered.id, week };
        return { ...drawn, entries: drawn.entries.map((e) => (e === waiting ? { ...e, pinned } : e)) };
      }
    }
  }
  return drawn;
}

/** The same problem with every array in another order, inner lists and areas included. */
export function shuffled(drawn: Problem, shuffle: <T>(items: readonly T[]) => T[]): Problem {
  const areas = shuffle(drawn.travel.areas.map((_, a) => a));
  const { travel } = drawn;
  return {
    ...drawn,
    providers: shuffle(drawn.providers),
    programmes: shuffle(drawn.programmes).map((row) => ({
      ...row,
      diagnoses: shuffle([...row.diagnoses, ...row.diagnoses]),
      settings: shuffle(row.settings),
      ...(row.titles ? { titles: shuffle(row.titles) } : {}),
      ...(row.circuits ? { circuits: shuffle(row.circuits) } : {}),
      languages: shuffle(row.languages),
      severities: shuffle(row.severities),
      insurers: row.insurers && shuffle(row.insurers),
      excludes: shuffle(row.excludes),
      ...(row.excludesSoft ? { excludesSoft: shuffle(row.excludesSoft) } : {}),
    })),
    ceilings: shuffle(drawn.ceilings),
    travel: {
      areas: areas.map((a) => travel.areas[a]),
      minutes: areas.map((a) => areas.map((b) => travel.minutes[a][b])),
    },
    entries: shuffle(drawn.entries).map((row) => ({
      ...row,
      settings: shuffle(row.settings),
      flags: shuffle(row.flags),
      barred: shuffle([...row.barred, ...row.barred]),
      ...(row.conditions ? { conditions: shuffle(row.conditions) } : {}),
      ...(row.former ? { former: shuffle([...row.former, ...row.former]) } : {}),
    })),
  };
}
