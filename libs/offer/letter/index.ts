export {
  ADDRESSEES,
  addresseeOf,
  type Addressee,
  addresseesOf,
  type Cost,
  costOf,
  type Payer,
  payerOf,
} from './addressee.js';
export { type FurtherLanguage, readFurtherLanguage } from './further-language.js';
export { letterOf } from './letter.js';
export {
  type Contact,
  type Letter,
  type LetterBlock,
  type LetterData,
  LETTER_GAPS,
  type LetterGap,
  type LetterItem,
  type LetterText,
  type SeenBy,
} from './parts.js';
export { type WaitKnown, waitKnownOf } from './wait-known.js';
export { type LetterVoice, ownVoice } from './voice.js';
