import { type DatedProposal, type PastEntry } from '../../libs/demo/index.js';
import { type TransferRow, type TransferStep } from '../../libs/insight/index.js';
import { populationOf } from '../../libs/kernel/index.js';

const STEPS: readonly (readonly [TransferStep, 'proposed' | 'offered' | 'accepted' | 'started'])[] = [
  ['proposed', 'proposed'],
  ['offered', 'offered'],
  ['accepted', 'accepted'],
  ['started', 'started'],
];
const monthOf = (day: string): string => day.slice(0, 7);

/**
 * The steps that the proposals of a SYNTHETIC past took, by month, as the registry of that time would count them. Those
 * of the month in which they began are left out: it was no whole month.
 */
export function madeUpTransfers(entries: readonly PastEntry[]): TransferRow[] {
  const proposed = entries.flatMap(({ provider, versions, proposal }) =>
    proposal === null ? [] : [{ provider, proposal, population: populationOf(versions[0].row) }],
  );
  const began = proposed.map(({ proposal }) => monthOf(proposal.proposed)).sort()[0];
  return proposed
    .flatMap(({ provider, proposal, population }) =>
      STEPS.flatMap(([step, of]): TransferRow[] => {
        const day = proposal[of];
        if (day === null) return [];
        const row = { population, month: monthOf(day), step, clients: 1 };
        return [{ ...row, fromProvider: provider, toProviders: [proposal.to], ...weeksOf(step, proposal) }];
      }),
    )
    .filter(({ month }) => month !== began);
}

const weeksOf = (
  step: TransferStep,
  { expectedWeeks, sparedWeeks }: DatedProposal,
): Pick<TransferRow, 'expectedWeeks' | 'sparedWeeks'> =>
  step === 'accepted' ? { expectedWeeks, sparedWeeks } : { expectedWeeks: null, sparedWeeks: null };
