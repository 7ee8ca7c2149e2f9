import { type proposals as dutch } from '../../nl/matching/proposals.js';
import { type Translation } from '../../translation.js';

export const proposals: Translation<typeof dutch> = {
  instead: 'At {{where}} in {{on, week}} treatment is {{when}}, {{way}}.',
  insteadBut: 'At {{where}} in {{on, week}} treatment is {{when}}, {{way}}, but {{why, list}}.',
  asSoon: 'as soon',
  later: '{{amount}} later',
  sooner: '{{amount}} sooner',
  online: 'online',
  asFar: 'as far',
  farther: '{{amount}} farther',
  nearer: '{{amount}} nearer',
  withTravel: 'with {{amount}} of travel',
  obstacles: {
    taken: 'that place goes to somebody else',
    ceiling: 'the volume ceiling of the insurer has been reached there',
    balance: 'that provider already takes in as many on balance as agreed',
    share: 'that provider must take in more severe demands first',
    'long-waiting-first': 'more of those beyond the norm come first',
    'review-capacity': 'the sending provider cannot review more proposals',
    'group-not-full': 'that group does not fill enough to start',
    'agreed-limit': 'what was agreed with that provider does not allow it',
    'needed-here': 'the proposed provider needs this client to keep what was agreed',
    'not-found': 'this round did not find it',
  },
  uses: {
    slot: 'With this proposal the intake slots at {{where}} in {{on, week}} are full.',
    reviews: '{{where}} can review no more proposals besides.',
    ceiling: 'With this the insurer’s volume ceiling at {{where}} has been reached.',
    balance: 'With this {{where}} takes in as many on balance as agreed.',
  },
  worth: 'One more saves the region {{amount}} of waiting beyond the norm, weighted by severity.',
  worthBetween:
    'One more saves the region {{least, number}} to {{amount}} of waiting beyond the norm, weighted by severity.',
};
