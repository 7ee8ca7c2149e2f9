import { ok, refuse } from '../../kernel/index.js';
import { isUuid } from '../privacy/bsn.js';
import { TEXT_FORMS, type TextForm } from './field.js';
import { strangeParts } from './programme-words.js';
import { type Reader } from './reader.js';

/** Reads what everybody will see. What is strange in it is told by its place among the words, never repeated. */
export const readPublicText = (form: TextForm, words: ReadonlySet<string>): Reader => {
  const { pattern, mostDigits } = TEXT_FORMS[form];
  return (value, field) => {
    if (typeof value !== 'string' || !pattern.test(value))
      return refuse({ field, code: 'wrong-form', params: { context: form } });
    if (form === 'reference' && isUuid(value)) return ok(value);
    const strange = strangeParts(value, words, mostDigits);
    return strange.length === 0
      ? ok(value)
      : refuse({ field, code: 'strange-words', params: { places: strange.join(', ') } });
  };
};
