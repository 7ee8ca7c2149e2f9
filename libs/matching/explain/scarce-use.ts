import { type LimitKey } from '../constraints/constraint.js';
import { EXPLAINED } from '../constraints/constraints.js';
import { type LimitTable } from '../plans/limit-table.js';
import { type Usage } from '../plans/usage.js';
import { type PriceInterval, type SolvedSolution } from '../solution/solution.js';

/** What one unit of something scarce is worth, where the run published it. */
export type Worth = Pick<PriceInterval, 'low' | 'high' | 'certainty'>;

/** Something that the proposal takes the last of: a slot in a week, or a limit of an organisation. */
export type ScarceUse = { readonly worth: Worth | null } & (
  | { readonly kind: 'slot'; readonly programme: string; readonly week: number }
  | { readonly kind: 'ceiling' | 'reviews' | 'balance'; readonly provider: string }
);

/** What each constraint that a proposal may take the last of is called, and which parts of its key are said. */
const USE_OF = new Map(EXPLAINED.flatMap(({ name, use }) => (use ? [[name as string, use] as const] : [])));

/** What an assignment takes the last of, with what one unit is worth where that was published. */
export function usesIn(
  { prices }: SolvedSolution,
  usage: Usage,
): (i: number, j: number, week: number) => ScarceUse[] {
  const worths = worthsOf(usage.table, prices);
  return (i, j, week) =>
    usage.blocks(i, j, week).flatMap(({ constraint, limit }): ScarceUse[] => {
      const use = USE_OF.get(constraint);
      if (!use) return [];
      const key = usage.table.keys[limit];
      const said = Object.fromEntries(use.of.map((part) => [part, key[part]]));
      return [{ kind: use.kind, ...said, worth: worths.get(limit) ?? null } as ScarceUse];
    });
}

/** Published intervals by the number of their limit. */
function worthsOf(table: LimitTable, prices: SolvedSolution['prices']): Map<number, Worth> {
  const worths = new Map<number, Worth>();
  for (const family of table.families) {
    const { name, linear } = family.constraint;
    if (!linear.priced) continue;
    for (const row of prices[linear.priced.list] as readonly (LimitKey &
      PriceInterval & { limit?: string })[]) {
      if (row.limit !== undefined && row.limit !== name) continue;
      const { low, high, certainty } = row;
      worths.set(table.find(family, row), { low, high, certainty });
    }
  }
  return worths;
}
