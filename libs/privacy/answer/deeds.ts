/** What somebody did with the data of a client, in as many words as a client needs. */
export const DEEDS = [
  'sent',
  'looked',
  'proposed',
  'judged',
  'discussed',
  'offered',
  'wrote',
  'answered',
  'handed',
  'followed',
  'ended',
  'kept',
  'supervised',
  'erased',
  'tried',
] as const;
export type Deed = (typeof DEEDS)[number];

/** The deed of an action of the audit trail; of several actions that begin alike, the longest beginning counts. */
const BY_BEGINNING: Readonly<Record<string, Deed>> = {
  'audit.': 'supervised',
  'case-action.': 'discussed',
  'case-meeting.': 'discussed',
  'case.': 'discussed',
  'case.list': 'looked',
  'case.read': 'looked',
  'case-action.list': 'looked',
  'entry.erase': 'erased',
  'entry.poll': 'answered',
  'entry.read': 'looked',
  'entry.rehearse-erasure': 'supervised',
  'entry.take-off': 'ended',
  'entry.wish': 'answered',
  'follow-up.': 'followed',
  'follow-up.read': 'looked',
  'hold.state': 'kept',
  'offer.accepted': 'answered',
  'offer.declined': 'answered',
  'offer.expire': 'ended',
  'offer.letter': 'wrote',
  'offer.make': 'offered',
  'offer.read': 'looked',
  'offer.state': 'kept',
  'proposal.': 'judged',
  'proposal.expire': 'ended',
  'proposal.list': 'looked',
  'proposal.read': 'looked',
  'proposal.state': 'kept',
  'transfer.': 'handed',
  'transfer.read': 'looked',
  'transfer.state': 'kept',
  'unmatched.list': 'looked',
  'waiting-list.': 'sent',
};
const BEGINNINGS = Object.keys(BY_BEGINNING).sort((a, b) => b.length - a.length);

/**
 * What an action of the audit trail is to a client; null where it is about no client, such as signing in.
 * @param to of a step: the state after it
 * @example deedOf('proposal.approve', null) === 'judged'
 */
export function deedOf(action: string, to: string | null): Deed | null {
  if (action === 'proposal.state' && to === 'proposed') return 'proposed';
  const beginning = BEGINNINGS.find((one) => (one.endsWith('.') ? action.startsWith(one) : action === one));
  return beginning === undefined ? null : (BY_BEGINNING[beginning] ?? null);
}

/** Written by the table itself, beside whatever else was done: who did that is told once. */
export const isStep = (action: string): boolean => action.endsWith('.state');
