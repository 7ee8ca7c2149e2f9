import { type amounts as dutch } from '../../nl/common/amounts.js';
import { type Translation } from '../../translation.js';

export const amounts: Translation<typeof dutch> = {
  weeks_one: '{{count, number}} week',
  weeks_other: '{{count, number}} weeks',
  minutes_one: '{{count, number}} minute',
  minutes_other: '{{count, number}} minutes',
};
