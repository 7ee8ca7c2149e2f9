import { type CrisisPointer, type TravelMode } from '../../policy/index.js';
import { type OfferFacts } from '../offer/facts.js';
import { type DatedWeek } from '../offer/options.js';
import { type Addressee, type Cost, type Payer } from './addressee.js';
import { type WaitKnown } from './wait-known.js';

/** Who could see what about the client until the offer was made, as it happened. */
export interface SeenBy {
  /** Names of organisations that got a proposal for the same client before, in the order of their names. */
  readonly others: readonly string[];
  /** Whether the client was on an agenda of the case table. */
  readonly table: boolean;
}

/** Where the sender is to be reached; null = it has not said. */
export interface Contact {
  readonly phone: string | null;
  readonly mail: string | null;
  /** Street, number, postcode and town. */
  readonly address: string | null;
}

/**
 * All that a letter can say. There is no name, no birth date and nothing about health in it, so none can slip out:
 * who receives it is known to the provider, by its own reference.
 */
export interface LetterData {
  /** The provider's own reference. */
  readonly reference: string;
  readonly addressee: Addressee;
  readonly facts: OfferFacts;
  /** One to three, in order of date. */
  readonly options: readonly DatedWeek[];
  /** `YYYY-MM-DD`, both. */
  readonly offeredOn: string;
  readonly answerBy: string;
  readonly seen: SeenBy;
  readonly contact: Contact;
  /** How sure the weeks are by which it is sooner. */
  readonly wait: WaitKnown;
  /** How one travels in the minutes of `facts`; null = the region has not said it. */
  readonly travelBy: TravelMode | null;
  /** The client may turn 18 before the treatment begins, or just have done so: then another law, and at times a new referral. */
  readonly aroundEighteen: boolean;
  /** Who pays; null where nothing is said of it. */
  readonly payer: Payer | null;
  /** null where nothing is said of it. */
  readonly cost: Cost | null;
  /** Whom the region calls in a crisis; null = it has not said. */
  readonly crisis: CrisisPointer | null;
}

/** What a sender or a region can leave unset. */
export const LETTER_GAPS = ['contact', 'address', 'crisis'] as const;
export type LetterGap = (typeof LETTER_GAPS)[number];

/** A text of the letter. */
export interface LetterText {
  readonly text: string;
  /** The letter's language has no such sentence, so this one is Dutch and marked as such. */
  readonly dutch?: true;
}

/** An item of a list, with what it is about in front of it where that helps. */
export interface LetterItem extends LetterText {
  readonly label: string | null;
}

export type LetterBlock =
  | ({ readonly kind: 'heading' } & LetterText)
  | ({ readonly kind: 'paragraph' } & LetterText)
  | { readonly kind: 'list'; readonly items: readonly LetterItem[] };

/** The letter as content: what is drawn on paper, sent as a page or shown in the application is this and nothing else. */
export interface Letter {
  /** ISO 639-1. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  /** Who writes: the organisation where the client waits. */
  readonly sender: string;
  /** Date, reference and, for others than the client alone, whom it is for; above the letter. */
  readonly head: readonly LetterItem[];
  readonly blocks: readonly LetterBlock[];
  readonly closing: readonly string[];
  /** Where there are several pages: "Pagina" and "van". */
  readonly paging: readonly [page: string, of: string];
  /** What the letter could not say, since nobody has set it. */
  readonly gaps: readonly LetterGap[];
  /** Sentences that the language does not have: they stand in Dutch. */
  readonly missing: readonly string[];
}
