import { type problems as dutch } from '../../nl/privacy/problems.js';
import { type Translation } from '../../translation.js';

export const problems: Translation<typeof dutch> = {
  'no-such-entry': 'This entry does not exist, no longer exists, or is not on your organisation’s list.',
  'nobody-by-reference':
    'This provider has and had no entry with this reference. Check the reference, and that this is the provider that sent the letter.',
  'provider-needed':
    'A reference belongs to a provider. Choose the provider as well: its name is at the top of the letter.',
  'entry-or-reference': 'Give either the provider’s reference, or the id of the entry.',
  'transfer-under-way':
    'This client is being transferred to another provider, which is expecting the client for intake. Record the start of treatment or the return first; the entry can then be erased.',
  'rehearsal-under-way': 'A count of what would be deleted is already running. Try again in a moment.',
  'rehearsal-too-long':
    'There is too much to count here. The server administrator can count it with: doorstroom retention --dry-run.',
};
