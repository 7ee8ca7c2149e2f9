import { type Instance } from '../../instance/index.js';
import { type BranchLeaf, type Certificate } from '../../solution/solution.js';
import { dualPrices } from '../core/certificate.js';
import { type Leaf } from './branch.js';
import { type Choice } from './decisions.js';

/** The cases of a proof by id, as the solution file lists them: one without assumptions is plain prices. */
export function certificateOf(instance: Instance, leaves: readonly Leaf[]): Certificate {
  const { programmeIds, entryIds, cellProgramme, cellWeek } = instance;
  const week = (c: number) => ({ programme: programmeIds[cellProgramme[c]], week: cellWeek[c] });
  const pair = ({ entry, programme }: Choice) => ({
    entry: entryIds[entry],
    programme: programmeIds[programme],
  });
  const [first] = leaves;
  if (leaves.length === 1 && first.decisions.open.length === 0)
    return { kind: 'dual', ...dualPrices(instance, first.prices.price) };
  return {
    kind: 'branches',
    leaves: leaves.map(
      ({ decisions: { closed, open, forced, forbidden }, prices: { price, start } }): BranchLeaf => ({
        closed: closed.map(week),
        open: open.map((c) => ({ ...week(c), price: start[c] })),
        ...(forced.length === 0 ? {} : { forced: forced.map(pair) }),
        ...(forbidden.length === 0 ? {} : { forbidden: forbidden.map(pair) }),
        ...dualPrices(instance, price),
      }),
    ),
  };
}
