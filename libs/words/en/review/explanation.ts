import { type explanation as dutch } from '../../nl/review/explanation.js';
import { type Translation } from '../../translation.js';

export const explanation: Translation<typeof dutch> = {
  norm: {
    within: 'within the norm',
    none: 'no norm for this care',
    total: '{{amount}} beyond the norm',
    intake: 'the intake comes {{amount}} after the norm of {{limit}}',
    treatment: 'from intake to treatment takes {{amount}} longer than the norm of {{limit}}',
  },
  gain: 'Treatment is expected to begin {{now}} after registration, with this proposal after {{proposed}}: {{amount}} sooner.',
  present: {
    position:
      'How long it still takes here is an estimate, from the place on the waiting list: probably {{low}} to {{high, weeks}}.',
    history:
      'How long it still takes here is an estimate, from how long others on this list waited: probably {{low}} to {{high, weeks}}.',
    announced:
      'How long it still takes here is an estimate, from the announced wait: probably {{low}} to {{high, weeks}}.',
    region:
      'How long it still takes here is an estimate, from how long others in the region with this need waited: probably {{low}} to {{high, weeks}}.',
    unknown: 'How long it still takes here is not known. What is announced in the region was used instead.',
  },
  treatmentUnknown:
    'How long it takes there from intake to treatment is not known. Reckoned with what the region announces.',
  noNorm: 'No Treeknorm applies under this law.',
  staysWithin: 'The wait stays within the Treeknorm of {{limit, weeks}}.',
  nowAndThen: 'Now {{now}}{{proposed}}.',
  now: {
    within: 'that is within the Treeknorm',
    total: 'that is {{amount}} beyond the Treeknorm',
    part: 'that is within the Treeknorm in total, but {{norm}}',
  },
  then: {
    within: '; with this proposal it stays within',
    same: ', with this proposal still {{amount}}',
    total: ', with this proposal {{norm}}',
    part: '; with this proposal the total stays within, but {{norm}}',
  },
  travel: {
    none: 'The care is online: no travel is needed.',
    unlimited: 'The journey takes about {{minutes, minutes}}; the client has set no limit to travel.',
    limited: 'The journey takes about {{minutes, minutes}}; the client can travel up to {{most, minutes}}.',
  },
  alternative: {
    open: '{{when}}, {{way}}',
    onePromised: '{{when}}, {{way}}; that place is proposed to somebody else in this round',
    promised: '{{when}}, {{way}}; the {{free}} free places of that week are proposed to others in this round',
    asSoon: 'as soon',
    sooner: '{{amount}} sooner',
    later: '{{amount}} later',
    alsoOnline: 'online as well',
    onlineInstead: 'online instead of travelling',
    travelInstead: '{{amount}} of travel instead of online',
    asFar: 'as far',
    farther: '{{amount}} more travel',
    nearer: '{{amount}} less travel',
  },
};
