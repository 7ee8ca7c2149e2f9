import { mondayOf } from '../../../libs/kernel/index.js';
import { type PolicyDocument } from '../../../libs/policy/index.js';
import { candidateOf, countingWish, firstRefusal, notBefore, placeOf } from '../../../libs/registry/index.js';
import { type ProposalRow } from '../../matching/index.js';
import { type RegistryNow } from '../../registry/index.js';

export type Recheck =
  | { readonly kind: 'fits'; readonly offered: number }
  | {
      readonly kind: 'slot-gone' | 'not-eligible-any-more';
      /** Why, as a code: of an eligibility rule, or one of these. */
      readonly reason: string;
    };

const gone = (kind: 'slot-gone' | 'not-eligible-any-more', reason: string): Recheck => ({ kind, reason });

/** Whether a proposal can still be approved today: a snapshot of last night knows nothing of this morning's push. */
export function recheck(
  proposal: Pick<ProposalRow, 'toProgramme' | 'week'>,
  now: RegistryNow,
  { today, policy }: { readonly today: string; readonly policy: Pick<PolicyDocument, 'wishes'> },
): Recheck {
  if (now.state !== 'waiting') return gone('not-eligible-any-more', 'entry-not-waiting');
  const programme = now.programmes.find(({ id }) => id === proposal.toProgramme);
  if (programme === undefined) return gone('not-eligible-any-more', 'programme-gone');
  const { wish } = countingWish(now.entry, today, policy.wishes.weeks);
  const minutes = now.travel.get(programme.area) ?? null;
  const candidate = { ...candidateOf(now.entry, now.barred), wish };
  const refusal = firstRefusal(candidate, placeOf(programme), minutes);
  if (refusal !== null) return gone('not-eligible-any-more', refusal.code);
  if (now.entry.notBefore !== null && proposal.week < now.entry.notBefore)
    return gone('not-eligible-any-more', notBefore.code);
  if (mondayOf(proposal.week) <= today) return gone('slot-gone', 'week-passed');
  const slot = now.slots.find(({ week }) => week === proposal.week);
  return slot === undefined || slot.taken >= slot.offered
    ? gone('slot-gone', 'slot-gone')
    : { kind: 'fits', offered: slot.offered };
}
