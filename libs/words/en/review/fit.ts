import { type fit as dutch } from '../../nl/review/fit.js';
import { type Translation } from '../../translation.js';

export const fit: Translation<typeof dutch> = {
  softCheck:
    'A guideline you may deviate from: both of you decide whether this programme suits this client after all.',
  askFemaleClinician: 'Not known whether this programme has a female clinician: ask before you approve.',
};
