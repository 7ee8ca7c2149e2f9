import { type Translation } from '../../../translation.js';
import { type adult as dutch } from '../../../nl/offer/letter/adult.js';
import { adult } from './adult.js';

/** English says “you” to both; what differs is who decides and who comes along. */
export const young: Translation<typeof dutch> = {
  ...adult,
  how: {
    ...adult.how,
    company: 'You may bring somebody to the appointments. For example your parents, a friend or a carer.',
  },
  same: {
    ...adult.same,
    consent: 'From 16 you decide for yourself. Your file only goes to {{to}} if you say yes.',
  },
};
