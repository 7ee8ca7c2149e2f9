import { type Problem } from '../problem/index.js';
import { withPlaces } from './places.js';

/** What a region could change everywhere at once: no lever is about one organisation. */
export const LEVER_KINDS = [
  'places',
  'ceilings',
  'reviews',
  'net-intakes',
  'groups',
  'travel',
  'exclusions',
  'contracts',
  'stops',
] as const;
export type LeverKind = (typeof LEVER_KINDS)[number];

export interface Lever {
  readonly kind: LeverKind;
  /** Of places the diagnosis group that they are for; otherwise null. */
  readonly diagnosis: string | null;
  /** Intakes within the horizon, percent, clients or minutes; null where there is nothing to count. */
  readonly by: number | null;
}

export const LEVER_STEPS = Object.freeze({ places: 20, percent: 10, group: 1, minutes: 15 });

type Everywhere = Exclude<LeverKind, 'places'>;

/** Percent more of a limit, and at least one; 0 says that nobody may, which is no matter of a little more. */
const more = (most: number): number =>
  most === 0 ? 0 : most + Math.max(1, Math.floor((most * LEVER_STEPS.percent) / 100));

const lowered = (minStart: number): number => (minStart < 3 ? minStart : minStart - LEVER_STEPS.group);

/** Each only eases: every plan of the problem stays one of the changed problem. */
const EVERYWHERE: { readonly [K in Everywhere]: (problem: Problem) => Problem } = {
  ceilings: (problem) => ({
    ...problem,
    ceilings: problem.ceilings.map((row) => ({ ...row, max: more(row.max) })),
  }),
  reviews: (problem) => ({
    ...problem,
    providers: problem.providers.map((row) => ({ ...row, maxOut: row.maxOut && more(row.maxOut) })),
  }),
  'net-intakes': (problem) => ({
    ...problem,
    providers: problem.providers.map((row) => ({ ...row, maxNetIn: row.maxNetIn && more(row.maxNetIn) })),
  }),
  groups: (problem) =>
    ofProgrammes(problem, ({ minStart, ...row }) => ({
      ...row,
      minStart:
        typeof minStart === 'number' ? lowered(minStart) : minStart && minStart.map((one) => lowered(one)),
    })),
  travel: (problem) => ({
    ...problem,
    entries: problem.entries.map((row) =>
      row.maxTravel === null ? row : { ...row, maxTravel: row.maxTravel + LEVER_STEPS.minutes },
    ),
  }),
  exclusions: (problem) =>
    ofProgrammes(problem, ({ excludes, excludesSoft, ...row }) => ({
      ...row,
      excludes: [],
      excludesSoft: [...new Set([...(excludesSoft ?? []), ...excludes])],
    })),
  contracts: (problem) => ofProgrammes(problem, (row) => ({ ...row, insurers: null })),
  stops: (problem) => ofProgrammes(problem, (row) => ({ ...row, intakeStop: false })),
};

const BY: { readonly [K in Everywhere]: number | null } = {
  ceilings: LEVER_STEPS.percent,
  reviews: LEVER_STEPS.percent,
  'net-intakes': LEVER_STEPS.percent,
  groups: LEVER_STEPS.group,
  travel: LEVER_STEPS.minutes,
  exclusions: null,
  contracts: null,
  stops: null,
};

function ofProgrammes(
  problem: Problem,
  change: (row: Problem['programmes'][number]) => Problem['programmes'][number],
): Problem {
  return { ...problem, programmes: problem.programmes.map(change) };
}

export const everywhere = (kind: Everywhere): Lever => ({ kind, diagnosis: null, by: BY[kind] });

/** The problem as it would be. */
export const pulled = (problem: Problem, { kind, diagnosis }: Lever): Problem =>
  kind === 'places' ? withPlaces(problem, diagnosis ?? '', LEVER_STEPS.places) : EVERYWHERE[kind](problem);
