import { type Cell, gate } from '../../disclosure/index.js';
import { byCodeUnit } from '../../kernel/index.js';
import { type RunPart } from '../figures/index.js';

/** Proposals of a plan that the other does not have, or has elsewhere or in another week. */
export interface ChangedCounts {
  readonly added: number;
  readonly removed: number;
  readonly moved: number;
}

/**
 * How many proposals a change touches, counted in whole ks: 0 is none or fewer than k, 10 is 10 to 19. How many there were
 * is known exactly, and those that are gone or moved are some of them, so both are counted lower where that would leave
 * either with fewer than k values.
 * @param before proposals of the plan that is changed, k or more
 * @example toldCounts(143, { added: 17, removed: 3, moved: 24 }, 10) // { added: 10, removed: 0, moved: 20 }
 */
export function toldCounts(
  before: number,
  { added, removed, moved }: ChangedCounts,
  k: number,
): ChangedCounts {
  const whole = (count: number): number => Math.floor(count / k) * k;
  const most = Math.max(0, whole(before - k + 1));
  const gone = Math.min(whole(removed), most);
  return { added: whole(added), removed: gone, moved: Math.min(whole(moved), most - gone) };
}

/** One way of one provider, in the nearest whole k; null where it is hidden. */
export interface ToldWay {
  readonly before: number | null;
  readonly after: number | null;
}

/** Of one provider: how many of its entries are proposed elsewhere, and how many it is proposed. */
export interface ToldFlow {
  readonly provider: string;
  readonly out: ToldWay;
  readonly in: ToldWay;
}

/** The rows of providers, sorted by id. Each way before and after is a table that adds up to the proposals of a plan. */
export function toldFlows(
  before: readonly RunPart[],
  after: readonly RunPart[],
  k: number,
): readonly ToldFlow[] {
  const providers = [
    ...new Set([...before, ...after].flatMap(({ from, to }) => (to === null ? [] : [from, to]))),
  ].sort(byCodeUnit);
  const [was, is] = [before, after].map((parts) => ({
    out: toldTable(providers, { parts, end: 'from', k }),
    in: toldTable(providers, { parts, end: 'to', k }),
  }));
  return providers.map((provider) => ({
    provider,
    out: { before: was.out(provider), after: is.out(provider) },
    in: { before: was.in(provider), after: is.in(provider) },
  }));
}

interface TableOf {
  readonly parts: readonly RunPart[];
  readonly end: 'from' | 'to';
  readonly k: number;
}

function toldTable(
  providers: readonly string[],
  { parts, end, k }: TableOf,
): (provider: string) => number | null {
  const cells = providers.map((provider): Cell => ({
    key: provider,
    of: provider,
    parts: parts.flatMap(({ from, to, count, [end]: one }) =>
      to !== null && one === provider ? [{ knownTo: [from, to], count }] : [],
    ),
  }));
  const { hidden } = gate(cells, { k });
  const counts = new Map(
    cells.map(({ key, parts: of }) => [key, of.reduce((sum, { count }) => sum + count, 0)]),
  );
  return (provider) => (hidden.has(provider) ? null : Math.round((counts.get(provider) ?? 0) / k) * k);
}
