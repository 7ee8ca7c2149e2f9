import { earlier, later, mondayOf, plusDays } from '../../kernel/index.js';

/** Days the sending organisation has to make the offer, counted from the second approval. */
export const OFFER_DAYS = 7;

/**
 * The last day on which a proposal can still go on. Undecided: the run's date. Approved: a week to make the offer,
 * also when the approval came late, but never beyond the day before the intake's week begins.
 * Offered: the day by which the client answers.
 * @param approvedOn `YYYY-MM-DD`, or null while an approval is missing
 */
export function lastDayOf(
  proposal: { readonly expiresOn: string; readonly week: string },
  approvedOn: string | null,
  answerBy: string | null = null,
): string {
  if (answerBy !== null) return answerBy;
  const before = plusDays(mondayOf(proposal.week), -1);
  const planned =
    approvedOn === null ? proposal.expiresOn : later(proposal.expiresOn, plusDays(approvedOn, OFFER_DAYS));
  return earlier(planned, before);
}
