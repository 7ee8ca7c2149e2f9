import { type problems as dutch } from '../../nl/insight/problems.js';
import { type Translation } from '../../translation.js';

export const problems: Translation<typeof dutch> = {
  'not-published-by-then':
    'Nothing of this had been published by that day. Choose a later release, or the latest.',
};
