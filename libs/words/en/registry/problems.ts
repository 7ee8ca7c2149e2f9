import { type problems as dutch } from '../../nl/registry/problems.js';
import { type Translation } from '../../translation.js';

export const problems: Translation<typeof dutch> = {
  'no-such-provider': 'This organisation does not take part in this region.',
  'provider-changed':
    'Somebody else has changed this organisation in the meantime. Nothing was saved: look at the new details, and change them again if need be.',
  'provider-exists': 'This organisation already takes part in this region. Find it in the list to change it.',
  'too-many-providers': 'This region has as many organisations as it can have; no more can be added.',
  'synthetic-region':
    'This region is made up and gets its organisations from the demo. A real organisation belongs in a real region.',
  'search-unclear': 'This search cannot be understood; below is what is wrong with it.',
};
