import { type identity as dutch } from '../../nl/platform/identity.js';
import { type Translation } from '../../translation.js';

export const identity: Translation<typeof dutch> = {
  problems: {
    'not-signed-in': 'Sign in first.',
    'token-refused': 'This access token is not valid, or no longer valid. Get a new one from /oidc/token.',
    'csrf-token-wrong':
      'We could not confirm that this change came from your own screen. Reload the page and try again.',
    'context-not-yours':
      'You do not have this role or organisation. Choose another, or sign in again if your rights have just changed.',
    'not-allowed':
      'Your role does not include this task. If you need it, ask your organisation’s administrator for another role.',
  },
};
