/**
 * What was said to somebody who was refused, by code: for the page of the audit trail alone, which loads it when it is
 * opened. A code has one sentence, whichever stage refuses by it.
 */
import { problems as offer } from './nl/offer/problems.js';
import { caseProblems as caseTable } from './nl/review/case-problems.js';
import { problems as review } from './nl/review/problems.js';
import { problems as offerEn } from './en/offer/problems.js';
import { caseProblems as caseTableEn } from './en/review/case-problems.js';
import { problems as reviewEn } from './en/review/problems.js';

export { type Language } from '../kernel/index.js';

export const refusals = {
  nl: { ...review, ...caseTable, ...offer },
  en: { ...reviewEn, ...caseTableEn, ...offerEn },
} as const;
