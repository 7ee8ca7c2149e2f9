import { type audit as dutch } from '../../nl/platform/audit.js';
import { type Translation } from '../../translation.js';

export const audit: Translation<typeof dutch> = {
  problems: {
    'no-such-entry':
      'There is no entry with this reference. The sending provider can find the reference (id) in its own waiting list.',
    'verification-asked':
      'A check of the chain has already been requested this hour. The result will be shown here.',
  },
};
