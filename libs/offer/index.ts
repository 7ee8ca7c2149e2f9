export { declineReason } from './offer/decline-reason.js';
export { answerBy, type AnswerDays, answerDaysFor } from './offer/answer-by.js';
export { carryOut, type Ledger } from './outcome/carry-out.js';
export { type Consequence, consequenceOf, type Outcome } from './outcome/consequence.js';
export { type DeclineEffect, type DeclineReason } from '../policy/index.js';
export { OFFER_EVENTS } from './event-kinds.js';
export { type OfferFacts } from './offer/facts.js';
export { type Candidate, type FollowUpTask, giveFollowUp } from './follow-up/follow-up.js';
export { CONSENT_GIVERS, consentGiver, type ConsentGiver, consentGiversOf } from './hand-over/consent.js';
export {
  HAND_OVER_STEPS,
  type HandOver,
  type HandOverStep,
  isLetterDate,
  LETTER_DAYS,
  letterValidity,
  type LetterValidity,
  mayDo,
  mayTakeBack,
  STEP_SIDES,
} from './hand-over/hand-over.js';
export {
  ADDRESSEES,
  type Addressee,
  addresseeOf,
  addresseesOf,
  type Contact,
  type Cost,
  type FurtherLanguage,
  payerOf,
  waitKnownOf,
  readFurtherLanguage,
  costOf,
  type Letter,
  type LetterBlock,
  type LetterData,
  LETTER_GAPS,
  type LetterGap,
  type LetterItem,
  letterOf,
  type LetterText,
  type LetterVoice,
  ownVoice,
  type SeenBy,
} from './letter/index.js';
export { NEXT_STEPS, type NextStep, type NextStepCode, nextStepOf, type OfferNow } from './next-step.js';
export { OFFER, OFFER_STATES, type OfferEvent, type OfferState } from './offer/offer-states.js';
export {
  type Approved,
  chosenOption,
  type AnswerableWeek,
  type DatedWeek,
  furtherWeeks,
  MOST_OPTIONS,
  type OptionPolicy,
  optionsOf,
  type ProgrammeNow,
  type WeekSupply,
  weeksSoonerIn,
} from './offer/options.js';
export {
  OWN_LIST_FLAGS,
  OWN_LIST_STATUSES,
  type OwnListFlag,
  type OwnListStatus,
  UNCHANGED_DAYS,
} from './own-list/own-list.js';
export { OFFER_PROBLEMS, type OfferProblem } from './problems.js';
export { isReturnReason, mayReturn, RETURN_EFFECTS } from './transfer/return-effects.js';
export {
  type EntryRecord,
  restore,
  type ReturnTicket,
  ticketOf,
  type TicketValue,
} from './transfer/return-ticket.js';
export {
  isUnderWay,
  TRANSFER,
  TRANSFER_STATES,
  type TransferEvent,
  type TransferState,
  UNDER_WAY,
} from './transfer/transfer-states.js';
