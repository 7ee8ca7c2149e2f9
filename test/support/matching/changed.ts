import {
  gainsOf,
  isLongWaiting,
  minStartIn,
  travelIn,
  worth,
  type Entry,
  type Problem,
} from '../../../libs/matching/problem/index.js';
import {
  type Assignment,
  type NearestChange,
  type OneChange,
} from '../../../libs/matching/solution/solution.js';
import { keepsRules, optionsOf } from './brute-force.js';
import { entry, programme, provider } from './problems.js';

const CONDITION_OF: Readonly<Record<string, string>> = {
  noGroup: 'no-group',
  noOnline: 'no-online',
  femaleClinician: 'female-clinician',
  ownLanguage: 'own-language-only',
};

/** The problem after the change, as the person who reads the reason would understand it. */
export function changed(drawn: Problem, id: string, nearest: OneChange): Problem {
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
  const ofEntry = (edit: (e: Entry) => Partial<Entry>) => ({
    ...drawn,
    entries: drawn.entries.map((e) => (e.id === id ? { ...e, ...edit(e) } : e)),
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
      return ofEntry(({ maxTravel }) => ({ maxTravel: maxTravel! + by }));
    case 'insurer':
      return programmes((p) => ({ ...p, insurers: [...p.insurers!, nearest.insurer!] }));
    case 'longWaiting':
      return withLong(drawn, by);
    case 'notBefore':
      return ofEntry(({ notBefore }) => ({ notBefore: (notBefore ?? 0) - by }));
    case 'clientWish':
      return ofEntry(() => ({ wish: 'open' }));
    case 'language':
      return programmes((p) => ({ ...p, languages: [...p.languages, entryOf(drawn, id).language] }));
    case 'noGroup':
    case 'noOnline':
    case 'femaleClinician':
    case 'ownLanguage':
      return ofEntry(({ conditions }) => ({
        conditions: conditions?.filter((one) => one !== CONDITION_OF[change]),
      }));
    case 'barred':
      return ofEntry(({ barred }) => ({
        barred: barred.filter(
          (one) => one !== nearest.programme && one !== providerOf(drawn, nearest.programme!),
        ),
      }));
    case 'treatmentWait':
      return programmes((p) => ({ ...p, treatmentWait: (p.treatmentWait ?? 0) - by }));
    case 'room':
      return drawn;
    case 'programme':
      return withProgramme(drawn, id, nearest);
    case 'intakeStop':
      return programmes((p) => ({ ...p, intakeStop: false }));
    case 'minHighShare':
      return withSevere(drawn, nearest.provider!, by);
    default: // a number of the programme, called as the constraint
      return programmes((p) => ({ ...p, [change]: Number(p[change as keyof typeof p]) + by }));
  }
}

const entryOf = ({ entries }: Problem, id: string): Entry => entries.find((one) => one.id === id)!;

/** So many severe entries more at a provider, pinned to a programme of their own; its balance makes room for them. */
export function withSevere(drawn: Problem, id: string, count: number): Problem {
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
export const withPins = ({ entries }: Problem, plan: readonly Assignment[]): Assignment[] => [
  ...plan,
  ...entries.flatMap(({ id, pinned }) =>
    pinned && !plan.some((a) => a.entry === id) ? [{ entry: id, ...pinned }] : [],
  ),
];

const providerOf = ({ programmes }: Problem, id: string): string =>
  programmes.find((p) => p.id === id)?.provider ?? '';

/** A programme of a new provider that takes the entry, as far away and as late as the change allows. */
function withProgramme(
  drawn: Problem,
  id: string,
  { by = 0, week = 0, treatmentWeeks = 0 }: OneChange,
): Problem {
  const e = drawn.entries.find((one) => one.id === id)!;
  const { areas, minutes } = drawn.travel;
  return {
    ...drawn,
    providers: [...drawn.providers, provider({ id: 'P new' })],
    programmes: [
      ...drawn.programmes.map((p) => ({ ...p })),
      {
        ...programme({ id: 'J new', provider: 'P new', area: 'A new', treatmentWait: treatmentWeeks }),
        takesAll: true,
        femaleClinician: true,
        settings: e.settings,
        ages: e.age,
        languages: [e.language],
        titles: null,
        circuits: (e.circuit ?? null) === null ? null : [e.circuit!],
        severities: [e.severity],
        insurers: null,
        excludes: [],
        slots: Array.from({ length: drawn.weeks }, (_, t) => (t === week ? 1 : 0)),
      },
    ],
    travel: {
      areas: [...areas, 'A new'],
      minutes: [
        ...minutes.map((row, a) => [...row, areas[a] === e.area ? by : null]),
        [...areas.map(() => null), null],
      ],
    },
  };
}

/** The changes of a reason, one by one. */
export const stepsOf = ({ and = [], ...first }: NearestChange): OneChange[] => [first, ...and];

/** Changes that may push somebody out who is worth less there; those of slots and limits make room. */
const ADMITTING = [
  ...['clientWish', 'language', 'maxTravel', 'insurer', 'intakeStop', 'barred', 'treatmentWait', 'notBefore'],
  ...Object.keys(CONDITION_OF),
];

/** Whether the entry has a place after the changes, if everybody else stays, or one who is worth less there makes way. */
export function getsPlace(
  drawn: Problem,
  plan: readonly Assignment[],
  id: string,
  steps: readonly OneChange[],
): boolean {
  const after = steps.reduce((problem, step) => changed(problem, id, step), drawn);
  const mine = optionsOf({ ...after, entries: after.entries.filter((e) => e.id === id) });
  const minutes = travelIn(after.travel);
  const worthOf = (a: Assignment): number => {
    const e = after.entries.find((one) => one.id === a.entry)!;
    const p = after.programmes.find((one) => one.id === a.programme)!;
    return worth(after.policy.weights, gainsOf(after.policy, e, p, a.week, minutes(e.area, p.area)));
  };
  const admits = steps.some(({ change }) => ADMITTING.includes(change));
  // The place that the changes name first: a region has many, and each is checked against the whole plan.
  const named = ({ programme, week }: Assignment): boolean =>
    steps.some((step) => step.programme === programme && (step.week ?? week) === week);
  return mine
    .filter(({ value }) => value > 0)
    .sort((a, b) => Number(named(b)) - Number(named(a)))
    .some((option) => {
      const there = plan.filter((a) => a.programme === option.programme && a.week === option.week);
      const worse = admits ? there.filter((a) => worthOf(a) < option.value) : [];
      const pinned = new Set(drawn.entries.flatMap((e) => (e.pinned ? [e.id] : [])));
      const plans = [
        plan,
        ...worse.filter((a) => !pinned.has(a.entry)).map((a) => plan.filter((other) => other !== a)),
      ];
      return plans.some((one) => keepsRules(after, withPins(after, [...one, option])));
    });
}

/** Every single change that a reason may name, each as large as it could be. */
export function singleChanges(drawn: Problem, id: string): OneChange[] {
  const { providers, programmes, ceilings, weeks, entries } = drawn;
  const e = entries.find((one) => one.id === id)!;
  const MANY = 50;
  return [
    ...providers.flatMap((p) => [
      ...(p.maxOut === null ? [] : [{ change: 'maxOut', by: MANY, provider: p.id }]),
      ...(p.maxNetIn === null ? [] : [{ change: 'maxNetIn', by: MANY, provider: p.id }]),
    ]),
    ...ceilings.map(({ insurer, provider: id }) => ({ change: 'ceiling', by: MANY, insurer, provider: id })),
    ...programmes.flatMap((p) => [
      ...Array.from({ length: weeks }, (_, week) => [
        { change: 'slots', by: 1, programme: p.id, week },
        { change: 'minStart', by: Math.max(0, minStartIn(p, week) - 1), programme: p.id, week },
      ]).flat(),
      { change: 'intakeStop', programme: p.id },
      { change: 'barred', programme: p.id },
      { change: 'language', programme: p.id },
      ...(p.treatmentWait === null
        ? []
        : [{ change: 'treatmentWait', by: p.treatmentWait, programme: p.id }]),
      ...(p.insurers === null || e.insurer === null
        ? []
        : [{ change: 'insurer', programme: p.id, insurer: e.insurer }]),
    ]),
    { change: 'clientWish' },
    ...Object.keys(CONDITION_OF).map((change) => ({ change })),
    ...((e.notBefore ?? 0) > 0 ? [{ change: 'notBefore', by: e.notBefore! }] : []),
    ...(e.maxTravel === null ? [] : [{ change: 'maxTravel', by: 10_000 }]),
  ];
}
