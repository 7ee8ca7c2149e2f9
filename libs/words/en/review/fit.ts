import { type fit as dutch } from '../../nl/review/fit.js';
import { type Translation } from '../../translation.js';

export const fit: Translation<typeof dutch> = {
  softCheck:
    'A guideline you may deviate from: both of you decide whether this programme suits this client after all.',
  askFemaleClinician: 'Not known whether this programme has a female clinician: ask before you approve.',
  at18: 'The client has just turned 18, or may do so before treatment starts: check whether a new referral is needed.',
  at18AndProgramme:
    'The client has just turned 18, or may do so before treatment starts: check whether a new referral is needed, and whether this programme would continue the treatment.',
};
