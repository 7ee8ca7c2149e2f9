import { ok, refuse } from '../kernel/index.js';
import { valueAt } from './numbers.js';
import { type PolicyPart } from './part.js';

const MOST_WORDS = 300;
const WORD = /^\p{Ll}{2,30}$/u;

export const PROGRAMME_WORDS: PolicyPart<readonly string[]> = {
  start: [],
  read: (document) => {
    const words: unknown = valueAt(document, 'programmeWords') ?? [];
    const usable =
      Array.isArray(words) &&
      words.length <= MOST_WORDS &&
      words.every((word) => typeof word === 'string' && WORD.test(word));
    return usable ? ok(words as string[]) : refuse('programmeWords');
  },
};
