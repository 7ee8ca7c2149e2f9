import { type Translation } from '../../../translation.js';
import { type adult as dutch } from '../../../nl/offer/letter/adult.js';
import { adult } from './adult.js';

/** To the child, and to the parents for what they decide together. */
export const both: Translation<typeof dutch> = {
  ...adult,
  forWhom: 'you and your parents or guardian',
  opening:
    'You are on our waiting list. There is a place for you sooner at {{to}}. A clinician of ours and a clinician of {{to}} have looked at your request. They think that the treatment there would suit you. You and your parents decide together whether you want this.',
  openingUnknown:
    'You are on our waiting list. There is a place for you at {{to}}. A clinician of ours and a clinician of {{to}} have looked at your request. They think that the treatment there would suit you. You and your parents decide together whether you want this.',
  seen: {
    ...adult.seen,
    file: 'Your file has not been shared. We share it only once you and your parents say yes.',
  },
  act: {
    ...adult.act,
    heading: 'Do you and your parents want this place at {{to}}?',
    text: 'Tell us together what you choose by {{answerBy, weekday}}. We hold the place for you until that day.',
    askBoth: 'Call {{phone}} or write to {{mail}}. You and your parents can also ask us anything there.',
    askPhone: 'Call {{phone}}. You and your parents can also ask us anything there.',
    askMail: 'Write to {{mail}}. You and your parents can also ask us anything there.',
    askNone:
      'Call or email the intake team of {{from}}. You and your parents can also ask us anything there.',
  },
  how: {
    ...adult.how,
    company: 'Your parents may come to the appointments. You may also bring somebody else.',
  },
  same: {
    ...adult.same,
    consent:
      'From 12 to 15 you and your parents decide together. Do two parents have custody? Then both of them must say yes, and so must you.',
  },
  free: {
    heading: 'You and your parents can say no',
    text: 'You do not have to go to {{to}}. Saying no costs you and your parents nothing. You then keep your place on our waiting list. You do not have to say why.',
  },
  help: {
    ...adult.help,
    text: 'Until treatment starts, you and your parents can come to us. Call us or your own doctor.',
  },
};
