import { type personas as dutch } from '../../nl/platform/personas.js';
import { type Translation } from '../../translation.js';

export const personas: Translation<typeof dutch> = {
  title: 'Choose who you are',
  intro:
    'This is a demonstration: people, organisations and waiting list are made up. No password is needed.',
  region: 'Region',
  none: 'There are no providers in this region yet. Load the demonstration region first.',
  about: {
    clinician: 'reviews proposals',
    youth: 'reviews proposals for young people, and only those',
    intake: 'Intake worker without a qualifying profession · may look, not decide',
    steward: 'submits the waiting list and intake slots',
    atTwo: 'also works at {{where}} · acts for one at a time',
    'case-table-chair': 'chairs the case table',
    'taskforce-analyst': 'follows waiting times, starts matching runs',
    administrator: 'runs the region',
    'privacy-officer': 'watches over who sees and does what',
  },
};
