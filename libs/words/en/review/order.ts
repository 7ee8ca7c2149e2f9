import { type order as dutch } from '../../nl/review/order.js';
import { type Translation } from '../../translation.js';

export const order: Translation<typeof dutch> = {
  sentence: 'Order: first {{first}}, then, in turn, {{then, list}}. Within each, in turn, {{within, list}}.',
  first: {
    'last-days': 'what expires today or on the next working day',
    'other-approved': 'what the other side has approved',
    severe: 'severe and beyond the norm',
    'beyond-norm': 'beyond the norm',
    sooner: 'the rest',
  },
  within: {
    'last-day': 'what expires soonest',
    'beyond-norm': 'what is furthest beyond the norm',
    waited: 'who has waited longest',
  },
};
