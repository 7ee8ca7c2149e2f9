import { type audit as dutch } from '../../nl/platform/audit.js';
import { type Translation } from '../../translation.js';

export const audit: Translation<typeof dutch> = {
  problems: {
    'no-such-entry':
      'There is no entry with this reference (id). Search by the reference in the letter, together with the provider that sent the letter.',
    'no-such-subject':
      'The audit trail does not know this reference. Check it. To search by the reference in a letter, go to ‘Client enquiry’ and give the provider as well.',
    'verification-asked':
      'A check of the chain has already been requested this hour. The result will be shown here.',
  },
};
