import { type PresentWait, type ProposalGain } from '../../matching/index.js';

/** How sure it is what a client gains; `unknown` = too little is known for a figure of weeks. */
export type WaitKnown = PresentWait['source'];

/**
 * How sure the weeks are by which an offer is sooner. They are a difference of two waits to the treatment, so where a part
 * of either is not known the difference is not either.
 */
export const waitKnownOf = ({
  present,
  offeredTreatmentKnown,
}: Pick<ProposalGain, 'present' | 'offeredTreatmentKnown'>): WaitKnown =>
  offeredTreatmentKnown === false || present?.treatmentKnown === false
    ? 'unknown'
    : (present?.source ?? 'stated');
