import { type letter as dutch } from '../../nl/offer/letter.js';
import { type Translation } from '../../translation.js';

export const letter: Translation<typeof dutch> = {
  file: 'letter',
};
