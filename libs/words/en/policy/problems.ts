import { type problems as dutch } from '../../nl/policy/problems.js';
import { type Translation } from '../../translation.js';

export const problems: Translation<typeof dutch> = {
  'policy-unusable': 'The policy was not saved: {{part}} is missing, unknown or out of range.',
  'policy-changed':
    'Somebody else has changed the policy in the meantime. Nothing was saved: look first at what it says now.',
  'policy-set-often':
    'The policy has been changed {{most}} times today. Try again tomorrow; What-if shows what a change would do.',
  'no-such-policy': 'There is no such version of the policy.',
};
