import { type Language } from '../../kernel/index.js';
import { isKey, longDate, sayMessage } from '../../words/index.js';

/** What a sentence is filled in with. */
export type Params = Readonly<Record<string, string | number | readonly string[]>>;

/** A language in which the letter can be written. */
export interface LetterVoice {
  /** ISO 639-1. */
  readonly code: string;
  readonly direction: 'ltr' | 'rtl';
  /** Null where the language has no such sentence. @param key below `offer.letter` */
  readonly say: (key: string, params: Params) => string | null;
  /** `YYYY-MM-DD` with the month in words. */
  readonly date: (day: string) => string;
  /** The name of a language. */
  readonly nameOf: (language: string) => string | null;
  /** What clients call a treatment, by its code. */
  readonly treatment: (code: string) => string | null;
}

/** One of the two languages of the product, which has all sentences. */
export function ownVoice(language: Language, labels: Pick<LetterVoice, 'nameOf' | 'treatment'>): LetterVoice {
  return {
    code: language,
    direction: 'ltr',
    say: (key, params) => {
      const whole = `offer.letter.${key}`;
      return isKey(whole) ? sayMessage(language, { key: whole, params: { ...params } }) : null;
    },
    date: (day) => longDate(day, language),
    ...labels,
  };
}
