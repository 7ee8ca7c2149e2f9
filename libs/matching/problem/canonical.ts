import { byCodeUnit, byKey, canonicalSet } from '../../kernel/index.js';
import { CARE } from './read-supply.js';
import { type Ceiling, type Entry, type Problem, type Programme, type TravelMatrix } from './problem.js';

/**
 * The same problem in the one order that all its orderings share: rows by id, inner lists as sets, areas
 * permuted, of several ceilings for one pair the lowest, absent values as null (no danger as absent). Two files that differ in
 * nothing but order give the same canonical problem, and therefore the same answer.
 */
export function canonical(problem: Problem): Problem {
  return {
    format: problem.format,
    firstWeek: problem.firstWeek,
    weeks: problem.weeks,
    ...((problem.leadWeeks ?? 0) > 0 ? { leadWeeks: problem.leadWeeks } : {}),
    policy: problem.policy,
    providers: problem.providers.toSorted(byKey(({ id }) => id)),
    programmes: problem.programmes
      .map((row) => canonicalProgramme(row, problem.weeks))
      .sort(byKey(({ id }) => id)),
    ceilings: canonicalCeilings(problem.ceilings),
    travel: canonicalTravel(problem.travel),
    entries: problem.entries.map(canonicalEntry).sort(byKey(({ id }) => id)),
  };
}

function canonicalProgramme(programme: Programme, weeks: number): Programme {
  const { minStart } = programme;
  const least = typeof minStart === 'number' ? new Array<number>(weeks).fill(minStart) : minStart;
  return {
    ...programme,
    diagnoses: canonicalSet(programme.diagnoses),
    settings: canonicalSet(programme.settings),
    ...canonicalCare(programme),
    ...(programme.titles ? { titles: canonicalSet(programme.titles) } : {}),
    ...(programme.circuits ? { circuits: canonicalSet(programme.circuits) } : {}),
    languages: canonicalSet(programme.languages),
    severities: [...new Set(programme.severities)].sort((a, b) => a - b),
    insurers: programme.insurers && canonicalSet(programme.insurers),
    excludes: canonicalSet(programme.excludes),
    minStart: least?.some((m) => m > 0) ? least : null,
    ...set('interpreted', programme.interpreted),
    ...set('excludesSoft', programme.excludesSoft),
  };
}

type SaysCare = Pick<Entry, 'levels' | 'intensities' | 'forms'>;
/** Each that is there as a set; null says something else than nothing at all. */
const canonicalCare = (row: SaysCare): SaysCare =>
  Object.fromEntries(
    CARE.filter((name) => row[name] !== undefined).map((name) => {
      const codes = row[name];
      return [name, codes ? canonicalSet(codes) : null];
    }),
  );

export const canonicalEntry = ({ danger, diagnosisCodes, ...entry }: Entry): Entry => ({
  ...entry,
  ...(danger === true ? { danger } : {}),
  ...(diagnosisCodes ? { diagnosisCodes: canonicalSet(diagnosisCodes) } : {}),
  settings: canonicalSet(entry.settings),
  ...canonicalCare(entry),
  flags: canonicalSet(entry.flags),
  barred: canonicalSet(entry.barred),
  intakeWait: entry.intakeWait ?? null,
  pinned: entry.pinned ?? null,
  ...set('conditions', entry.conditions),
  ...set('former', entry.former),
});

/** A list that came later than the format: absent where it says nothing, so that older files stay as they are. */
const set = <Name extends string>(name: Name, list: readonly string[] | null | undefined) =>
  list === undefined || list === null || list.length === 0
    ? {}
    : ({ [name]: canonicalSet(list) } as Readonly<Record<Name, readonly string[]>>);

function canonicalCeilings(ceilings: readonly Ceiling[]): Ceiling[] {
  const sorted = ceilings.toSorted(
    (a, b) => byCodeUnit(a.insurer, b.insurer) || byCodeUnit(a.provider, b.provider) || a.max - b.max,
  );
  return sorted.filter(
    (row, c) => c === 0 || row.insurer !== sorted[c - 1].insurer || row.provider !== sorted[c - 1].provider,
  );
}

function canonicalTravel({ areas, minutes }: TravelMatrix): TravelMatrix {
  const order = areas.map((_, a) => a).sort((a, b) => byCodeUnit(areas[a], areas[b]));
  return {
    areas: order.map((a) => areas[a]),
    minutes: order.map((a) => order.map((b) => minutes[a][b])),
  };
}
