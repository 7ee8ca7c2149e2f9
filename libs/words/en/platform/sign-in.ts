import { type signIn as dutch } from '../../nl/platform/sign-in.js';
import { type Translation } from '../../translation.js';

export const signIn: Translation<typeof dutch> = {
  title: 'Signing in did not work',
  expired: 'This sign-in page has expired',
  again: 'Sign in again',
  reference: 'Reference',
  failures: {
    'issuer-unreachable': 'The sign-in service cannot be reached. Try again in a few minutes.',
    'sign-in-expired': 'Signing in took too long or started in another window. Start again.',
    'sign-in-refused': 'The sign-in service did not confirm the sign-in. Start again.',
    'sign-in-too-weak':
      'This way of signing in is not strong enough for Doorstroom. Sign in with a second factor, or ask your administrator for help.',
    'no-subject': 'The sign-in service gave no usable identifier. Ask your administrator for help.',
    'no-role': 'You have no role in Doorstroom yet. Ask your administrator for one.',
    'no-organisation':
      'Your role needs an organisation and the sign-in service gave none. Ask your administrator for help.',
    'roles-unpaired':
      'The sign-in service gave more than one role and more than one organisation, without saying which role is for which organisation. Ask your administrator to give them as pairs.',
  },
  contexts: {
    title: 'What are you signing in for?',
    intro:
      'You have more than one role or organisation. You act for one at a time; you can switch later at the top of every page.',
  },
};
