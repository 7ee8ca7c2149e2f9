import { type PolicyDocument } from '../../../libs/policy/index.js';
import { slotKey } from '../../../libs/kernel/index.js';
import {
  earliestWeek,
  isWaitUncertain,
  type Programme,
  type ProposalDraft,
  proposalsOf,
} from '../../../libs/matching/index.js';
import { firstRefusal } from '../../../libs/registry/index.js';
import { isOpen, type Option, startsAnyhow } from '../../../libs/review/index.js';
import { type ClientNow, clientProblem, supplyOf } from './client-problem.js';

/** A proposal that could be made now, and what is left in its week. */
export interface PossibleProposal {
  readonly draft: ProposalDraft;
  readonly free: number;
  readonly promised: number;
}

/** The weeks of a programme worth a look, counted from the problem's first; negative ones mean nothing. */
export type WeeksOf = (programme: Programme, isOpenIn: (week: number) => boolean) => readonly number[];

/**
 * Proposals that a run could make for this client now: eligible, in time to be decided on, sooner, nothing worse against the norm, no group but
 * one that starts anyhow.
 * @param promised proposals for others, by `slotKey`
 * @param unproven what to do with places that are no gain by an estimate, or by what stands in for an unknown wait: people
 *   who know more than the estimate may choose them, as only an agreed date would speak against it
 */
export function possibleProposals(
  now: ClientNow,
  promised: ReadonlyMap<string, number>,
  { policy, today }: { readonly policy: PolicyDocument; readonly today: string },
  weeksOf: WeeksOf,
  unproven: 'offer' | 'leave-out' = 'leave-out',
): PossibleProposal[] {
  const supply = supplyOf(now, policy, today);
  const { byId, taken, weeks: weekOf } = supply;
  const problem = clientProblem(now, policy, supply);
  const [entry] = problem.entries;
  const slotOf = (programme: Programme, week: number): string => slotKey(programme.id, weekOf[week]);
  const places = (programme: Programme, week: number): Pick<Option, 'free' | 'promised'> => ({
    free: programme.slots[week],
    promised: promised.get(slotOf(programme, week)) ?? 0,
  });
  const starts = (programme: Programme, week: number): boolean =>
    startsAnyhow(
      byId.get(programme.id)?.minStart ?? null,
      taken.get(slotOf(programme, week)) ?? 0,
      places(programme, week).promised,
    );
  const isInTime = (week: number): boolean => week >= earliestWeek(problem, entry);
  const chances = problem.programmes.flatMap((programme) => {
    const minutes = now.travel.get(programme.area) ?? null;
    if (firstRefusal(entry, programme, minutes) !== null) return [];
    const weeks = weeksOf(
      programme,
      (week) => isInTime(week) && isOpen(places(programme, week)) && starts(programme, week),
    );
    return [...new Set(weeks)]
      .filter((week) => week >= 0 && isInTime(week) && starts(programme, week))
      .map((week) => ({ entry: entry.id, programme: programme.id, week }));
  });
  const programmes = new Map(problem.programmes.map((programme) => [programme.id, programme]));
  const uncertain = unproven === 'offer' && isWaitUncertain(entry);
  return proposalsOf(problem, chances, today, policy)
    .filter(
      ({ gain }) =>
        uncertain || (gain.breachAvoided >= 0 && gain.weeksSooner >= policy.matching.minGainWeeks),
    )
    .map((draft) => ({
      draft,
      ...places(programmes.get(draft.toProgramme)!, weekOf.indexOf(draft.week)),
    }));
}
