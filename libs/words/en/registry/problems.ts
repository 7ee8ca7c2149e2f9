import { type problems as dutch } from '../../nl/registry/problems.js';
import { type Translation } from '../../translation.js';

export const problems: Translation<typeof dutch> = {
  'no-such-provider': 'This organisation does not take part in this region.',
};
