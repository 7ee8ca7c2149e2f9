import { type listQuality as dutch } from '../../nl/registry/quality-pages.js';
import { type Translation } from '../../translation.js';

/** The quality of the own list: how much of it is right, and what is to be improved. */
export const listQuality: Translation<typeof dutch> = {
  quality: {
    link: 'Quality of your list',
    title: 'Quality of your list',
    lead: 'What is wrong with your waiting list, programmes and intakes, or looks so. You correct it in your own system; with the next delivery it disappears here. Only your own organisation sees this.',
    sound_one: 'Nothing was found for {{sound}} of {{number}} waiting client.',
    sound_other: 'Nothing was found for {{sound}} of the {{number}} waiting clients.',
    asOf: 'As of {{day}}. Notes do not count here.',
    nothing: 'Nothing was found that is wrong.',
    empty: 'Nothing to look at yet',
    emptyNext: 'As soon as clients or programmes have been delivered, this page says what can be improved.',
    findings: 'What was found',
    weight: {
      error: 'Error',
      warning: 'Probably wrong',
      note: 'Note',
    },
    clients: 'Which clients',
    programmes: 'Which programmes',
    first: 'The first {{shown}} of {{number}} are shown; the next once these have been corrected.',
  },
};
