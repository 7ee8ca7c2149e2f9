import { type Language } from '../../kernel/index.js';
import { type OfferFacts } from '../offer/facts.js';
import { type DatedWeek } from '../offer/options.js';

/**
 * All that a letter can say. There is no name, no birth date and nothing about health in it, so none can slip out:
 * who receives it is known to the provider, by its own reference.
 */
export interface LetterData {
  /** The provider's own reference. */
  readonly reference: string;
  readonly facts: OfferFacts;
  /** One to three, in order of date. */
  readonly options: readonly DatedWeek[];
  /** `YYYY-MM-DD`, both. */
  readonly offeredOn: string;
  readonly answerBy: string;
}

/** An item of a list, with what it is about in front of it where that helps. */
export interface LetterItem {
  readonly label: string | null;
  readonly text: string;
}

export type LetterBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly LetterItem[] };

/** The letter as content: what is drawn on paper, sent as a page or shown in the application is this and nothing else. */
export interface Letter {
  readonly language: Language;
  readonly title: string;
  /** Who writes: the organisation where the client waits. */
  readonly sender: string;
  /** Date and reference, above the letter. */
  readonly head: readonly LetterItem[];
  readonly blocks: readonly LetterBlock[];
  readonly closing: readonly string[];
  /** Where there are several pages: "Pagina" and "van". */
  readonly paging: readonly [page: string, of: string];
}
