import { type PolicyDocument } from '../../../libs/policy/index.js';
import { type CeilingUse, goneReason, isCeilingReached } from '../../../libs/review/index.js';
import { type ProposalRow } from '../../matching/index.js';
import { type RegistryNow } from '../../registry/index.js';

export type Recheck =
  | { readonly kind: 'fits'; readonly offered: number }
  | {
      readonly kind: 'slot-gone' | 'not-eligible-any-more';
      /** Why, as a code: of an eligibility rule, or one of these. */
      readonly reason: string;
    };

interface CheckedBy {
  readonly today: string;
  readonly policy: Pick<PolicyDocument, 'wishes'>;
  /** Of the client's insurer at the receiving organisation. */
  readonly ceiling: CeilingUse;
}

/** Whether a proposal can still be approved today: a snapshot of last night knows nothing of this morning's push. */
export function recheck(
  proposal: Pick<ProposalRow, 'toProgramme' | 'week'>,
  now: RegistryNow,
  { ceiling, ...on }: CheckedBy,
): Recheck {
  const programme = now.programmes.find(({ id }) => id === proposal.toProgramme) ?? null;
  const travelMinutes = programme && (now.travel.get(programme.area) ?? null);
  const reason = goneReason(proposal.week, { ...now, programme, travelMinutes }, on);
  if (reason === 'week-passed') return { kind: 'slot-gone', reason };
  if (reason !== null) return { kind: 'not-eligible-any-more', reason };
  const slot = now.slots.find(({ week }) => week === proposal.week);
  if (slot === undefined || slot.taken >= slot.offered) return { kind: 'slot-gone', reason: 'slot-gone' };
  return isCeilingReached(ceiling)
    ? { kind: 'slot-gone', reason: 'ceiling' }
    : { kind: 'fits', offered: slot.offered };
}
