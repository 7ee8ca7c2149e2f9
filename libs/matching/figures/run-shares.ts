import { countOf, gate, type Cell, type Part } from '../../disclosure/index.js';
import { byCodeUnit, countedGroup } from '../../kernel/index.js';
import { weeksSinceRegistration, type Entry, type Problem } from '../problem/index.js';
import { type Assignment } from '../solution/assignment.js';

/** What the people on a list are divided by, to see who of them is proposed and who is not. */
export const SHARE_DIMENSIONS = [
  'waited',
  'severity',
  'age',
  'area',
  'language',
  'insurer',
  'diagnosis',
] as const;
export type ShareDimension = (typeof SHARE_DIMENSIONS)[number];

/** First week, and first year, of each band; a band ends where the next begins. */
const WAITED_FROM = [0, 5, 10, 15, 22, 32] as const;
const AGE_FROM = [0, 12, 18, 24, 65] as const;

/** Of the entries of a group the share with a place, 0 to 1: in this run, and first come first served. */
export interface ShareGroup {
  /** A code of the dimension, or a band such as `15-21` and `32-`. */
  readonly key: string;
  /** All three null where the group may not be shown. */
  readonly entries: number | null;
  readonly proposed: number | null;
  readonly firstComeFirstServed: number | null;
}

/** Of so many entries together the shares with a place. */
export interface ShareSum {
  readonly entries: number;
  readonly proposed: number;
  readonly firstComeFirstServed: number;
}

/** The shares of one dimension; no groups where none may be told. */
export interface SharesBy {
  readonly by: ShareDimension;
  readonly groups: readonly ShareGroup[];
  /** The groups that may not be shown, as one: what is left of the totals anyway. Null where there are none. */
  readonly together: ShareSum | null;
}

function bandOf(value: number, from: readonly number[]): string {
  const at = from.findLastIndex((least) => value >= least);
  const next = from[at + 1];
  return next === undefined ? `${from[at]}-` : `${from[at]}-${next - 1}`;
}

/** A band that is hidden is hidden with the ones beside it, the lower first: together they still say something. */
function neighbours(by: ShareDimension): Record<string, string[]> {
  const from: readonly number[] = by === 'waited' ? WAITED_FROM : by === 'age' ? AGE_FROM : [];
  const bands = from.map((least) => bandOf(least, from));
  return Object.fromEntries(
    bands.map((band, i) => [band, [bands[i - 1], bands[i + 1]].filter((each) => each !== undefined)]),
  );
}

const GROUP_OF: Readonly<Record<ShareDimension, (entry: Entry) => string>> = {
  waited: (entry) => bandOf(weeksSinceRegistration(entry), WAITED_FROM),
  severity: ({ severity }) => String(severity),
  // The youngest that the band allows: whoever may be under age is counted with them.
  age: ({ age: [youngest] }) => bandOf(youngest, AGE_FROM),
  area: ({ area }) => area,
  language: ({ language }) => language,
  insurer: ({ insurer }) => insurer ?? '',
  diagnosis: ({ diagnosis }) => countedGroup(diagnosis),
};

/** The four counts that two shares of a group are made of; each of them has to be protected, with its sum over the groups. */
type Fate = 'proposed' | 'notProposed' | 'served' | 'notServed';
const FATES: readonly Fate[] = ['proposed', 'notProposed', 'served', 'notServed'];
type Tally = Record<Fate, Map<string, Part>>;

/**
 * Who of the list has a place in a plan, those under way included, by what people differ in; beside what first come first
 * served would have given. Behind the gate of libs/disclosure: a group is hidden where one of its four counts is small to
 * some reader, with as many others as each of the four sums needs.
 * @param plans assignments of the run and of first come first served, over the same problem
 * @param k figures about fewer are not told
 */
export function runShares(
  problem: Problem,
  plans: { readonly run: readonly Assignment[]; readonly firstComeFirstServed: readonly Assignment[] },
  k: number,
): SharesBy[] {
  const provider = new Map(problem.programmes.map((programme) => [programme.id, programme.provider]));
  const receiver = new Map(plans.run.map(({ entry, programme }) => [entry, provider.get(programme) ?? '']));
  const served = new Set(plans.firstComeFirstServed.map(({ entry }) => entry));
  return SHARE_DIMENSIONS.map((by) => {
    const groups = new Map<string, Tally>();
    for (const entry of problem.entries) {
      const key = GROUP_OF[by](entry);
      const group = groups.get(key) ?? {
        proposed: new Map(),
        notProposed: new Map(),
        served: new Map(),
        notServed: new Map(),
      };
      groups.set(key, group);
      const to = receiver.get(entry.id);
      count(group[to === undefined ? 'notProposed' : 'proposed'], entry.provider, to);
      // Nobody was told of the other plan; only the sender knows the entry.
      count(group[served.has(entry.id) ? 'served' : 'notServed'], entry.provider);
    }
    return { by, ...shown(by, groups, k) };
  });
}

function count(parts: Map<string, Part>, from: string, to?: string): void {
  const key = to === undefined ? from : JSON.stringify([from, to]);
  const known = parts.get(key);
  parts.set(key, { knownTo: to === undefined ? [from] : [from, to], count: (known?.count ?? 0) + 1 });
}

function shown(by: ShareDimension, groups: ReadonlyMap<string, Tally>, k: number): Omit<SharesBy, 'by'> {
  const keys = [...groups.keys()].sort(byCodeUnit);
  const options = { k, partners: neighbours(by) };
  const cells = (fate: Fate): Cell[] =>
    keys.map((key) => ({ key, parts: [...groups.get(key)![fate].values()] }));
  const tables = FATES.map(cells);
  // What one of the four hides the others hide as well, until none of them asks for more.
  let hidden: ReadonlySet<string> = new Set();
  for (let settled = false; !settled;) {
    const before = hidden.size;
    for (const table of tables) {
      // Where nobody is in any of the hidden groups there is nobody to protect: a 0 is no secret.
      const somebody = table.some((cell) => hidden.has(cell.key) && countOf(cell) > 0);
      const gated = gate(
        somebody ? table.map((cell) => ({ ...cell, sensitive: hidden.has(cell.key) })) : table,
        options,
      );
      if (!gated.totalShown) return { groups: [], together: null };
      hidden = new Set([...hidden, ...gated.hidden]);
    }
    settled = hidden.size === before;
  }
  return {
    groups: keys.map((key) => ({ key, ...(hidden.has(key) ? HIDDEN : sumOf([groups.get(key)!])) })),
    together: hidden.size === 0 ? null : sumOf([...hidden].map((key) => groups.get(key)!)),
  };
}

const HIDDEN = { entries: null, proposed: null, firstComeFirstServed: null } as const;

/** Shares to three decimals. */
function sumOf(tallies: readonly Tally[]): ShareSum {
  const sum = (fate: Fate): number =>
    tallies.reduce((all, tally) => all + countOf({ key: fate, parts: [...tally[fate].values()] }), 0);
  const entries = sum('proposed') + sum('notProposed');
  const share = (fate: Fate): number => Math.round((1000 * sum(fate)) / entries) / 1000;
  return { entries, proposed: share('proposed'), firstComeFirstServed: share('served') };
}
