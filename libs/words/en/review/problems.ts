import { type problems as dutch } from '../../nl/review/problems.js';
import { type Translation } from '../../translation.js';

export const problems: Translation<typeof dutch> = {
  'not-qualified':
    'Only a coordinating clinician may review a proposal. Ask a colleague who is a coordinating clinician.',
  'not-qualified-for-title':
    'Your profession may not review proposals for care under this law. Ask a colleague whose profession the policy of the region names.',
  'not-your-side': 'Your organisation is not a party to this proposal.',
  'not-sending-side':
    'Only the organisation where the client waits can propose something else. You can reject this proposal.',
  'other-side-deciding':
    'The other organisation has just decided on this proposal and can still undo that. Look again in a few seconds.',
  'alternative-gone':
    'This place is no longer free, or no longer suits the client. The proposal has not changed. Choose another place.',
  'alternative-same': 'This is the place of the proposal itself. Choose another.',
  'client-has-offer':
    'The client has an offer and has not answered yet. Record their answer to that offer; wanting to stay is one of the reasons.',
  'not-waiting-any-more': 'This client no longer waits at your organisation. Nothing was recorded.',
  'decided-already': 'Your organisation has already reviewed this proposal.',
  'decision-pending':
    'Your organisation has just decided on this proposal, and that can still be undone. Look again in a few seconds.',
  'decision-over': 'This decision has already taken effect or been undone. It can no longer be undone.',
  'same-person':
    'You have already reviewed this proposal on behalf of the other organisation. Someone else has to do this.',
  'own-proposal': 'You put this proposal forward yourself. A colleague has to review it.',
  'proposal-closed': 'This proposal is already closed. Nothing was recorded.',
  'proposal-changed': 'This proposal has changed in the meantime. Look at it again before you decide.',
  'reason-needed': 'Choose a reason when you reject a proposal.',
  'reason-unknown': 'This reason is not in use in your region. Choose another; nothing was recorded.',
  'reason-withdrawn': 'Your region no longer uses this reason. Choose another; nothing was recorded.',
  'reason-of-other-side':
    'This reason is meant for the other organisation. Choose another; nothing was recorded.',
  'reason-unexpected': 'An approval does not take a reason.',
  'no-time-left':
    'It is too late to approve this proposal: the last day on which that was possible has passed. The proposal expires by itself; the client keeps the place on the waiting list.',
  'slot-gone': 'The intake place is no longer there. The proposal has been withdrawn.',
  'slot-gone_matched':
    '{{cause}} The proposal has been withdrawn; the client keeps their place on the waiting list and is included in the next matching run.',
  'not-eligible-any-more': 'This proposal no longer fits the current data. It has been withdrawn.',
  'not-eligible-any-more_matched':
    '{{cause}} The proposal has been withdrawn; the client keeps their place on the waiting list and is included in the next matching run.',
  'not-eligible-any-more_listed':
    '{{cause}} The proposal has been withdrawn; the client keeps their place on the waiting list.',
  'not-eligible-any-more_left': '{{cause}} The proposal has been withdrawn.',
  'view-kept-already': 'You already keep these filters as a view.',
  'too-many-views': 'You already have 20 saved views. Remove one first.',
  'absence-over': 'The last day is in the past. Choose today or later.',
  'absence-too-long':
    'An absence cannot last that long. Choose an earlier last day; you can add another absence after it.',
  'absence-backwards': 'The last day is before the first. Choose a last day on or after the first.',
  'absence-began': 'The first day is in the past. Choose today or later.',
  'absence-too-far': 'An absence must start within a year. Choose an earlier first day.',
  'absence-overlaps':
    'You are already listed as absent on one of these days. Change that absence, or choose other days.',
  'absence-changed': 'This absence has been changed or ended in the meantime. Look at the list again.',
  'too-many-absences': 'You already have 20 absences planned. Remove one first.',
  'delegate-self': 'You cannot cover for yourself. Choose a colleague, or nobody.',
  'delegate-unknown':
    'This colleague is not known here. Choose someone from your organisation who has signed in before.',
  'delegate-not-qualified': 'This colleague may not review proposals. Choose a coordinating clinician.',
  'assignee-changed': 'A colleague has taken on or released this proposal in the meantime. Look at it again.',
};
