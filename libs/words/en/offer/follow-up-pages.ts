import { type followUps as dutch } from '../../nl/offer/follow-up-pages.js';
import { type Translation } from '../../translation.js';

export const followUps: Translation<typeof dutch> = {
  followUps: {
    caption: 'Entries to follow up',
    empty: 'Nothing to follow up',
    emptyNext:
      'Proposals that were rejected or expired and offers that were declined come back here, so that nobody is lost from view.',
    reference: 'Reference',
    what: 'What happened',
    todo: 'Next step',
    owner: 'For',
    everybody: 'whole team',
    you: 'you',
    colleague: 'a colleague',
    insteadOf: 'for {{name}}',
    standIn: 'now: {{name}}',
    handOver: 'Hand over',
    handTo: 'Hand over to',
    choose: 'Choose a colleague',
    chooseFirst: 'Choose a colleague first.',
    nobodyKnown: 'No other colleague is known here yet: a colleague has to sign in once first.',
    myself: '{{name}} (yourself)',
    given: 'Handed over to {{name}}.',
    cancel: 'Cancel',
    since: 'Since',
    close: 'Close',
    done: 'Done',
    danger_one: '{{count}} client is in danger now',
    danger_other: '{{count}} clients are in danger now',
    dangerWhat:
      'Contact the client now, or have a colleague do so. No proposal is made for this client while your submitted data say there is danger.',
    dangerCall: 'Crisis service: {{name}}, {{phone}}.',
    dangerGap:
      'No crisis service has been set for this region yet. The administrator of the region sets it, on the page Policy. Until then, call the crisis service you know.',
    dangerLife: 'If a life is in danger, call 112.',
    kind: {
      'danger-now': 'In danger now',
      'offer-declined': 'Client prefers to stay',
      'offer-expired': 'No answer from the client',
      'proposal-expired': 'Proposal expired without a review',
      'proposal-refused': 'Proposal rejected',
      'proposal-withdrawn': 'Proposal withdrawn',
      returned: 'Returned: no treatment elsewhere',
      'treatment-started': 'In treatment elsewhere, still on your list',
    },
    next: {
      'danger-now': 'Contact the client now. Close this only once you or a colleague has spoken to them.',
      'offer-declined':
        'Nothing is lost: the client continues to wait with you. The next matching run leaves this programme out.',
      'offer-expired': 'Contact the client; the place on the list has been kept.',
      'proposal-expired':
        'Check that the care need is still up to date; the client is included in the next matching run.',
      'proposal-refused':
        'The client is included in the next matching run; complete the data if that was the reason.',
      'proposal-withdrawn':
        'The slot is gone, or the client can no longer go there. Check that the data are up to date: the next matching run uses them.',
      returned:
        'Place, registration date and norm clock have been restored; discuss the next step with the client.',
      'treatment-started':
        'Take the client off the waiting list in your own system. Until you complete this, no proposal is made for this client.',
    },
  },
};
